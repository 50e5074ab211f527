import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listDecks } from '../deck-files.ts';
import { decksFolder } from '../render-slide.ts';

/** The names of a project's decks. */
export function deckNames(root: string): Promise<string[]> {
  return listDecks(pathToFileURL(join(root, decksFolder, '/')), decksFolder);
}
