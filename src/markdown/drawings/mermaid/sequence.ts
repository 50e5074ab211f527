import { hideMarks } from './hidden-marks.ts';
import type { MermaidLine } from './mermaid-line.ts';
import { checkClosed, common, firstMentions, noColours, readStatements } from './statements.ts';
import type { Rule } from './statements.ts';

const name = String.raw`[^:;,<>+]+?`;

/**
 * Reads a sequence diagram. Its participants may have names of several words; numbers (`autonumber`) stand before the messages.
 *
 * @throws DrawingError at the first statement that cannot be drawn
 * @see https://mermaid.js.org/syntax/sequenceDiagram.html
 */
export function readSequence(text: string): MermaidLine[] {
  let depth = 0;
  /** Whether a block has just begun: the title of another would cover its own. */
  let isBeginning = false;
  let number = 0;
  let step = 0;

  const actors = firstMentions('actor');
  const rules: readonly Rule[] = [
    ...common,
    [/@\{/, () => ({ remedy: 'Leave what begins with "@" out.' })],
    [
      /^(participant|actor)\s+(.+?)(?:\s+as\s+(.+))?$/,
      (kind = '', id = '', label = '') => {
        const { shapes } = actors([id]);
        const shown = label === '' ? id : label;
        return [{ text: `${kind} ${hideMarks(id)} as ${shown}`, labels: [shown], shapes }];
      },
    ],
    [
      /^note\s+(left of|right of|over)\s+([^:]+?)\s*:\s*(.+)$/i,
      (place = '', names = '', note = '') => {
        const ids = names.split(/\s*,\s*/);
        const { labels, shapes } = actors(ids);
        const text = `Note ${place} ${ids.map((id) => hideMarks(id)).join(',')}: ${note}`;
        return [{ text, labels: [...labels, note], shapes: [...shapes, 'note'] }];
      },
    ],
    [
      /^(loop|alt|opt|par|critical|break)(?:\s+(.*))?$/,
      (kind = '', label = '') => {
        if (isBeginning) return { remedy: 'Put a message between it and the block around it.' };
        depth++;
        isBeginning = true;
        return [{ text: `${kind} ${label}`, labels: [label], shapes: ['block'] }];
      },
    ],
    [
      /^(else|and)(?:\s+(.*))?$/,
      (kind = '', label = '') =>
        depth > 0
          ? [{ text: `${kind} ${label}`, labels: [label] }]
          : { remedy: 'It stands in no block.' },
    ],
    [/^end$/, () => (--depth < 0 ? { remedy: 'It ends no block.' } : [{ text: 'end' }])],
    [
      /^autonumber(?:\s+(?:(\d+)(?:\s+(\d+))?|(off)))?$/,
      (from = '', by = '', off = '') => {
        step = off === '' ? Number(by === '' ? 1 : by) : 0;
        if (step > 0 && (number === 0 || from !== '')) number = Number(from === '' ? 1 : from);
        return [];
      },
    ],
    [
      /^(?:activate|deactivate)\s+\S/,
      () => ({
        remedy:
          'Write "+" behind the arrow that activates, and "-" behind the one that ends it: A->>+B: text.',
      }),
    ],
    [
      /^(?:rect|box)\b|^(?:create|destroy)\s+\S|^title\b/,
      () => ({ remedy: 'Leave it out, and the "end" that belongs to it.' }),
    ],
    [
      new RegExp(
        String.raw`^(${name})\s*(-->>|->>|--\)|-\)|-->|->)\s*([+-]?)\s*(${name})\s*:\s*(.*)$`,
      ),
      (from = '', arrow = '', mark = '', to = '', message = '') => {
        isBeginning = false;
        const { labels, shapes } = actors([from, to]);
        const words = step > 0 ? `${number}. ${message}` : message;
        number += step;
        const shown = words === '' ? hideMarks(' ') : words;
        return [
          {
            text: `${hideMarks(from)}${arrow}${mark}${hideMarks(to)}: ${shown}`,
            labels: [...labels, shown],
            shapes: [...shapes, 'message'],
          },
        ];
      },
    ],
    noColours,
  ];
  const lines = readStatements(
    text,
    () => rules,
    'A message is written A->>B: text; its arrow is one of ->>, -->>, ->, -->, -) and --).',
  );
  checkClosed(depth, 'end', text);
  return lines;
}
