import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import { SCROLLS, STEP } from '../markup.ts';

/** The column of a small phone, in em of its text: (320 − 2 · 20) / 18; see `reading.css`. */
const column = 15.5;
/** What a letter takes at the most on average, and a cell besides its text, in em. */
const letter = 0.62;
const padding = 1;

/**
 * Puts a table that a small phone has no room for into a box that scrolls there, by keys in every browser too. Elsewhere the box
 * is none. How wide a table is at the least, with a break at each space, is an estimate by letters.
 */
export function rehypeWideTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (table, index, parent) => {
      if (table.tagName !== 'table' || index === undefined || !parent) return;
      if (leastWidth(table) <= column) return;
      parent.children[index] = boxAround(table);
      // Its own table is not looked at again.
      return index + 1;
    });
  };
}

/** The table comes with its step, and the box with it. */
function boxAround(table: Element): Element {
  const { [STEP]: step, ...own } = table.properties;
  const properties = { [SCROLLS]: '', role: 'group', ariaLabel: 'Table', tabIndex: 0 };
  return {
    type: 'element',
    tagName: 'div',
    properties: step === undefined ? properties : { ...properties, [STEP]: step },
    children: [{ ...table, properties: own }],
  };
}

/** In em: the longest words of the columns, beside one another. */
function leastWidth(table: Element): number {
  const columns: number[] = [];
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return;
    const cells = row.children.filter((child) => child.type === 'element');
    for (const [place, cell] of cells.entries())
      columns[place] = Math.max(columns[place] ?? 0, longestWord(cell));
  });
  return columns.reduce((sum, letters) => sum + letters * letter + padding, 0);
}

/** The letters of the longest word in a cell. Code breaks anywhere. */
function longestWord(cell: Element): number {
  const children = cell.children.filter(
    (child) => child.type !== 'element' || child.tagName !== 'code',
  );
  const words = toText({ ...cell, children }).split(/\s+/);
  return Math.max(...words.map((word) => word.length));
}
