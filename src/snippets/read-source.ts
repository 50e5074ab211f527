import { dirname } from 'node:path';
import { SnippetFault } from '../markdown/code/snippet-fault.ts';
import type { ReadSource } from '../markdown/remark-snippets.ts';
import { listKept, readKept } from './kept-files.ts';
import { snippetsFolder, manifestName } from './manifest.ts';
import { readProjectFile } from './project-file.ts';

/** Reads the source of a snippet: a file of the project, or what is kept beside the deck of a file in git. Never asks the network. */
export const readSource: ReadSource = (source, slide) => {
  if (source.kind === 'file') return readProjectFile(source.path, slide);
  const deck = dirname(slide);
  const files = listKept(deck);
  if (!files) {
    throw new SnippetFault(`${snippetsFolder}/${manifestName} is broken. Write it anew: ${remedy}`);
  }
  const kept = readKept(deck, files, source);
  if (kept.state === 'right') return { text: kept.text };
  const what = `${source.path} at ${source.rev.slice(0, 7)}`;
  throw new SnippetFault(
    kept.state === 'missing'
      ? `What ${what} says is not beside the deck yet. Fetch it: ${remedy}`
      : `What is kept of ${what} beside the deck is not what was fetched. Fetch it again: ${remedy}`,
  );
};

const remedy = 'npm run snippets';
