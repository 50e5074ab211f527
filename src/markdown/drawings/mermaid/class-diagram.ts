import { hiddenName, hideMarks } from './hidden-marks.ts';
import type { MermaidLine } from './mermaid-line.ts';
import { checkClosed, common, firstMentions, noColours, readStatements } from './statements.ts';
import type { Rule } from './statements.ts';

const word = String.raw`[\p{L}\p{M}\p{N}_]+(?:[.-][\p{L}\p{M}\p{N}_]+)*`;
/** A class: its id, and what it is generic in. What it is called may follow. */
const reference = String.raw`(${word})(?:~([^\s"]+)~)?(?:\["[^"]*"\])?`;
const arrows = '--> <-- ..> <.. <|-- <|.. --|> ..|> --* --o *-- o--'.split(' ');

/**
 * Reads a class diagram. Classes are given to beautiful-mermaid by what they are called.
 *
 * @throws DrawingError at the first statement that cannot be drawn
 * @see https://mermaid.js.org/syntax/classDiagram.html
 */
export function readClassDiagram(text: string): MermaidLine[] {
  const names = new Map<string, string>();
  for (const line of text.split('\n')) {
    for (const [, id = '', generic = '', label = ''] of line.matchAll(named(line))) {
      if (generic + label !== '') names.set(id, called(id, generic, label));
    }
  }
  let depth = 0;

  const nameOf = (id: string, generic: string): string => names.get(id) ?? called(id, generic, '');
  const fresh = firstMentions('class-node');
  const body = (name: string, members: readonly string[]) => [
    { text: `class ${name} {`, ...fresh([name]) },
    ...members.map(member),
    { text: '}' },
  ];
  const inside: readonly Rule[] = [
    [
      /^\}$/,
      () => {
        depth--;
        return [{ text: '}' }];
      },
    ],
    stereotype,
    [/^(.+)$/, (line = '') => [member(line)]],
  ];
  const outside: readonly Rule[] = [
    ...common,
    [/^direction\s+(?:TB|TD|BT|LR|RL)$/, () => []],
    [
      new RegExp(String.raw`^class\s+${reference}\s*\{$`, 'u'),
      (id = '', generic = '') => {
        depth++;
        return body(nameOf(id, generic), []).slice(0, 1);
      },
    ],
    [
      new RegExp(String.raw`^class\s+${reference}(?:\s*\{(.*)\})?$`, 'u'),
      (id = '', generic = '', members = '') =>
        body(
          nameOf(id, generic),
          members.split(';').filter((each) => each.trim() !== ''),
        ),
    ],
    stereotype,
    [
      new RegExp(String.raw`^(<<.+>>)\s*${reference}$`, 'u'),
      (annotation = '', id = '', generic = '') => body(nameOf(id, generic), [annotation]),
    ],
    [
      new RegExp(
        String.raw`^${reference}\s*(?:"([^"]*)")?\s*([<|*o]{0,2}(?:--|\.\.)[|>*o]{0,2})\s*(?:"([^"]*)")?\s*${reference}(?:\s*:\s*(.*))?$`,
        'u',
      ),
      (id = '', of = '', near = '', arrow = '', far = '', other = '', otherOf = '', label = '') => {
        if (!arrows.includes(arrow))
          return {
            remedy: `Write ${arrow.includes('..') ? '..>' : '-->'}. Known arrows: ${arrows.join(', ')}.`,
          };
        const [from, to] = [nameOf(id, of), nameOf(other, otherOf)];
        const quoted = (count: string): string => (count === '' ? '' : `"${count}" `);
        const { labels, shapes } = fresh([from, to]);
        return [
          {
            text: `${from} ${quoted(near)}${arrow} ${quoted(far)}${to}${label === '' ? '' : ` : ${label}`}`,
            labels: [...labels, near, far, label],
            shapes: [...shapes, 'class-relationship'],
          },
        ];
      },
    ],
    [
      new RegExp(String.raw`^${reference}\s*:(?!:)\s*(.+)$`, 'u'),
      (id = '', generic = '', line = '') => body(nameOf(id, generic), [line]),
    ],
    [/^(?:note|namespace)\b|^\}$/, () => ({ remedy: 'Leave it out, or draw it with "dot".' })],
    noColours,
  ];
  const lines = readStatements(
    text,
    () => (depth > 0 ? inside : outside),
    `A relation is written A --> B : text, a member A : text. Known arrows: ${arrows.join(', ')}.`,
  );
  checkClosed(depth, '}', text);
  return lines;
}

/** beautiful-mermaid reads only one in plain letters. */
const stereotype: Rule = [
  /<<(?!\w+>>).*>>/,
  () => ({ remedy: 'A stereotype is one word of letters from a to z.' }),
];

/** Where a line says what classes are called: a declaration, and both ends of a relation. */
function named(line: string): RegExp {
  const isRelation = /--|\.\./.test(line);
  const start = isRelation ? '' : String.raw`^\s*class\s+`;
  return new RegExp(String.raw`${start}(${word})(?:~([^\s"]+)~)?(?:\["([^"]*)"\])?`, 'gu');
}

/** A line in the body of a class. */
function member(line: string): { text: string; labels: string[] } {
  const text = line
    .trim()
    .replace(/;$/, '')
    .replace(/~([^~\s]+)~/g, (_, generic: string) => hideMarks(`<${generic}>`, '<>'));
  return { text, labels: [text] };
}

function called(id: string, generic: string, label: string): string {
  return hiddenName(label === '' ? id + (generic === '' ? '' : `<${generic}>`) : label);
}
