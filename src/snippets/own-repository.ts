import type { GitRepository } from './git-repository.ts';
import { hasCommit, textAt } from './git-tree.ts';
import { GitFault, runGit } from './run-git.ts';
import type { GitOptions } from './run-git.ts';

const name = "The deck's repository";

/**
 * The repository that a deck is in, as it is on this machine; only what is committed counts. Git finds it from the deck's folder, from which
 * paths count too.
 *
 * @throws (its functions) GitFault, also where the deck is in no repository
 */
export function openOwnRepository(deck: string, options: GitOptions): GitRepository {
  const git = async (...words: string[]): Promise<Buffer> => {
    try {
      return await runGit(words, deck, options);
    } catch (error) {
      throw error instanceof GitFault ? explained(error) : error;
    }
  };
  const line = async (...words: string[]): Promise<string> => String(await git(...words)).trim();

  async function missing(rev: string): Promise<GitFault> {
    const isShallow = (await line('rev-parse', '--is-shallow-repository')) === 'true';
    return new GitFault(
      isShallow
        ? `${name} is a clone without its whole history, and commit ${rev} is not in it. Fetch the rest: git fetch --unshallow`
        : `${name} has no commit ${rev}, or no longer. Fetch it, or pin another one.`,
    );
  }

  return {
    async tip(ref = 'HEAD') {
      try {
        return await line('rev-parse', '--verify', `${ref}^{commit}`);
      } catch (error) {
        if (!(error instanceof GitFault) || !error.output.includes('single revision')) throw error;
        throw new GitFault(`${name} has no branch or tag "${ref}".`);
      }
    },
    async text(rev, path) {
      if (!(await hasCommit(git, rev))) throw await missing(rev);
      try {
        return await textAt(git, { repository: name, rev, path });
      } catch (error) {
        if (!(error instanceof GitFault) || !error.output.includes('outside repository'))
          throw error;
        throw new GitFault(`"${path}" is outside of the repository that the deck is in.`);
      }
    },
    close: () => Promise.resolve(),
  };
}

function explained(fault: GitFault): GitFault {
  if (!fault.output.includes('not a git repository')) return fault;
  return new GitFault(
    'The deck is in no git repository, so there is no commit to quote from. Work in a clone of it, or name a repository by its address.',
  );
}
