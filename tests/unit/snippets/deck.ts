import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { slideLoader } from '../../../src/loader.ts';
import { checkSnippets } from '../../../src/snippets/check-snippets.ts';
import { fetchSnippets } from '../../../src/snippets/fetch-snippets.ts';
import { findSnippets } from '../../../src/snippets/find-snippets.ts';
import { openRepositories } from '../../../src/snippets/repositories.ts';
import { updateSnippets } from '../../../src/snippets/update-snippets.ts';
import { messageOf, newRun, projectOf } from '../loader-context.ts';

/** A project with one deck, `talk`, and what the command does to it. */
export interface Deck {
  readonly root: URL;
  readonly path: string;
  readonly fetch: () => ReturnType<typeof fetchSnippets>;
  readonly check: () => ReturnType<typeof checkSnippets>;
  readonly update: () => ReturnType<typeof updateSnippets>;
  /** The pages that a build makes of it, or what it ends with; without any network. */
  readonly build: () => Promise<string>;
  /** The names of the files that are kept beside the slides. */
  readonly kept: () => string[];
  /** What the last command said it does. */
  readonly said: string[];
}

/** A deck of one slide, in a project of its own. */
export function deckOf(test: TestContext, slide: string, timeout = 20): Deck {
  const files = { 'talk/deck.yaml': 'title: Talk\n', 'talk/01-one.md': slide };
  return deckIn(projectOf(test, files), timeout);
}

/** The deck of a project that is there. */
export function deckIn(root: URL, timeout = 20): Deck {
  const path = fileURLToPath(root);
  const said: string[] = [];
  const options = { timeout };
  async function using<T>(
    work: (
      found: Awaited<ReturnType<typeof findSnippets>>,
      repositories: ReturnType<typeof openRepositories>,
    ) => Promise<T>,
  ): Promise<T> {
    said.length = 0;
    const repositories = openRepositories(options, (what) => said.push(what));
    try {
      return await work(await findSnippets(path, 'talk'), repositories);
    } finally {
      await repositories.close();
    }
  }
  return {
    root,
    path,
    said,
    fetch: () => using((deck, repositories) => fetchSnippets(deck, repositories)),
    check: () => using((deck, repositories) => checkSnippets(deck, repositories, options)),
    update: () => using((deck, repositories) => updateSnippets(path, deck, repositories, options)),
    async build() {
      const run = newRun(root);
      const fault = await messageOf(slideLoader(), run);
      return fault ?? [...run.entries.values()].map(({ rendered }) => rendered?.html).join('');
    },
    kept() {
      return readdirSync(join(path, 'src/content/decks/talk/snippets')).toSorted();
    },
  };
}

/** A slide with a fence for each source. */
export function slideOf(...sources: string[]): string {
  const fences = sources.map((source) => `\n\`\`\`c src="${source}"\n\`\`\`\n`);
  return `# One\n${fences.join('')}`;
}
