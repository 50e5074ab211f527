import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataStore, LoaderContext } from 'astro/loaders';
import type { ReadFile } from './markdown/slide-data.ts';
import { decksFolder } from './render-slide.ts';
import { projectFileHash } from './snippets/project-file.ts';

type Entry = NonNullable<ReturnType<DataStore['get']>>;

/** The files that the code of a stored slide comes from, with the hashes of what was in them when it was rendered. */
export function readFilesOf(entry: Entry | undefined): ReadFile[] {
  const files: unknown = entry?.rendered?.metadata?.['readFiles'];
  return Array.isArray(files) ? files.filter(isReadFile) : [];
}

/** The same files with what is in them now. */
export function asTheyAre(root: string, files: readonly ReadFile[]): ReadFile[] {
  return files.map(({ path }) => ({ path, hash: projectFileHash(root, path) ?? '' }));
}

/** The paths of the slides that quote from a file outside of the decks' folder. */
export function quoting({ store, config }: LoaderContext, changed: string): string[] {
  const root = fileURLToPath(config.root);
  const file = relative(root, changed).split(sep).join('/');
  if (file.startsWith('../') || file.startsWith(`${decksFolder}/`)) return [];
  return store.keys().flatMap((id) => {
    const entry = store.get(id);
    const quotes = entry && readFilesOf(entry).some(({ path }) => path === file);
    return quotes && entry.filePath !== undefined ? [join(root, entry.filePath)] : [];
  });
}

function isReadFile(value: unknown): value is ReadFile {
  return typeof value === 'object' && value !== null && 'path' in value && 'hash' in value;
}
