import { pathToFileURL } from 'node:url';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { slideData } from './slide-data.ts';

/** `12-acpi.md`, its second step `12-acpi.md#2`, a heading on it `12-acpi.md#tables`; of another deck `../xen/12-acpi.md`. */
const slideFile = /^(?:\.\/)?((?:\.\.\/[a-z0-9-]+\/)?)(\d{2,}-([a-z0-9-]+)\.md)(#.*)?$/;

/**
 * Turns links to a slide's file, `[ACPI](12-acpi.md)`, into links to its page.
 * Tells of a slide that is not there, and of one that is hidden, unless the slide that links to it is hidden too.
 *
 * @param options `exists`: whether there is such a file; `isHidden`: whether the slide in it is left out of the site
 */
export function rehypeLinks({
  exists,
  isHidden,
}: Record<'exists' | 'isHidden', (url: URL) => boolean>) {
  return (tree: Root, file: VFile): void => {
    const { deckPath, hidden } = slideData(file);
    visit(tree, 'element', (node) => {
      const { href } = node.properties;
      if (node.tagName !== 'a' || typeof href !== 'string') return;
      const [, deck = '', name, slug, fragment = ''] = slideFile.exec(href) ?? [];
      if (name === undefined || slug === undefined) return;
      const tell = (ruleId: string, reason: string): void =>
        void file.message(reason, { place: node.position, ruleId, source: 'lectern' });
      const url = new URL(deck + name, pathToFileURL(file.path));
      if (!exists(url)) tell('missing-slide', `There is no slide "${deck}${name}".`);
      else if (!hidden && isHidden(url)) {
        tell(
          'hidden-slide',
          `The slide "${deck}${name}" is hidden: the link would lead nowhere. Remove the link, or take "hidden: true" out of that slide.`,
        );
      }
      const place = fragment.replace(/^#(?!\d+$)/, `#${slug}--`);
      node.properties['href'] = `${deckPath}${deck}${slug}/${place}`;
    });
  };
}
