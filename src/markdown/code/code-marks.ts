import { didYouMean } from '../nearest.ts';

/** What a mark in the code asks for, `[!code focus:3]`; `line` counts from 0 in the code that is shown. */
export interface CodeMark {
  readonly kind: MarkKind;
  readonly line: number;
  /** How many lines it is for; undefined where a word is marked up to the end. */
  readonly count: number | undefined;
  /** The word that is marked; empty for marks of whole lines. */
  readonly word: string;
}

/** Code without the comments that mark it. */
export interface MarkedCode {
  readonly code: string;
  readonly marks: readonly CodeMark[];
  /** For each line that is left, which it was before, from 0. */
  readonly kept: readonly number[];
  /** What is wrong with marks, for the author. */
  readonly faults: readonly string[];
}

export const markKinds = [
  '++',
  '--',
  'focus',
  'highlight',
  'hl',
  'error',
  'warning',
  'info',
  'word',
] as const;
export type MarkKind = (typeof markKinds)[number];

/** A mark, and what is meant to be one: `[!code ++]`, `[!code++]`, `[code ++]`. */
const written =
  /\s*\[(?:!\s*code\b|!?code(?=[\s+-]+(?:\+|-|focus|high|hl|error|warn|info|word)))((?:\\.|[^\]\\])*)\]/giu;

/** Whether a code may have marks, so that it is worth to look for its comments. */
export function mayHaveMarks(code: string): boolean {
  return code.search(written) >= 0;
}

/**
 * Takes the marks out of a code, and the comments that hold nothing else. A mark in a line of its own is for the next.
 *
 * @param isComment whether a place of a line, both from 0, is in a comment
 */
export function takeMarks(
  code: string,
  isComment: (line: number, column: number) => boolean,
): MarkedCode {
  const lines: string[] = [];
  const kept: number[] = [];
  const found: { text: string; value: string; line: number }[] = [];
  for (const [index, line] of code.split('\n').entries()) {
    const here = [...line.matchAll(written)].filter(({ 0: text, index: start }) =>
      isComment(index, start + text.length - 1),
    );
    found.push(
      ...here.map(({ 0: text, 1: value = '' }) => ({
        text: text.trim(),
        value,
        line: lines.length,
      })),
    );
    const rest = without(line, here);
    if (here.length > 0 && rest.trim() === '') continue;
    lines.push(rest);
    kept.push(index);
  }
  const marks: CodeMark[] = [];
  const faults: string[] = [];
  for (const { text, value, line } of found) {
    const mark = parseMark(value, line);
    const fault =
      mark && /^\[!code\s/i.test(text) ? faultOf(mark, text, lines) : unknown(text, value);
    if (fault === undefined && mark) marks.push(mark);
    else if (fault !== undefined) faults.push(fault);
  }
  return { code: lines.join('\n'), marks, kept, faults };
}

function without(line: string, marks: readonly RegExpExecArray[]): string {
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last) return line;
  const before = line.slice(0, first.index);
  const after = line.slice(last.index + last[0].length);
  const opening = /(?:\/\/+|#+|;+|%+|--+|\/\*+|<!--|\(\*|\{\s*\/\*|["'*])\s*$/.exec(before);
  const isWhole = opening && /^\s*(?:\*+\/\s*\}?|-->|\*\))?\s*$/.test(after);
  const between = marks.slice(1).map((mark, index) => {
    const previous = marks[index];
    return previous ? line.slice(previous.index + previous[0].length, mark.index) : '';
  });
  const isBare = isWhole && between.every((text) => /^[\s/#;%*-]*$/.test(text));
  return (isBare ? before.slice(0, opening.index) : before + between.join('') + after).trimEnd();
}

function parseMark(value: string, line: number): CodeMark | undefined {
  const [, word, times] = /^\s*word:((?:\\.|[^:\\])+)(?::(\d+))?\s*$/i.exec(value) ?? [];
  if (word !== undefined) {
    const count = times === undefined ? undefined : Number(times);
    return { kind: 'word', line, count, word: word.replace(/\\(.)/g, '$1') };
  }
  const [, name, count = '1'] = /^\s*(\S+?)(?::(\d+))?\s*$/.exec(value.toLowerCase()) ?? [];
  const kind = markKinds.find((each) => each === name && each !== 'word');
  return kind && { kind, line, count: Number(count), word: '' };
}

function faultOf(
  { line, count, word }: CodeMark,
  text: string,
  lines: readonly string[],
): string | undefined {
  const left = lines.length - line;
  if (count === 0 || left === 0) return `"${text}" marks no line.`;
  if (count !== undefined && count > left)
    return `"${text}" marks ${count} lines, and the code has ${left} from there on.`;
  const range = lines.slice(line, count === undefined ? undefined : line + count);
  return word === '' || range.some((each) => each.includes(word))
    ? undefined
    : `"${text}" finds no "${word}" from its line on.`;
}

function unknown(text: string, value: string): string {
  const name = value.trim().replace(/:.*$/, '');
  const known = markKinds.map((kind) => (kind === 'word' ? 'word:name' : kind));
  const isKnown = markKinds.some((kind) => kind === name);
  const hint =
    isKnown && name !== 'word' ? ` Write "[!code ${value.trim()}]".` : didYouMean(name, known);
  return `"${text}" is no mark. Known, as in "[!code ++]": ${known.join(', ')}.${hint}`;
}
