import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listDecks } from '../deck-files.ts';
import { didYouMean } from '../markdown/nearest.ts';
import { decksFolder } from '../render-slide.ts';
import { CommandFault } from './command.ts';

/** The names of a project's decks. */
export function deckNames(root: string): Promise<string[]> {
  return listDecks(pathToFileURL(join(root, decksFolder, '/')), decksFolder);
}

/**
 * The decks that a command is to work on: those that are named, or all.
 *
 * @throws CommandFault for a name that no deck has
 */
export function chooseDecks(named: readonly string[], known: readonly string[]): readonly string[] {
  for (const name of named) {
    if (known.includes(name)) continue;
    const hint = didYouMean(name, known);
    throw new CommandFault(`There is no deck "${name}".${hint} Known: ${known.join(', ')}.`);
  }
  return named.length > 0 ? [...new Set(named)] : known;
}
