import { hiddenName, hideMarks } from './hidden-marks.ts';
import type { MermaidLine } from './mermaid-line.ts';
import { checkClosed, common, firstMentions, noColours, readStatements } from './statements.ts';
import type { Rule } from './statements.ts';

const word = String.raw`[\p{L}\p{M}\p{N}_]+(?:[.-][\p{L}\p{M}\p{N}_]+)*`;
/** An entity: its name in quotes, or its name. What it is called may follow. */
const entity = String.raw`(?:"([^"]+)"|(${word}))(?:\[[^\]]*\])?`;
const declared = new RegExp(String.raw`^\s*(${word})\[\s*("[^"]*"|[^\]"]*?)\s*\]`, 'u');

/**
 * Reads an entity relationship diagram. Entities are given to beautiful-mermaid by what they are called.
 *
 * @throws DrawingError at the first statement that cannot be drawn
 * @see https://mermaid.js.org/syntax/entityRelationshipDiagram.html
 */
export function readErDiagram(text: string): MermaidLine[] {
  const names = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, id, label] = declared.exec(line) ?? [];
    if (id !== undefined && label !== undefined) names.set(id, label.replace(/^"(.*)"$/, '$1'));
  }
  let depth = 0;

  const nameOf = (quoted: string, id: string): string =>
    hiddenName(quoted === '' ? (names.get(id) ?? id) : quoted);
  const fresh = firstMentions('entity');
  const inside: readonly Rule[] = [
    [
      /^\}$/,
      () => {
        depth--;
        return [{ text: '}' }];
      },
    ],
    [
      /^([^\s"]+)\s+([^\s"]+?)((?:[\s,]+(?:PK|FK|UK))*)$/,
      (type = '', name = '', keys = '') => {
        const words = [type, name, ...keys.split(/[\s,]+/)].filter((each) => each !== '');
        return [{ text: words.join(' '), labels: words }];
      },
    ],
    [/".*"$/, () => ({ remedy: 'Comments are not drawn: leave this one out.' })],
  ];
  const outside: readonly Rule[] = [
    ...common,
    [/^direction\s+(?:TB|TD|BT|LR|RL)$/, () => []],
    [
      new RegExp(String.raw`^${entity}\s*\{$`, 'u'),
      (quoted = '', id = '') => {
        depth++;
        const name = nameOf(quoted, id);
        return [{ text: `${name} {`, ...fresh([name]) }];
      },
    ],
    [
      new RegExp(String.raw`^${entity}(?:\s*\{\s*\})?$`, 'u'),
      (quoted = '', id = '') => {
        const name = nameOf(quoted, id);
        return [{ text: `${name} {`, ...fresh([name]) }, { text: '}' }];
      },
    ],
    [
      new RegExp(
        String.raw`^${entity}\s*([|}][|o]|\|o)(--|\.\.)(o\||[|o][|{])\s*${entity}(?:\s*:\s*(.*))?$`,
        'u',
      ),
      (
        quoted = '',
        id = '',
        near = '',
        line = '',
        far = '',
        other = '',
        otherId = '',
        label = '',
      ) => {
        const [from, to] = [nameOf(quoted, id), nameOf(other, otherId)];
        const { labels, shapes } = fresh([from, to]);
        const words = label.replace(/^"(.*)"$/, '$1');
        return [
          {
            // beautiful-mermaid reads "zero or more" only as it is written on the right.
            text: `${from} ${near.replace('}o', 'o{')}${line}${far} ${to} : ${words === '' ? hideMarks(' ') : words}`,
            labels: [...labels, words],
            shapes: [...shapes, 'er-relationship'],
          },
        ];
      },
    ],
    noColours,
  ];
  const lines = readStatements(
    text,
    () => (depth > 0 ? inside : outside),
    'A relation is written A ||--o{ B : text, an attribute "type name PK" on a line of its own.',
  );
  checkClosed(depth, '}', text);
  return lines;
}
