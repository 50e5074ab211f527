import type { DeckFields } from '../content-fields.ts';

/** What of a deck stands there. */
interface EdgedDeck {
  readonly fullTitle: string;
  readonly byline: string;
  readonly fields: Pick<DeckFields, 'event' | 'date' | 'dir'>;
}

/** What stands at the edges of the sheets of a handout: the talk, its author and its date, and the number of the sheet. */
export function sheetEdges({ fullTitle, byline, fields }: EdgedDeck): string {
  const { event, date } = fields;
  const edges = [
    ['top-left', cssString(fullTitle)],
    ['top-right', cssString([event, date].filter((part) => part !== undefined).join(', '))],
    ['bottom-left', cssString(byline)],
    ['bottom-right', 'counter(page) " / " counter(pages)'],
  ] as const;
  // The left edge of a deck from right to left is where its lines end.
  const sides = (edge: string): string =>
    fields.dir === 'ltr'
      ? edge
      : edge.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left'));
  return `@page{${edges.map(([edge, content]) => `@${sides(edge)}{content:${content}}`).join('')}}`;
}

/** A text as a string of a style sheet, which may stand within `<style>` too. */
function cssString(text: string): string {
  return `"${text.replaceAll(/["\\<\n\r\f]/g, (letter) => `\\${letter.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}
