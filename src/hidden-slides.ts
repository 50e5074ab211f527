import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMap, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { normalise, splitFrontMatter } from './front-matter.ts';
import { isSlideName } from './slide-names.ts';

/** Whether the slide in a file says `hidden: true`; what else is wrong with it, even that it cannot be read, is told elsewhere. */
export function isHiddenSlide(file: URL): boolean {
  const text = textOf(file);
  if (!text.includes('hidden')) return false;
  const { contents }: Document = parseDocument(splitFrontMatter(normalise(text))?.yaml ?? '');
  return isMap(contents) && contents.get('hidden') === true;
}

function textOf(file: URL): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * The files of the hidden slides of all decks.
 *
 * @param prefix the folder of all decks as messages name it, `src/content/decks`
 */
export async function hiddenFiles(folder: URL, prefix: string): Promise<ReadonlySet<string>> {
  const names = (await readdir(folder, { recursive: true }).catch(() => []))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.split('/').length === 2 && isSlideName(name))
    .filter((name) => isHiddenSlide(pathToFileURL(join(fileURLToPath(folder), name))));
  return new Set(names.map((name) => `${prefix}/${name}`));
}
