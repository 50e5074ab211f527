import type { Element, Nodes, Root } from 'hast';
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
  const blocks = node.children.filter((child): child is Element => child.type === 'element' && isBlock(child));
  const own = { ...node, children: node.children.filter((child) => !blocks.some((block) => block === child)) };
  const letters = node.type === 'root' ? 0 : toText(own).trim().length;
  return Math.ceil(letters / lineLength) + blocks.reduce((sum, block) => sum + linesOf(block), 0);
}

function isBlock({ tagName }: Element): boolean {
  return ['p', 'ul', 'ol', 'li', 'pre', 'div', 'blockquote', 'table', 'tr', 'figure', 'h3', 'h4', 'h5', 'h6'].includes(tagName);
}
