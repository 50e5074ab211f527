import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileText, hashOf } from './file-text.ts';
import type { Pin } from '../markdown/code/snippet-source.ts';
import {
  keptName,
  keyOf,
  manifestName,
  manifestText,
  parseManifest,
  snippetsFolder,
} from './manifest.ts';
import type { KeptFile, PinnedFile } from './manifest.ts';

/** The files kept beside a deck, by its folder; undefined where their list is broken. */
export function listKept(deck: string): KeptFile[] | undefined {
  const path = join(deck, snippetsFolder, manifestName);
  return existsSync(path) ? parseManifest(readFileSync(path, 'utf8')) : [];
}

/** What is kept of a file: its text, or what is amiss. */
export type Kept =
  { readonly state: 'right'; readonly text: string } | { readonly state: 'missing' | 'changed' };

/** Reads what is kept of a file, and whether it is still what was fetched. */
export function readKept(deck: string, files: readonly KeptFile[], pin: PinnedFile): Kept {
  const kept = files.find((each) => keyOf(each) === keyOf(pin));
  if (!kept) return { state: 'missing' };
  const path = join(deck, snippetsFolder, kept.file);
  if (!existsSync(path)) return { state: 'missing' };
  const text = fileText(readFileSync(path));
  if (text === undefined || hashOf(text) !== kept.sha256) return { state: 'changed' };
  return { state: 'right', text };
}

/** Keeps the texts of files beside a deck, and lists them with those that are there. */
export async function writeKept(
  deck: string,
  texts: readonly {
    readonly pin: Pick<Pin, 'url' | 'rev' | 'path' | 'ref'>;
    readonly text: string;
  }[],
): Promise<void> {
  const folder = join(deck, snippetsFolder);
  const files = new Map((listKept(deck) ?? []).map((file) => [keyOf(file), file]));
  for (const { pin, text } of texts) {
    const { url, rev, path, ref } = pin;
    const file = keptName(pin);
    await writeWhole(join(folder, file), text);
    files.set(keyOf(pin), { url, rev, path, ref, file, sha256: hashOf(text) });
  }
  await writeWhole(join(folder, manifestName), manifestText([...files.values()]));
}

/** Removes what is kept of files that no slide quotes; gives their names. */
export async function dropUnused(deck: string, used: readonly PinnedFile[]): Promise<string[]> {
  const files = listKept(deck) ?? [];
  const keys = new Set(used.map(keyOf));
  const [kept, unused] = [true, false].map((isUsed) =>
    files.filter((file) => keys.has(keyOf(file)) === isUsed),
  );
  if (!kept || !unused || unused.length === 0) return [];
  const folder = join(deck, snippetsFolder);
  if (kept.length > 0) await writeWhole(join(folder, manifestName), manifestText(kept));
  else await rm(join(folder, manifestName));
  for (const { file } of unused) await rm(join(folder, file), { force: true });
  return unused.map(({ file }) => file);
}

/** Writes a file whole or not at all, with the folder it is in. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}
