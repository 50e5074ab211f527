import type { Element, Root, RootContent } from 'hast';
import { toText } from 'hast-util-to-text';
import type { VFile } from 'vfile';
import { slideData } from './slide-data.ts';

const summaryLength = 160;
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Finds the beginning of the slide's text, cut after a word, for search engines and link previews. */
export function rehypeSummary() {
  return (tree: Root, file: VFile): void => {
    let text = '';
    for (const child of tree.children) {
      if (text.length > summaryLength) break;
      const kept = withoutAsides(child);
      if (kept) text = `${text} ${toText(kept)}`.replace(/\s+/g, ' ').trim();
    }
    slideData(file).summary = text.length <= summaryLength ? text : `${beginning(text)} …`;
  };
}

/** The node without what is no running text; nothing, where it is none itself. */
function withoutAsides<Kind extends RootContent>(node: Kind): Kind | undefined {
  if (node.type !== 'element') return node;
  if (isAside(node)) return undefined;
  return { ...node, children: node.children.flatMap((child) => withoutAsides(child) ?? []) };
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
