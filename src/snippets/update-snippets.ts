import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkSnippets, checkText, type SnippetCheck } from './check-snippets.ts';
import type { DeckReport } from './fetch-snippets.ts';
import { type DeckSnippets, findSnippets } from './find-snippets.ts';
import { tidyKept, writeKept, writeWhole } from './kept-files.ts';
import type { FetchedFile } from './kept-files.ts';
import type { Repositories } from './repositories.ts';
import { replaceSource, sourceAt } from './rewrite-source.ts';
import type { GitOptions } from './run-git.ts';

/**
 * Pins the snippets of a deck to what their branches have now: writes the commits and, where lines have moved, the lines into the slides, and
 * keeps the new files. Lines that have changed cannot be followed and stay pinned; a whole file or a region is taken as it is now.
 */
export async function updateSnippets(
  root: string,
  deck: DeckSnippets,
  repositories: Repositories,
  options: GitOptions,
): Promise<DeckReport> {
  const { checks, faults } = await checkSnippets(deck, repositories, options);
  const lines: string[] = [];
  const moves: Move[] = [];
  for (const check of checks) {
    const move = moveOf(check);
    if (move) moves.push(move);
    const said = checkText(check);
    if (said !== undefined && isStuck(check)) {
      faults.push({ ...check.snippet.place, reason: stuck(check) });
      lines.push(said);
    }
  }
  await writeKept(deck.folder, moves);
  for (const [file, ofFile] of Map.groupBy(moves, ({ check }) => check.snippet.place.file)) {
    const path = join(root, file);
    let text = await readFile(path, 'utf8');
    for (const move of ofFile) {
      const { place, source } = move.check.snippet;
      const changed = replaceSource(text, place.line, move.check.snippet.written, move.written);
      if (changed === undefined) {
        faults.push({
          ...place,
          reason: `The src could not be found as it was read. Write it: ${move.written}`,
        });
        continue;
      }
      text = changed;
      lines.push(
        `${file}:${place.line}  ${source.path} ${source.rev.slice(0, 7)} → ${move.pin.rev.slice(0, 7)}`,
      );
    }
    await writeWhole(path, text);
  }
  const now = await findSnippets(root, deck.name);
  if (now.faults.length === 0)
    await tidyKept(
      deck.folder,
      now.snippets.map(({ source }) => source),
    );
  return { deck: deck.name, lines, faults };
}

interface Move extends FetchedFile {
  readonly check: SnippetCheck;
  /** The source as the slide will write it. */
  readonly written: string;
}

function moveOf(check: SnippetCheck): Move | undefined {
  const { snippet, tip, text, drift } = check;
  if (text === undefined || drift.kind === 'unchanged' || isStuck(check)) return undefined;
  const lines = drift.kind === 'moved' ? drift.part : undefined;
  const { url, path, ref } = snippet.source;
  const written = sourceAt(snippet.written, snippet.source.rev, tip, lines);
  return { check, pin: { url, rev: tip, path, ref }, text, written };
}

/** Whether nobody but the author can say what is to be quoted now. */
function isStuck({ snippet, drift }: SnippetCheck): boolean {
  return (
    drift.kind === 'gone' || (drift.kind === 'changed' && snippet.source.part.kind === 'lines')
  );
}

function stuck({ snippet, tip }: SnippetCheck): string {
  return `The snippet stays at ${snippet.source.rev.slice(0, 7)}: its lines are not found at ${tip.slice(0, 7)}. Pin it by hand, or let it stay.`;
}
