import type { Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { slideData } from './slide-data.ts';

/**
 * On slides of the layout `quote`, lets the first paragraph of a quote that begins with a quotation mark hang by that mark, so that
 * the lines below it stand under its first letter. One that begins with a letter stays in line.
 */
export function rehypeQuote() {
  return (tree: Root, file: VFile): void => {
    if (slideData(file).layout !== 'quote') return;
    visit(tree, 'element', (quote) => {
      if (quote.tagName !== 'blockquote') return;
      const first = quote.children.find((child) => child.type === 'element');
      if (first?.tagName !== 'p' || !/^\s*["'\p{Pi}\p{Pf}„‚「『]/u.test(toText(first))) return;
      first.properties['className'] = ['hanging'];
    });
  };
}
