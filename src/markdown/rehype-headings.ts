import type { Root } from 'hast';
import Slugger from 'github-slugger';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { slideData } from './slide-data.ts';

/**
 * Moves headings down by one level, as the deck's title is the first on every page, and gives them ids
 * that stay unique where all slides stand on one page. The first heading names the slide.
 */
export function rehypeHeadings() {
  return (tree: Root, file: VFile): void => {
    const data = slideData(file);
    const slugger = new Slugger();
    visit(tree, 'element', (node) => {
      const level = /^h([1-6])$/.exec(node.tagName)?.[1];
      if (level === undefined) return;
      node.tagName = `h${Math.min(Number(level) + 1, 6)}`;
      // The heading over the footnotes has an id; it is not the author's.
      if (node.properties['id'] !== undefined) return;
      const text = toText(node).replace(/\s+/g, ' ').trim();
      const id = `${data.slug}--${slugger.slug(text)}`;
      node.properties['id'] = id;
      if (text !== '') data.heading ??= { text, id };
    });
  };
}
