import { dirname } from 'node:path';
import { SnippetFault } from '../markdown/code/snippet-fault.ts';
import { ownRepository } from '../markdown/code/snippet-source.ts';
import type { ReadSource } from '../markdown/remark-snippets.ts';
import { listKept, readKept } from './kept-files.ts';
import { snippetsFolder, manifestName } from './manifest.ts';
import { pathInProject, readProjectFile } from './project-file.ts';

/** Reads the source of a snippet: a file of the project, or what is kept beside the deck of a file in git. Never asks the network. */
export const readSource: ReadSource = (source, slide) => {
  if (source.kind === 'file') return readProjectFile(source.path, slide);
  const deck = dirname(slide);
  const files = listKept(deck);
  if (!files) {
    throw new SnippetFault(`${snippetsFolder}/${manifestName} is broken. Write it anew: ${remedy}`);
  }
  const kept = readKept(deck, files, source);
  if (kept.state === 'right') {
    if (source.url !== ownRepository) return { text: kept.text };
    // A project may lie in a folder of the repository: no reader needs the way up from there.
    const shownPath = pathInProject(source.path, slide).replace(/^(?:\.\.\/)+/, '');
    return { text: kept.text, shownPath };
  }
  const what = `${source.path} at ${source.rev.slice(0, 7)}`;
  throw new SnippetFault(
    kept.state === 'missing'
      ? `What ${what} says is not beside the deck yet. Fetch it: ${remedy}`
      : `What is kept of ${what} beside the deck is not what was fetched. Fetch it again: ${remedy}`,
  );
};

const remedy = 'npm run snippets';
