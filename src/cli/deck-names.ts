import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listDecks } from '../deck-files.ts';
import { nearest } from '../markdown/nearest.ts';
import { decksFolder } from '../render-slide.ts';
import { CommandFault } from './command.ts';

/** The names of a project's decks. */
export function deckNames(root: string): Promise<string[]> {
  return listDecks(pathToFileURL(join(root, decksFolder, '/')), decksFolder);
}

/**
 * The decks that are meant: those that are named, or all.
 *
 * @throws CommandFault for a name that no deck has
 */
export function chooseDecks(named: readonly string[], known: readonly string[]): readonly string[] {
  for (const name of named) {
    if (known.includes(name)) continue;
    const guess = nearest(name, known);
    const hint = guess === undefined ? '' : ` Did you mean "${guess}"?`;
    throw new CommandFault(`There is no deck "${name}".${hint} Known: ${known.join(', ')}.`);
  }
  return named.length > 0 ? [...new Set(named)] : known;
}
