import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A hash of what else a slide may depend on: which files its deck has, and what is in those beside the slides and `deck.yaml`. */
export async function surroundings(folder: URL, deck: string): Promise<string> {
  const path = join(fileURLToPath(folder), deck);
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .toSorted();
  const hash = createHash('sha256').update(names.join('\n'));
  const others = names.filter((name) => !name.endsWith('.md') && name !== 'deck.yaml');
  for (const name of others) hash.update(await readFile(join(path, name)));
  return hash.digest('hex');
}
