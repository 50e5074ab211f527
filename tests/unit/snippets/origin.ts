import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/** A repository that a test makes and quotes from; its branch is `master`. */
export interface Repository {
  readonly folder: string;
  readonly git: (...words: string[]) => string;
  /** Writes files (undefined: removes), commits them, and gives the commit. */
  readonly commit: (files: Readonly<Record<string, string | Buffer | undefined>>) => string;
}

/** One that is named `origin`. */
export interface Origin extends Repository {
  /** The folder that the repository is in. */
  readonly base: string;
}

/** A repository in a folder of its own, gone after the test. */
export function newOrigin(test: TestContext): Origin {
  const base = mkdtempSync(join(tmpdir(), 'lectern-origin-'));
  test.after(() => rmSync(base, { recursive: true }));
  const folder = join(base, 'origin');
  mkdirSync(folder);
  return { ...repositoryIn(folder), base };
}

/** Makes a repository of a folder. */
export function repositoryIn(folder: string): Repository {
  const git = (...words: string[]): string =>
    execFileSync('git', words, { cwd: folder, encoding: 'utf8', env: identity() }).trim();
  git('init', '--quiet', '--initial-branch=master', '--template=');
  return {
    folder,
    git,
    commit(files) {
      for (const [name, content] of Object.entries(files)) {
        const path = join(folder, name);
        mkdirSync(dirname(path), { recursive: true });
        if (content === undefined) rmSync(path);
        else writeFileSync(path, content);
      }
      git('add', '--all');
      git('commit', '--quiet', '--message=Change');
      return git('rev-parse', 'HEAD');
    },
  };
}

function identity(): NodeJS.ProcessEnv {
  const [name, email, date] = ['A', 'a@example.org', '2009-02-24T12:00:00Z'];
  return {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  };
}
