import type { Root } from 'hast';
import { toText } from 'hast-util-to-text';
import type { VFile } from 'vfile';
import { slideData } from './slide-data.ts';

const summaryLength = 160;
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Finds the beginning of the slide's text, cut after a word, for search engines and link previews. */
export function rehypeSummary() {
  return (tree: Root, file: VFile): void => {
    const blocks = tree.children.filter(
      (node) =>
        node.type !== 'element' ||
        (!/^h\d$/.test(node.tagName) && node.properties['dataFootnotes'] === undefined),
    );
    const text = toText({ type: 'root', children: blocks }).replace(/\s+/g, ' ').trim();
    slideData(file).summary = text.length <= summaryLength ? text : `${beginning(text)} …`;
  };
}

/** Not every script puts spaces between its words. */
function beginning(text: string): string {
  const ends = [...words.segment(text)].map(({ index, segment }) => index + segment.length);
  return text.slice(0, ends.findLast((end) => end <= summaryLength)).trim();
}
