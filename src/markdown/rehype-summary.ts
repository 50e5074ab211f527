import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { slideData } from './slide-data.ts';

const summaryLength = 160;
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Finds the beginning of the slide's text, cut after a word, for search engines and link previews. */
export function rehypeSummary() {
  return (tree: Root, file: VFile): void => {
    const copy = structuredClone(tree);
    visit(copy, 'element', (node) => {
      if (isAside(node)) node.children = [];
    });
    const text = toText(copy).replace(/\s+/g, ' ').trim();
    slideData(file).summary = text.length <= summaryLength ? text : `${beginning(text)} …`;
  };
}

/** Headings, footnotes, and the numbers that lead to them. */
function isAside({ tagName, properties }: Element): boolean {
  return /^h\d$/.test(tagName) || 'dataFootnotes' in properties || 'dataFootnoteRef' in properties;
}

/** Not every script puts spaces between its words. */
function beginning(text: string): string {
  const ends = [...words.segment(text)].map(({ index, segment }) => index + segment.length);
  return text
    .slice(
      0,
      ends.findLast((end) => end <= summaryLength),
    )
    .trim();
}
