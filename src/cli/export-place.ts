import { dirname, extname, join, resolve } from 'node:path';
import { exportPath } from '../paths.ts';
import { CommandFault } from './command.ts';

/** Where the files of an export go. */
export interface ExportPlace {
  /** A folder that they need, other than the site's own. */
  readonly folder?: string;
  /** The absolute path of a file, by the site's folder and its path in it. */
  readonly path: (site: string, file: string) => string;
}

/**
 * Where files go that are made of decks: into the site, into the folder that `--out` names, or into the one file that it names.
 *
 * @param ending of the file, where one is made of each deck: then `out` may name that file
 * @throws CommandFault where one file is named, and several decks are meant
 */
export function exportPlace(
  out: string | undefined,
  ending: string | undefined,
  decks: readonly string[],
): ExportPlace {
  if (out === undefined) return { path: join };
  if (ending === undefined || extname(out).toLowerCase() !== ending)
    return { folder: resolve(out), path: (_, file) => resolve(out, exportPath(file)) };
  if (decks.length === 1) return { folder: dirname(resolve(out)), path: () => resolve(out) };
  throw new CommandFault(
    `--out ${out} is one file, and ${decks.length} decks are meant. Name one deck, or give --out a folder.`,
  );
}
