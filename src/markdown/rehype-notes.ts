import type { Element, Parents, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { slideData } from './slide-data.ts';

type Transform = (tree: Root, file: VFile) => void | Promise<void>;

/**
 * Takes the notes out of the slide, whose text they are not, and keeps them as HTML in its data: only the pages of the speaker show them.
 *
 * @param options `transforms`: what is done with the notes, in order; they tell their faults, and may not change what is known of the slide
 */
export function rehypeNotes({ transforms }: { transforms: readonly Transform[] }) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const notes: Root = { type: 'root', children: takeNotes(tree) };
    if (notes.children.length === 0) return;
    for (const transform of transforms) await transform(notes, file);
    visit(notes, 'element', lowerHeading);
    slideData(file).notes = toHtml(notes, { allowDangerousHtml: true }).trim();
  };
}

/** The content of all notes, which are no longer in the tree, nor is a quote that held nothing else. */
function takeNotes(parent: Parents): Element['children'] {
  const taken: Element['children'] = [];
  parent.children = parent.children.filter((node) => {
    if (node.type !== 'element') return true;
    const isNotes = [node.properties['className']].flat().includes('notes');
    const within = isNotes ? node.children : takeNotes(node);
    taken.push(...within);
    return !isNotes && !(within.length > 0 && isEmptyQuote(node));
  });
  return taken;
}

function isEmptyQuote({ tagName, children }: Element): boolean {
  const isEmpty = children.every((child) => child.type === 'text' && child.value.trim() === '');
  return tagName === 'blockquote' && isEmpty;
}

/** Above the headings of notes stand those of the deck and of the slide. */
function lowerHeading(node: Element): void {
  const level = /^h([1-6])$/.exec(node.tagName)?.[1];
  if (level !== undefined) node.tagName = `h${Math.min(Number(level) + 2, 6)}`;
}
