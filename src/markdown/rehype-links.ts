import { pathToFileURL } from 'node:url';
import type { Root } from 'hast';
import type {} from 'mdast-util-to-hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { linkFault } from './link-fault.ts';
import { pointWithin } from './point-within.ts';
import { slideData } from './slide-data.ts';

/** `12-acpi.md`, its second step `12-acpi.md#2`, a heading on it `12-acpi.md#tables`; of another deck `../xen/12-acpi.md`. */
const slideFile = /^(?:\.\/)?((?:\.\.\/[a-z0-9-]+\/)?)(\d{2,}-([a-z0-9-]+)\.md)(#.*)?$/;

/**
 * Turns links to a slide's file, `[ACPI](12-acpi.md)`, into links to its page, and lets those to a public file, `/paper.pdf`, begin
 * with the base path.
 * Tells of a slide that is not there, of one that is hidden, unless the slide that links to it is hidden too, and of all else that
 * certainly leads nowhere: in raw HTML too, where a slide's file is not found. Links to steps and headings of slides are kept for when
 * all slides are known.
 *
 * @param options `exists`: whether there is such a file; `isHidden`: whether the slide in it is left out of the site;
 *   `publicFolder`: whose files are published as they are
 */
export function rehypeLinks({
  exists,
  isHidden,
  publicFolder,
}: Record<'exists' | 'isHidden', (url: URL) => boolean> & { publicFolder: URL }) {
  return (tree: Root, file: VFile): void => {
    const { deckPath, hidden, slug: own, heading, deepLinks } = slideData(file);
    const slide = pathToFileURL(file.path);
    const deck = deckPath.split('/').at(-2) ?? '';
    const isPublic = (path: string): boolean => exists(new URL(path, publicFolder));
    const place = { slide, deck, slug: own, exists, isPublic };
    const ids = idsOf(tree);

    visit(tree, 'element', (node) => {
      const { href: written } = node.properties;
      if (node.tagName !== 'a' || typeof written !== 'string') return;
      // The brackets of an IPv6 address have been escaped on the way to HTML, and so no browser opens it.
      const href = written.replace(/^([a-z]+:\/\/)%5B([^/]*?)%5D/i, '$1[$2]');
      node.properties['href'] = href;
      const tell = (ruleId: string, reason: string): void =>
        void file.message(reason, { place: node.position, ruleId, source: 'lectern' });
      const [, folder = '', name, slug, fragment = ''] = slideFile.exec(href) ?? [];
      if (name === undefined || slug === undefined) {
        const fault = linkFault(href, place);
        if (/^\/[^/]/.test(href) && isPublic(href.slice(1).replace(/[?#].*$/, '')))
          node.properties['href'] = deckPath.slice(0, -deck.length - 2) + href;
        if (fault !== undefined) tell('dead-link', fault);
        // The notes are read before the slide has its headings.
        else if (heading && !leadsWithin(href, own, ids))
          tell('dead-link', `There is no heading "${href}" on this slide. Write that of one.`);
        return;
      }
      const url = new URL(folder + name, slide);
      const target = `${folder === '' ? deck : folder.slice('../'.length, -1)}/${slug}`;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      if (fragment.length > 1)
        deepLinks.push({
          slide: target,
          fragment: decoded(fragment.slice(1)),
          line,
          column,
        });
      if (!exists(url)) tell('missing-slide', `There is no slide "${folder}${name}".`);
      else if (!hidden && isHidden(url)) {
        tell(
          'hidden-slide',
          `The slide "${folder}${name}" is hidden: the link would lead nowhere. Remove the link, or take "hidden: true" out of that slide.`,
        );
      }
      const mark = fragment.replace(/^#(?!\d+$)/, `#${slug}--`);
      node.properties['href'] = `${deckPath}${folder}${slug}/${mark}`;
    });

    visit(tree, 'raw', (node) => {
      visit(
        fromHtml(node.value, { fragment: true }),
        'element',
        ({ tagName, properties, position }) => {
          const { href } = properties;
          if (tagName !== 'a' || typeof href !== 'string') return;
          const fault = slideFile.test(href)
            ? `Raw HTML finds no slide. Write [text](${href}).`
            : linkFault(href, place);
          if (fault === undefined) return;
          const at = pointWithin(node.position, position?.start);
          file.message(fault, { place: at, ruleId: 'dead-link', source: 'lectern' });
        },
      );
    });
  };
}

/** What can be linked to within the slide, in raw HTML too. */
function idsOf(tree: Root): Set<string> {
  const ids = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'element') ids.add(String(node.properties['id']));
    if (node.type !== 'raw') return;
    for (const [, id = ''] of node.value.matchAll(/\b(?:id|name)\s*=\s*["']?([^"'\s>]+)/gi))
      ids.add(id);
  });
  return ids;
}

/** Whether an address is not one within its page, or is that of a step or of something on the slide. */
function leadsWithin(href: string, slug: string, ids: ReadonlySet<string>): boolean {
  if (!/^#(?!\d+$|top$|$)/.test(href)) return true;
  const id = decoded(href.slice(1));
  return ids.has(id) || ids.has(`${slug}--${id}`);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
