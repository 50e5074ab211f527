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

/** A file of a repository with its text. */
export interface FetchedFile {
  readonly pin: Pick<Pin, 'url' | 'rev' | 'path' | 'ref'>;
  readonly text: string;
}

/** Keeps files beside a deck, and lists them with those that are there. */
export async function writeKept(deck: string, fetched: readonly FetchedFile[]): Promise<void> {
  if (fetched.length === 0) return;
  const folder = join(deck, snippetsFolder);
  const files = new Map((listKept(deck) ?? []).map((file) => [keyOf(file), file]));
  for (const { pin, text } of fetched) {
    const { url, rev, path, ref } = pin;
    const file = keptName(pin);
    await writeWhole(join(folder, file), text);
    files.set(keyOf(pin), { url, rev, path, ref, file, sha256: hashOf(text) });
  }
  await writeWhole(join(folder, manifestName), manifestText([...files.values()]));
}

/** Lists what the slides quote and no more, and removes the other files; gives their names. */
export async function tidyKept(
  deck: string,
  used: readonly FetchedFile['pin'][],
): Promise<string[]> {
  const listed = listKept(deck) ?? [];
  if (listed.length === 0) return [];
  const pins = new Map(used.map((pin) => [keyOf(pin), pin]));
  const isUsed = (file: KeptFile): boolean => pins.has(keyOf(file));
  const kept = listed.filter(isUsed).map((file) => ({ ...file, ref: pins.get(keyOf(file))?.ref }));
  const list = join(deck, snippetsFolder, manifestName);
  if (kept.length === 0) await rm(list);
  else if (manifestText(kept) !== manifestText(listed)) await writeWhole(list, manifestText(kept));
  const unused = listed.filter((file) => !isUsed(file)).map(({ file }) => file);
  for (const file of unused) await rm(join(deck, snippetsFolder, file), { force: true });
  return unused;
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
