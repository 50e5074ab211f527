import { didYouMean } from '../nearest.ts';
import { SnippetFault } from './snippet-fault.ts';
import type { SnippetPart } from './snippet-part.ts';
import { findRegions, type Region } from './snippet-regions.ts';

/** What is quoted of a file, without the indentation that all its lines share. */
export interface Quote {
  readonly code: string;
  /** The number that each line has in the file, from 1. */
  readonly numbers: readonly number[];
  readonly first: number;
  readonly last: number;
}

/**
 * Cuts a part out of a file's text. Of a region the markers are left out, and those of regions within.
 *
 * @param name the file, for messages
 * @throws SnippetFault where the file has no such part
 */
export function quote(text: string, part: SnippetPart, name: string): Quote {
  const lines = linesOf(text);
  const { first, last, left } = place(lines, part, name);
  const kept = lines
    .map((line, index) => ({ line, number: index + 1 }))
    .slice(first - 1, last)
    .filter(({ number }) => !left.has(number));
  if (kept.length === 0) {
    const what = part.kind === 'region' ? `The region "${part.name}" of ${name}` : name;
    throw new SnippetFault(`${what} is empty.`);
  }
  return {
    code: withoutIndent(kept.map(({ line }) => line)).join('\n'),
    numbers: kept.map(({ number }) => number),
    first,
    last,
  };
}

/** The lines of a text; a line break at its end begins none. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

interface Place {
  readonly first: number;
  readonly last: number;
  readonly left: ReadonlySet<number>;
}

function place(lines: readonly string[], part: SnippetPart, name: string): Place {
  if (part.kind === 'whole') return { first: 1, last: lines.length, left: new Set() };
  if (part.kind === 'lines') {
    if (part.last <= lines.length) return { ...part, left: new Set() };
    throw new SnippetFault(
      `${name} has ${lines.length} ${lines.length === 1 ? 'line' : 'lines'}, and no line ${part.last}.`,
    );
  }
  const regions = findRegions(lines);
  const { start, end } = regionNamed(part.name, regions, name);
  const ended = regions.flatMap((each) => (each.end === undefined ? [] : [each.start, each.end]));
  return { first: start + 1, last: end - 1, left: new Set(ended) };
}

function regionNamed(
  wanted: string,
  regions: readonly Region[],
  name: string,
): { start: number; end: number } {
  const [region, twin] = regions.filter((each) => each.name === wanted);
  if (!region)
    throw new SnippetFault(`${name} has no region "${wanted}". ${known(wanted, regions)}`);
  if (twin) {
    throw new SnippetFault(
      `${name} has two regions "${wanted}", on lines ${region.start} and ${twin.start}. Rename one.`,
    );
  }
  const { start, end } = region;
  if (end !== undefined) return { start, end };
  throw new SnippetFault(
    `The region "${wanted}" of ${name} begins on line ${start} and has no end. Write a comment "#endregion".`,
  );
}

function known(wanted: string, regions: readonly Region[]): string {
  const names = [...new Set(regions.map(({ name }) => name))].filter((name) => name !== '');
  if (names.length === 0) {
    return `It has none. Write comments "#region ${wanted}" and "#endregion", or lines, as in "#L10-L20".`;
  }
  const hint = didYouMean(wanted, names);
  return `It has: ${names.join(', ')}.${hint}`;
}

function withoutIndent(lines: readonly string[]): string[] {
  const isBlank = (line: string): boolean => line.trim() === '';
  const indents = lines
    .filter((line) => !isBlank(line))
    .map((line) => /^\s*/.exec(line)?.[0] ?? '');
  const [indent = '', ...more] = indents;
  const common = more.reduce(commonStart, indent).length;
  return lines.map((line) => (isBlank(line) ? '' : line.slice(common)));
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}
