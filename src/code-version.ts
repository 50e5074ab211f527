import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

/** Changes when Lectern's code does, its configuration or a package, so that nothing that was made before is kept. */
export function codeVersion(): Promise<string> {
  return (version ??= hashCode());
}

/** That of the code which this process runs, even if its files are changed meanwhile. */
let version: Promise<string> | undefined;

async function hashCode(): Promise<string> {
  const folder = new URL('./', import.meta.url);
  const names = (await readdir(folder, { recursive: true }))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.[a-z]+$/.test(name) && !name.startsWith('content/'))
    .toSorted();
  const hash = createHash('sha256');
  const files = [...names, '../astro.config.mjs', '../package-lock.json'];
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder))));
  for (const [index, text] of texts.entries()) hash.update(files[index] ?? '').update(text);
  return hash.digest('hex');
}
