import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSnippetFault } from '../markdown/code/snippet-fault.ts';
import type { SnippetPart } from '../markdown/code/snippet-part.ts';
import { linesOf, quote } from '../markdown/code/snippet-quote.ts';
import { runGit } from './run-git.ts';
import type { GitOptions } from './run-git.ts';

/** What became of the quoted part of a file in a later version of it. */
export type Drift =
  /** The part reads the same, and is where it was. */
  | { readonly kind: 'same' }
  /** The same lines stand elsewhere. */
  | { readonly kind: 'moved'; readonly part: Lines }
  | { readonly kind: 'changed'; readonly diff: string }
  /** The region is no longer there, or no longer one. */
  | { readonly kind: 'gone'; readonly reason: string };

type Lines = Extract<SnippetPart, { kind: 'lines' }>;

/** Compares a part of a file in two versions; it is there in the old one. */
export async function driftOf(
  part: SnippetPart,
  versions: { readonly before: string; readonly now: string },
  options: GitOptions,
): Promise<Drift> {
  if (part.kind === 'lines') return linesDrift(part, versions, options);
  const before = quote(versions.before, part, 'The file');
  try {
    const now = quote(versions.now, part, 'The file');
    if (now.code === before.code) return { kind: 'same' };
    return { kind: 'changed', diff: await diffOf(before.code, now.code, 3, options) };
  } catch (error) {
    if (!isSnippetFault(error)) throw error;
    return { kind: 'gone', reason: error.message };
  }
}

async function linesDrift(
  part: Lines,
  versions: { readonly before: string; readonly now: string },
  options: GitOptions,
): Promise<Drift> {
  const [before, now] = [linesOf(versions.before), linesOf(versions.now)];
  const old = textOf(before, part);
  if (textOf(now, part) === old) return { kind: 'same' };
  const whole = await diffOf(versions.before, versions.now, 0, options);
  const there = followed(part, whole);
  if (textOf(now, there) === old) return { kind: 'moved', part: there };
  const length = part.last - part.first;
  const elsewhere = now.flatMap((_, index): Lines[] => {
    const lines: Lines = { kind: 'lines', first: index + 1, last: index + 1 + length };
    return textOf(now, lines) === old ? [lines] : [];
  });
  const [only, ...more] = elsewhere;
  if (only && more.length === 0) return { kind: 'moved', part: only };
  return { kind: 'changed', diff: await diffOf(old, textOf(now, there), 3, options) };
}

function textOf(lines: readonly string[], { first, last }: Lines): string {
  return lines
    .slice(first - 1, last)
    .map((line) => `${line}\n`)
    .join('');
}

/** Where lines are after a diff without context: moved by what changes before them, grown and shrunk by what changes among them. */
function followed({ first, last }: Lines, diff: string): Lines {
  let [start, end] = [first, last];
  for (const [, from, count, to, added] of diff.matchAll(hunk)) {
    const [oldCount, newCount] = [Number(count ?? 1), Number(added ?? 1)];
    // A hunk that takes nothing away names the line it stands after.
    const at = Number(from) + (oldCount === 0 ? 1 : 0);
    const after = at + oldCount - 1;
    if (at > last) break;
    if (oldCount === 0 ? at <= first : after < first) {
      start += newCount - oldCount;
      end += newCount - oldCount;
    } else {
      if (at < first) start = Number(to) + (newCount === 0 ? 1 : 0);
      end += newCount - oldCount + Math.max(0, after - last);
    }
  }
  return { kind: 'lines', first: start, last: end };
}

const hunk = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm;

/** The hunks of a unified diff of two texts. */
async function diffOf(
  before: string,
  now: string,
  context: number,
  options: GitOptions,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-diff-'));
  try {
    await writeFile(join(folder, 'before'), before.endsWith('\n') ? before : `${before}\n`);
    await writeFile(join(folder, 'now'), now === '' || now.endsWith('\n') ? now : `${now}\n`);
    const words = ['--no-index', '--no-color', '--no-ext-diff', '--no-textconv', '--text'];
    const files = ['--', 'before', 'now'];
    const diff = await runGit(
      ['diff', ...words, `-U${context}`, ...files],
      folder,
      options,
      [0, 1],
    );
    return String(diff).replace(/^[^]*?(?=^@@)/m, '');
  } finally {
    await rm(folder, { recursive: true });
  }
}
