import { nearest } from '../nearest.ts';

/** What a fence says after its language: ```` ```c {1,3-5} title="mmu.c" showLineNumbers startLine=10 wrap copy ````. */
export interface CodeMeta {
  readonly title: string | undefined;
  /** Which lines are marked, by their place in the block from 1, in each of its states; no state: none is. */
  readonly states: readonly LineState[];
  /** The number that the first line shows. */
  readonly firstNumber: number | undefined;
  readonly isWrapped: boolean;
  readonly hasCopy: boolean;
}

/** The lines that are marked in a state of a block; in `all` none is more than the others. */
export type LineState = ReadonlySet<number> | 'all';

const words = ['title', 'showLineNumbers', 'startLine', 'wrap', 'copy'] as const;
/** What `remarkSnippets` and `remarkMorph` take out before the rest is read, and what an author may write as well. */
const known = [...words, 'src', 'morph'];
const item = /\{([^}]*)\}|([^\s={}"']+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?|\S/g;

/** The states that the lines of a block go through, as they are written: `{1|3-5|all}` gives three. */
export function writtenStates(meta: string): string[] {
  return bracesIn(meta)[0]?.split('|') ?? [];
}

/** The values of a word, `true` where one has none, and what is left without it. */
export function takeWord(meta: string, word: string): { values: (string | true)[]; rest: string } {
  const values: (string | true)[] = [];
  const take = (whole: string, _: unknown, name?: string, ...value: unknown[]): string => {
    if (name !== word) return whole;
    values.push(value.slice(0, 3).find((each) => typeof each === 'string') ?? true);
    return '';
  };
  return { rest: meta.replace(item, take).trim(), values };
}

/** What stands in braces, save those within a value. */
function bracesIn(meta: string): string[] {
  return [...meta.matchAll(item)].flatMap(([, braces]) => braces ?? []);
}

/**
 * Reads what stands after a fence's language.
 *
 * @param lineCount how many lines the block has
 * @throws Error for a word nobody knows, a value that cannot be meant, or a line that is not there; the message is for the author
 */
export function parseCodeMeta(meta: string, lineCount: number): CodeMeta {
  const values = new Map<string, string | true>();
  for (const { 0: whole, 2: name, 3: double, 4: single, 5: bare } of meta.matchAll(item)) {
    if (whole.startsWith('{') && whole.endsWith('}')) continue;
    if (!name) throw new Error(`"${whole}" after the language cannot be read. ${usage}`);
    if (!words.some((word) => word === name)) throw new Error(unknown(name));
    values.set(name, double ?? single ?? bare ?? true);
  }
  for (const name of ['showLineNumbers', 'wrap', 'copy']) {
    if (typeof values.get(name) === 'string') throw new Error(`"${name}" takes no value.`);
  }
  if (bracesIn(meta).length > 1)
    throw new Error('The lines stand in one pair of braces, as in {1,3-5}.');
  const title = values.get('title');
  if (title === true || title === '') throw new Error('"title" takes a text, as in title="mmu.c".');
  return {
    title,
    states: writtenStates(meta).map((state) => parseState(state, lineCount)),
    firstNumber:
      parseNumber(values.get('startLine')) ?? (values.has('showLineNumbers') ? 1 : undefined),
    isWrapped: values.has('wrap'),
    hasCopy: values.has('copy'),
  };
}

const usage = `Write lines in braces, as in {1,3-5} or {1|3-5|all}, or one of: ${known.join(', ')}.`;

function unknown(name: string): string {
  const guess = nearest(name, known);
  return `Unknown word "${name}" after the language. ${guess === undefined ? usage : `Did you mean "${guess}"?`}`;
}

function parseNumber(value: string | true | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (value === true || !/^\d{1,7}$/.test(value)) {
    throw new Error('"startLine" takes a number, as in startLine=10.');
  }
  return Number(value);
}

function parseState(state: string, lineCount: number): LineState {
  if (state.trim() === 'all') return 'all';
  const lines = new Set<number>();
  for (const range of state.split(',')) {
    const [, from, to = from] = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(range) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (from === undefined || first < 1 || last < first) {
      throw new Error(`"${range.trim()}" is no line and no range of lines. ${usage}`);
    }
    if (last > lineCount) {
      throw new Error(
        `Line ${last} is marked, but the code has ${lineCount}. Lines count from 1, whatever number they show.`,
      );
    }
    for (let line = first; line <= last; line++) lines.add(line);
  }
  return lines;
}
