import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { LINE } from '../markup.ts';

/**
 * The lines of a slide's file that its elements begin in, in the order of the elements. One that does not know its line, as it is
 * raw HTML, has that of the one around it, else of the one before it.
 *
 * @param html a slide rendered with `lines`
 */
export function linesOf(html: string): number[] {
  const lines: number[] = [];
  const walk = (parent: Root | Element, around: number): void => {
    for (const node of parent.children) {
      if (node.type !== 'element') continue;
      const own = Number(node.properties[dataName]) || around || (lines.at(-1) ?? 1);
      lines.push(own);
      walk(node, own);
    }
  };
  walk(fromHtml(html, { fragment: true }), 0);
  return lines;
}

/** `data-line` as a property of syntax trees. */
const dataName = LINE.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
