import { pathToFileURL } from 'node:url';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { slideData } from './slide-data.ts';

/** `12-acpi.md`, its second step `12-acpi.md#2`, a heading on it `12-acpi.md#tables`; of another deck `../xen/12-acpi.md`. */
const slideFile = /^(?:\.\/)?((?:\.\.\/[a-z0-9-]+\/)?)(\d{2,}-([a-z0-9-]+)\.md)(#.*)?$/;

/**
 * Turns links to a slide's file, `[ACPI](12-acpi.md)`, into links to its page.
 *
 * @throws VFileMessage for a slide that is not there
 */
export function rehypeLinks({ exists }: { exists: (url: URL) => boolean }) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node) => {
      const { href } = node.properties;
      if (node.tagName !== 'a' || typeof href !== 'string') return;
      const [, deck = '', name, slug, fragment = ''] = slideFile.exec(href) ?? [];
      if (name === undefined || slug === undefined) return;
      if (!exists(new URL(deck + name, pathToFileURL(file.path)))) {
        file.fail(`There is no slide "${deck}${name}".`, {
          place: node.position,
          ruleId: 'missing-slide',
          source: 'lectern',
        });
      }
      const place = fragment.replace(/^#(?!\d+$)/, `#${slug}--`);
      node.properties['href'] = `${slideData(file).deckPath}${deck}${slug}/${place}`;
    });
  };
}
