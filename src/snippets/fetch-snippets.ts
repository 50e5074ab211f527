import type { Fault } from '../content-fault.ts';
import type { DeckSnippets, GitSnippet } from './find-snippets.ts';
import { listKept, readKept, tidyKept, writeKept } from './kept-files.ts';
import type { FetchedFile } from './kept-files.ts';
import { keyOf } from './manifest.ts';
import type { Repositories } from './repositories.ts';
import { GitFault } from './run-git.ts';

/** What a command did for a deck, and what it could not do. */
export interface DeckReport {
  readonly deck: string;
  readonly lines: readonly string[];
  readonly faults: readonly Fault[];
}

/**
 * Fetches the files that a deck's snippets quote and that are not kept beside it, or not as they were fetched, and drops those that
 * no slide quotes. What could be fetched is kept, whatever else failed.
 */
export async function fetchSnippets(
  { name, folder, snippets, faults }: DeckSnippets,
  repositories: Repositories,
): Promise<DeckReport> {
  const kept = listKept(folder) ?? [];
  const wanted = snippets.filter(({ source }) => readKept(folder, kept, source).state !== 'right');
  const failed: Fault[] = [...faults];
  const texts = new Map<string, FetchedFile>();
  for (const { source, place } of wanted) {
    await failing(failed, place, async () => {
      if (texts.has(keyOf(source))) return;
      const repository = await repositories.at(source.url, folder);
      const text = await repository.text(source.rev, source.path, source.ref);
      texts.set(keyOf(source), { pin: source, text });
    });
  }
  const lines: string[] = [];
  await writeKept(folder, [...texts.values()]);
  if (texts.size > 0) lines.push(`${name}: ${files(texts.size)} fetched`);
  if (failed.length === 0) {
    const dropped = await tidyKept(
      folder,
      snippets.map(({ source }) => source),
    );
    if (dropped.length > 0)
      lines.push(`${name}: ${files(dropped.length)} dropped, which no slide quotes`);
  }
  return { deck: name, lines, faults: failed };
}

/** Runs `work` and notes what git could not do at the place of the fence. */
export async function failing(
  faults: Fault[],
  place: GitSnippet['place'],
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof GitFault)) throw error;
    faults.push({ ...place, reason: error.message });
  }
}

function files(count: number): string {
  return `${count} ${count === 1 ? 'file' : 'files'}`;
}
