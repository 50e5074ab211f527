import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

/** Changes when Lectern's code does, its configuration or a package, so that nothing that was made before is kept. */
export async function codeVersion(): Promise<string> {
  const folder = new URL('./', import.meta.url);
  const names = (await readdir(folder, { recursive: true }))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.[a-z]+$/.test(name) && !name.startsWith('content/'))
    .toSorted();
  const hash = createHash('sha256');
  for (const name of [...names, '../astro.config.mjs', '../package-lock.json'])
    hash.update(name).update(await readFile(new URL(name, folder)));
  return hash.digest('hex');
}
