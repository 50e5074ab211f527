import { DrawingError } from '../drawing.ts';
import { lostLine } from './mermaid-line.ts';
import type { MermaidLine } from './mermaid-line.ts';

/** How a statement that matches a pattern is understood; texts that are not there are empty. */
export type Rule = readonly [pattern: RegExp, read: (...groups: string[]) => Understood];

/** Lines for beautiful-mermaid, or why there can be none and what to do. */
export type Understood = readonly Line[] | { readonly remedy: string };

type Line = Partial<Omit<MermaidLine, 'line'>> & { readonly text: string };

/** Statements of colours, where there are none. */
export const noColours: Rule = [
  /^(?:classDef|class|cssClass|style|linkStyle)\s+\S+\s+\S|^[^"]*:::/,
  () => ({
    remedy:
      'These diagrams have the colours of the slide: leave "classDef", "style", and ":::" with its word out.',
  }),
];

/** What is nowhere drawn, and what says something that stands elsewhere already. */
export const common: readonly Rule[] = [
  [/^acc(?:Title|Descr)\s*:/, () => []],
  [
    /^(?:click|links?|callback)\b\s+\S/,
    () => ({ remedy: 'Put the link into the text of the slide.' }),
  ],
];

/**
 * Understands the lines below the header of a diagram by the first rule that fits each.
 * A semicolon between arrows ends a statement; elsewhere it is text.
 *
 * @param rulesNow the rules where the next statement stands
 * @param remedy what to do where none fits
 * @throws DrawingError at the first statement that no rule fits, or whose rule has a remedy
 */
export function readStatements(
  text: string,
  rulesNow: () => readonly Rule[],
  remedy: string,
): MermaidLine[] {
  let isHeader = true;
  return text.split('\n').flatMap((source, index): MermaidLine[] => {
    const statement = source.trim().replace(/\s*;$/, '');
    if (statement === '' || statement.startsWith('%%')) return [];
    const line = index + 1;
    if (isHeader) {
      isHeader = false;
      if (/\s/.test(statement))
        throw lostLine(line, statement, 'Begin a line of its own below the kind of the diagram.');
      return [
        { text: statement.replace(/^(classDiagram)-v2$/, '$1'), line, labels: [], shapes: [] },
      ];
    }
    const parts = statement.split(/\s*;\s*/);
    const isSplit = parts.every(
      (part) => /--|\.\.|->|-\)/.test(part) && rulesNow().some(([pattern]) => pattern.test(part)),
    );
    return (isSplit ? parts : [statement]).flatMap((part) =>
      understand(part, line, rulesNow(), remedy),
    );
  });
}

function understand(
  part: string,
  line: number,
  rules: readonly Rule[],
  remedy: string,
): MermaidLine[] {
  for (const [pattern, read] of rules) {
    const match = pattern.exec(part);
    if (!match) continue;
    const [, ...groups] = match;
    const understood = read(...groups.map((group: string | undefined) => group ?? ''));
    if ('remedy' in understood) throw lostLine(line, part, understood.remedy);
    return understood.map((each) => ({ labels: [], shapes: [], ...each, line }));
  }
  throw lostLine(line, part, remedy);
}

/** Tells of names those that have not been told before: they are what is drawn, in a shape for each. */
export function firstMentions(
  shape: string,
): (names: readonly string[]) => { labels: string[]; shapes: string[] } {
  const known = new Set<string>();
  return (names) => {
    const labels = [...new Set(names)].filter((name) => !known.has(name));
    for (const name of labels) known.add(name);
    return { labels, shapes: labels.map(() => shape) };
  };
}

/** @throws DrawingError where a block is not closed */
export function checkClosed(depth: number, end: string, text: string): void {
  if (depth > 0) throw new DrawingError(`A block has no "${end}".`, text.split('\n').length);
}
