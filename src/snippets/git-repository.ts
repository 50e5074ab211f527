import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasCommit, textAt } from './git-tree.ts';
import { GitFault, runGit } from './run-git.ts';
import type { GitOptions } from './run-git.ts';

/** A repository that snippets quote from. */
export interface GitRepository {
  /** The commit that a branch or a tag is at; without a name the one the repository has checked out. */
  readonly tip: (ref: string | undefined) => Promise<string>;
  /**
   * The text of a file at a commit.
   *
   * @param ref a branch that holds the commit, for a server that gives no single commits
   */
  readonly text: (rev: string, path: string, ref: string | undefined) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** What servers say that give branches and tags only. */
const refusals = /unadvertised object|does not allow request|want [0-9a-f]{40} not valid/i;

/**
 * Opens a repository elsewhere by a bare one in a temporary folder; commits are fetched once, and as little as the server can do with. All that is given to git has been through `parseSource`.
 *
 * @param say told when a fetch becomes a large one
 * @throws (its functions) GitFault; a server that could not be reached once is not asked again
 */
export async function openRepository(
  url: string,
  options: GitOptions,
  say: (what: string) => void,
): Promise<GitRepository> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-git-'));
  const git = (...words: string[]): Promise<Buffer> =>
    runGit(words, folder, { ...options, plainHttp: url.startsWith('http:') });
  const line = async (...words: string[]): Promise<string> => String(await git(...words)).trim();
  const commits = new Map<string, Promise<void>>();
  const tips = new Map<string, Promise<string>>();
  let unreachable: GitFault | undefined;

  async function fetch(...words: string[]): Promise<void> {
    if (unreachable) throw unreachable;
    const common = ['--quiet', '--no-tags', '--no-recurse-submodules', '--filter=blob:none'];
    try {
      await git('fetch', ...common, ...words);
    } catch (error) {
      if (!(error instanceof GitFault) || isAnswer(error)) throw error;
      unreachable = new GitFault(
        /dumb http/i.test(error.output)
          ? `${url} is no repository, or plain files of one ("dumb http"). Name an address that speaks git.`
          : `${url} could not be fetched from. ${error.message}`,
      );
      throw unreachable;
    }
  }

  async function fetchCommit(rev: string, ref = 'HEAD'): Promise<void> {
    try {
      await fetch('--depth=1', '--', 'origin', rev);
      return;
    } catch (error) {
      if (!(error instanceof GitFault) || !isAnswer(error)) throw error;
      if (!refusals.test(error.output)) throw gone(url, rev);
    }
    say(`${url} gives no single commits: fetching ${ref} with its history`);
    await fetchRef(ref);
    if (await hasCommit(git, rev)) return;
    say(`${ref} of ${url} does not hold the commit: fetching all branches and tags`);
    await fetch('--', 'origin', '+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*');
    if (!(await hasCommit(git, rev))) throw gone(url, rev);
  }

  async function fetchTip(ref: string): Promise<string> {
    await fetchRef(ref, '--depth=1');
    return line('rev-parse', 'FETCH_HEAD^{commit}');
  }

  async function fetchRef(ref: string, ...words: string[]): Promise<void> {
    try {
      await fetch(...words, '--', 'origin', ref);
    } catch (error) {
      if (!(error instanceof GitFault) || !/find remote ref/i.test(error.output)) throw error;
      throw new GitFault(
        ref === 'HEAD'
          ? `${url} is no repository, or has no branch yet.`
          : `${url} has no branch or tag "${ref}".`,
      );
    }
  }

  const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await git('init', '--quiet', '--bare', '--template=', '.');
    await git('config', 'remote.origin.url', url);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    tip: (ref = 'HEAD') => kept(tips, ref, () => fetchTip(ref)),
    async text(rev, path, ref) {
      // A commit that has come as a tip is there.
      const known = (await Promise.allSettled(tips.values())).some(
        (tip) => tip.status === 'fulfilled' && tip.value === rev,
      );
      if (!known) await kept(commits, rev, () => fetchCommit(rev, ref));
      return textAt(git, { repository: url, rev, path });
    },
    close,
  };
}

/** Whether the server was there and answered, if only that it has no such thing. */
function isAnswer({ output }: GitFault): boolean {
  return refusals.test(output) || /not our ref|couldn't find remote ref/i.test(output);
}

function gone(url: string, rev: string): GitFault {
  return new GitFault(`${url} has no commit ${rev}, or no longer. Pin another one.`);
}

/** What was made for a key before, or makes it. */
function kept<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const value = made.get(key) ?? make();
  made.set(key, value);
  return value;
}
