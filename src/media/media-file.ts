import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, extname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MediaFile } from '../markdown/remark-media.ts';
import { hasSound, isContentOf, pictureSize } from './content.ts';
import { endingOf } from './types.ts';

/**
 * A file of a deck that is published as it is, under its own name in letters that addresses take as they are, and a hash of what is
 * in it: `launch-1f5d09ac.webm`.
 *
 * @param folder the deck's folder
 * @returns undefined where there is no such file
 */
export function mediaFile(url: URL, folder: URL): MediaFile | undefined {
  const file = pathOf(url);
  if (file === undefined || !statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const bytes = readFileSync(file);
  const ending = endingOf(file);
  const letters = basename(file, extname(file)).replace(/[^a-z0-9]+/gi, '-');
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return {
    name: `${letters}-${hash}${ending}`.toLowerCase(),
    path: relative(fileURLToPath(folder), file).split(sep).join('/'),
    isWhatItSays: isContentOf(ending, bytes),
    size: pictureSize(ending, bytes),
    hasSound: hasSound(ending, bytes),
  };
}

/** Nothing for an address that cannot be read, as one with `100%` in it. */
function pathOf(url: URL): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}
