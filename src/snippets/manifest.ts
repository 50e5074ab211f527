import { z } from 'astro/zod';
import type { Pin } from '../markdown/code/snippet-source.ts';
import { hashOf } from './file-text.ts';

/** The folder beside a deck's slides that holds the files its snippets quote from git, and the list of them. */
export const snippetsFolder = 'snippets';
export const manifestName = 'snippets.json';

/** What names a file at a commit. */
export type PinnedFile = Pick<Pin, 'url' | 'rev' | 'path'>;

/**
 * A file of a repository that is kept beside the deck. It is kept whole, so that other lines or a region may be quoted without the network
 * and a message can say what the file has; the hash is that of its text with line feeds.
 */
export interface KeptFile extends PinnedFile {
  readonly ref?: string | undefined;
  readonly file: string;
  readonly sha256: string;
}

const keptFiles: z.ZodType<KeptFile[]> = z.array(
  z.strictObject({
    url: z.string(),
    rev: z.string(),
    path: z.string(),
    ref: z.string().optional(),
    file: z.string().regex(/^[\w-][\w.-]*\.txt$/),
    sha256: z.string(),
  }),
);

/** Reads `snippets.json`; undefined where it is not what `manifestText` wrote. */
export function parseManifest(text: string): KeptFile[] | undefined {
  try {
    return keptFiles.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The same bytes for the same files, in whatever order they come. */
export function manifestText(files: readonly KeptFile[]): string {
  const sorted = files
    .toSorted((a, b) => compare(keyOf(a), keyOf(b)))
    .map(({ url, rev, path, ref, file, sha256 }) => ({ url, rev, path, ref, file, sha256 }));
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

/** The same text for the same file at the same commit. */
export function keyOf({ url, path, rev }: PinnedFile): string {
  return [url, path, rev].join('\n');
}

/** The name a file is kept by: its own, made unlike others, with an ending that makes no slide of it. */
export function keptName(pin: PinnedFile): string {
  const name = pin.path.slice(pin.path.lastIndexOf('/') + 1).replace(/[^\w.]+/g, '-');
  return `${name.replace(/^[.-]+/, '').slice(0, 60)}-${hashOf(keyOf(pin)).slice(0, 12)}.txt`;
}

/** By code unit: an order by language would differ between machines. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
