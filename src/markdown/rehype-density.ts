import type { Element, Nodes, Root, RootContent } from 'hast';
import { toText } from 'hast-util-to-text';
import type { VFile } from 'vfile';
import { slideData } from './slide-data.ts';

/** How many letters of running text fit a line of the column at the usual size. */
const lineLength = 46;
/** Up to `large` lines are set larger, from `small` lines on smaller; between them at the usual size. */
const limits = { large: 6, small: 12 };

/**
 * Finds one of three sizes for the text of a slide from how many lines it takes: a short list is set larger, a long one smaller,
 * in two fixed steps. It is an estimate by letters, so it is the same everywhere.
 */
export function rehypeDensity() {
  return (tree: Root, file: VFile): void => {
    const lines = linesOf(tree);
    slideData(file).density =
      lines <= limits.large ? 'large' : lines >= limits.small ? 'small' : 'usual';
  };
}

function linesOf(node: Nodes): number {
  if (node.type !== 'root' && node.type !== 'element') return 0;
  const children: readonly RootContent[] = node.children;
  const blocks = children.filter((child) => child.type === 'element').filter(isBlock);
  const letters = node.type === 'root' ? 0 : ownText(node, blocks).length;
  return Math.ceil(letters / lineLength) + blocks.reduce((sum, block) => sum + linesOf(block), 0);
}

function ownText(node: Element, blocks: readonly Element[]): string {
  const children = node.children.filter((child) => !blocks.some((block) => block === child));
  return toText({ ...node, children }).trim();
}

function isBlock({ tagName }: Element): boolean {
  return [
    'p',
    'ul',
    'ol',
    'li',
    'pre',
    'div',
    'blockquote',
    'table',
    'tr',
    'figure',
    'h3',
    'h4',
    'h5',
    'h6',
  ].includes(tagName);
}
