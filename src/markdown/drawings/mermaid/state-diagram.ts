import type { MermaidLine } from './mermaid-line.ts';
import { checkClosed, common, firstMentions, noColours, readStatements } from './statements.ts';
import type { Rule } from './statements.ts';

const id = String.raw`[\p{L}\p{M}\p{N}_]+(?:[.-][\p{L}\p{M}\p{N}_]+)*`;
const state = String.raw`\[\*\]|${id}`;
const composite = new RegExp(String.raw`^\s*state\s+(?:"[^"]*"\s+as\s+)?(${id})\s*\{\s*$`, 'u');
const description = new RegExp(
  String.raw`^\s*(?:state\s+"([^"]+)"\s+as\s+(${id})|(${id})\s*:(?!:)\s*(.*\S))\s*;?\s*$`,
  'u',
);

/**
 * Reads a state diagram. What a state is called may stand before or after it is first named.
 *
 * @throws DrawingError at the first statement that cannot be drawn
 * @see https://mermaid.js.org/syntax/stateDiagram.html
 */
export function readStateDiagram(text: string): MermaidLine[] {
  const composites = new Set<string>();
  const descriptions = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, frame] = composite.exec(line) ?? [];
    if (frame !== undefined) composites.add(frame);
    const [, quoted, named, plain = named, words = quoted] = description.exec(line) ?? [];
    if (plain === undefined || words === undefined) continue;
    const before = descriptions.get(plain);
    descriptions.set(plain, before === undefined ? words : `${before}<br>${words}`);
  }
  const names = new Map<string, string>();
  const nodes = firstMentions('node');
  let depth = 0;
  let isEmpty = false;

  /** The lines that bring states into being, where they have not been named before. A transition brings one by itself that is called as it is named. */
  const fresh = (ids: readonly string[], isBrought = false) =>
    ids.flatMap((each) => {
      isEmpty = false;
      const { shapes } = nodes(each === '[*]' || composites.has(each) ? [] : [each]);
      if (shapes.length === 0) return [];
      const name = nameOf(each);
      const label = descriptions.get(each) ?? each;
      const text = isBrought && label === name ? '' : `${name} : ${label}`;
      return [{ text, labels: [label], shapes }];
    });
  const rules: readonly Rule[] = [
    ...common,
    [/^direction\s+(TB|TD|BT|LR|RL)$/, (to = '') => [{ text: `direction ${to}` }]],
    [
      new RegExp(String.raw`^(${state})\s*-->\s*(${state})(?:\s*:\s*(.*))?$`, 'u'),
      (from = '', to = '', label = '') => {
        const text = `${nameOf(from)} --> ${nameOf(to)}${label === '' ? '' : ` : ${label}`}`;
        const points = [from, to].filter((each) => each === '[*]').map(() => 'node');
        return [...fresh([from, to], true), { text, labels: [label], shapes: ['edge', ...points] }];
      },
    ],
    [
      new RegExp(String.raw`^state\s+(?:"([^"]*)"\s+as\s+)?(${id})\s*\{$`, 'u'),
      (label = '', name = '') => {
        depth++;
        isEmpty = true;
        const shown = label === '' ? (descriptions.get(name) ?? name) : label;
        return [
          { text: `state "${shown}" as ${nameOf(name)} {`, labels: [shown], shapes: ['subgraph'] },
        ];
      },
    ],
    [
      /^\}$/,
      () => {
        if (--depth < 0) return { remedy: 'It ends nothing.' };
        return isEmpty ? { remedy: 'Name a state within it.' } : [{ text: '}' }];
      },
    ],
    [new RegExp(`^(?:state\\s+)?(${id})$`, 'u'), (name = '') => fresh([name])],
    [description, (...[, named = '', plain = '']) => fresh([named === '' ? plain : named])],
    [/^note\b|<<\w+>>$|^--$|\[H\*?\]/, () => ({ remedy: 'Leave it out, or draw it with "dot".' })],
    noColours,
  ];
  const lines = readStatements(
    text,
    () => rules,
    'A transition is written A --> B : text, a state A : text.',
  );
  checkClosed(depth, '}', text);
  return lines;

  /** beautiful-mermaid knows a state by letters and ASCII digits alone. */
  function nameOf(each: string): string {
    if (each === '[*]') return each;
    const name = names.get(each) ?? (/^[\w\p{L}]+$/u.test(each) ? each : `state_${names.size}_`);
    names.set(each, name);
    return name;
  }
}
