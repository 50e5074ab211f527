import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';

/** Marks that mean something to beautiful-mermaid wherever they stand. */
const marks = ' "#%&\'()*/:;<>[\\]{|}~';
/** Unicode keeps 32 code points from here on for a program's own use: no text has them. */
const first = 0xfdd0;

/**
 * Text in which none of the marks is left: what stands in their place is as wide as a letter.
 *
 * @param which the marks that would be misread where the text stands; all of them by default
 */
export function hideMarks(text: string, which: string = marks): string {
  return [...text]
    .map((character) =>
      which.includes(character)
        ? String.fromCodePoint(first + marks.indexOf(character))
        : character,
    )
    .join('');
}

/** The name of a box in the place of its id: one line, in which no mark is left. */
export function hiddenName(name: string): string {
  return hideMarks(name.replace(/<br\s*\/?>/gi, ' '));
}

/** An SVG, or any text, with the marks that were hidden in it. */
export function showMarks(svg: string, escape: (mark: string) => string = escapeXml): string {
  return svg.replace(/[\uFDD0-\uFDEF]/g, (hidden) =>
    escape(marks[(hidden.codePointAt(0) ?? first) - first] ?? ''),
  );
}

/**
 * Text with its codes read (`#9829;`, `#quot;`, `&lt;`). Lines of styles have colours in place of codes.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
 */
export function readCodes(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      /^\s*(?:style|classDef|linkStyle)\b/.test(line)
        ? line
        : line.replace(/#(\d+);|[#&](#?\w+);/g, (code, decimal?: string, name?: string) => {
            const html = decimal === undefined ? `&${name ?? ''};` : `&#${decimal};`;
            const character = toText(fromHtml(html, { fragment: true }), { whitespace: 'pre' });
            return character === html ? code : hideMarks(character);
          }),
    )
    .join('\n');
}

function escapeXml(mark: string): string {
  return mark.replace(/["&<>]/, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
