import { ownRepository } from '../markdown/code/snippet-source.ts';
import { openRepository } from './git-repository.ts';
import type { GitRepository } from './git-repository.ts';
import { openOwnRepository } from './own-repository.ts';
import type { GitOptions } from './run-git.ts';

/** The repositories that one command asks, each opened when it is first asked for. */
export interface Repositories {
  /** @param deck the folder of the deck that names it */
  readonly at: (url: string, deck: string) => Promise<GitRepository>;
  readonly close: () => Promise<void>;
}

/** @param say told which repository is asked */
export function openRepositories(options: GitOptions, say: (what: string) => void): Repositories {
  const opened = new Map<string, Promise<GitRepository>>();
  return {
    async at(url, deck) {
      if (url === ownRepository) return openOwnRepository(deck, options);
      const known = opened.get(url);
      if (known) return known;
      say(`Asking ${url}`);
      const repository = openRepository(url, options, say);
      opened.set(url, repository);
      return repository;
    },
    async close() {
      for (const repository of await Promise.allSettled(opened.values())) {
        if (repository.status === 'fulfilled') await repository.value.close();
      }
    },
  };
}
