import type { Fault } from '../content-fault.ts';
import { type Drift, driftOf } from './drift.ts';
import { failing } from './fetch-snippets.ts';
import type { DeckSnippets, GitSnippet } from './find-snippets.ts';
import type { GitRepository } from './git-repository.ts';
import { NoSuchFile } from './git-tree.ts';
import { listKept, readKept } from './kept-files.ts';
import type { Repositories } from './repositories.ts';
import { GitFault } from './run-git.ts';
import type { GitOptions } from './run-git.ts';

/** What became of a snippet upstream since its pin. */
export interface SnippetCheck {
  readonly snippet: GitSnippet;
  /** The commit that its branch is at now. */
  readonly tip: string;
  /** The file's text there; undefined where the file is gone. */
  readonly text: string | undefined;
  /** `unchanged`: the whole file is as it was. */
  readonly drift: Drift | { readonly kind: 'unchanged' };
}

/** Compares the snippets of a deck with what their branches have now. */
export async function checkSnippets(
  deck: DeckSnippets,
  repositories: Repositories,
  options: GitOptions,
): Promise<{ checks: SnippetCheck[]; faults: Fault[] }> {
  const kept = listKept(deck.folder) ?? [];
  const checks: SnippetCheck[] = [];
  const faults = [...deck.faults];
  for (const snippet of deck.snippets) {
    await failing(faults, snippet.place, async () => {
      const before = readKept(deck.folder, kept, snippet.source);
      if (before.state !== 'right') {
        throw new GitFault(`Its file is ${before.state} beside the deck. First: npm run snippets`);
      }
      const repository = await repositories.at(snippet.source.url, deck.folder);
      checks.push(await check(snippet, before.text, repository, options));
    });
  }
  return { checks, faults };
}

async function check(
  snippet: GitSnippet,
  before: string,
  repository: GitRepository,
  options: GitOptions,
): Promise<SnippetCheck> {
  const { rev, path, ref, part } = snippet.source;
  const tip = await repository.tip(ref);
  if (tip === rev) return { snippet, tip, text: before, drift: { kind: 'unchanged' } };
  try {
    const now = await repository.text(tip, path, ref);
    const drift =
      now === before
        ? ({ kind: 'unchanged' } as const)
        : await driftOf(part, { before, now }, options);
    return { snippet, tip, text: now, drift };
  } catch (error) {
    if (!(error instanceof NoSuchFile)) throw error;
    const drift = { kind: 'gone', reason: error.message } as const;
    return { snippet, tip, text: undefined, drift };
  }
}

/** Whether what the slide shows is no longer what is upstream. */
export function hasDrifted({ drift }: SnippetCheck): boolean {
  return drift.kind === 'changed' || drift.kind === 'gone';
}

/** What a check found, for a terminal; undefined where nothing is to be said. */
export function checkText({ snippet, tip, drift }: SnippetCheck): string | undefined {
  if (drift.kind === 'unchanged') return undefined;
  const { source, place } = snippet;
  const { file, line, column } = place;
  const head = `${[file, line, column].filter((each) => each !== undefined).join(':')}  ${source.path} ${source.rev.slice(0, 7)} → ${tip.slice(0, 7)}: `;
  if (drift.kind === 'same') return `${head}the file has changed, the quoted lines have not.`;
  if (drift.kind === 'gone') return `${head}gone. ${drift.reason}`;
  if (drift.kind === 'moved') {
    const { first, last } = drift.part;
    const now = first === last ? `line ${first}` : `lines ${first}–${last}`;
    return `${head}the quoted lines are the same, and now ${now}.`;
  }
  // What others wrote must not write over a terminal.
  const diff = drift.diff.replace(/[^\P{Cc}\n\t]/gu, '·').trimEnd();
  return `${head}changed.\n${diff}`;
}
