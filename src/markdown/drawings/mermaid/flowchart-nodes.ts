import { hideMarks } from './hidden-marks.ts';
import { lostLine } from './mermaid-line.ts';
import type { Scanner } from './scanner.ts';

/** A node where a flowchart names it. */
export interface NodeMention {
  readonly id: string;
  /** The brackets around its text. */
  readonly shape: Shape | undefined;
  readonly label: string | undefined;
  readonly className: string | undefined;
  readonly line: number;
}

type Shape = readonly [open: string, close: string];

/** The longer come first. */
const shapes: readonly Shape[] = [
  ['(((', ')))'],
  ['([', '])'],
  ['((', '))'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['[/', '\\]'],
  ['[\\', '/]'],
  ['{{', '}}'],
  ['>', ']'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
];

const patterns = shapes.map((shape) => {
  const [open, close] = shape.map((brackets) => brackets.replace(/[^<>]/g, String.raw`\$&`));
  const text = /[\\/]/.test(shape[0]) ? String.raw`[^\]\n]+?` : String.raw`[^\n]+?`;
  return { shape, pattern: new RegExp(`${open}(\\s*"[^"]*"\\s*|${text})${close}`, 'y') };
});

/** As Mermaid's, but for `&`, which joins nodes. */
const name = /(?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_!#$%'*+.?\\`/]|-(?![->.])|=(?!=))+/uy;

/**
 * The node that comes next in a flowchart, with its shape and its class where it has them.
 *
 * @throws DrawingError for the shapes that cannot be drawn
 * @see https://mermaid.js.org/syntax/flowchart.html#node-shapes
 */
export function takeNode(scanner: Scanner): NodeMention | undefined {
  scanner.take(/\s+/y);
  const line = scanner.line();
  const [id] = scanner.take(name) ?? [];
  if (id === undefined) return undefined;
  const rest = scanner.rest();
  if (rest.startsWith('@{')) throw lostLine(line, rest, `Write ${id}["…"].`);
  if (/^\[([\\/])[^\]\n]*\1\]/.test(rest)) {
    throw lostLine(
      line,
      `the slanted box ${/^\[[^\]]*\]/.exec(rest)?.[0] ?? ''}`,
      `Write ${id}["…"].`,
    );
  }
  let text: string | undefined;
  const found = patterns.find(({ pattern }) => {
    text = scanner.take(pattern)?.[1];
    return text !== undefined;
  });
  const [, className] = scanner.take(/:::([\w-]+)/y) ?? [];
  const label = text === undefined ? undefined : labelText(text);
  return { id, shape: found?.shape, label, className, line };
}

/** A text without the quotes around it, in one line of Mermaid, with none of the marks that end one. */
export function labelText(text: string): string {
  const plain = text
    .trim()
    .replace(/^"([^"]*)"$/, '$1')
    .replace(/^`([^`]*)`$/, '$1')
    .replace(/\s*\n\s*/g, '<br>');
  return hideMarks(plain, '[](){}|"');
}
