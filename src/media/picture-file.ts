import { readFile, stat } from 'node:fs/promises';
import type { PictureFile } from '../markdown/look-at-picture.ts';

/** What was looked at in this process, by path; `stamp` tells whether the file is still the same. */
const known = new Map<string, { readonly stamp: string; readonly picture: Promise<PictureFile> }>();

/**
 * Whether a picture can be shown: Astro has to find its size, and all of it has to be there. A large photograph takes some 40 ms, once.
 *
 * @returns undefined where there is no such file
 */
export async function pictureFile(url: URL): Promise<PictureFile | undefined> {
  // An address that cannot be read, as one with `100%` in it, names no file either.
  const found = await stat(url).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const stamp = `${found.mtimeMs} ${found.size}`;
  const last = known.get(url.href);
  if (last?.stamp === stamp) return last.picture;
  const picture = readFile(url).then(look);
  known.set(url.href, { stamp, picture });
  return picture;
}

async function look(bytes: Buffer): Promise<PictureFile> {
  if (bytes.length === 0) return { text: undefined, fault: 'damaged' };
  // They take a tenth of a second to load, and many decks need them for nothing.
  const [{ default: sharp }, { imageMetadata }] = await Promise.all([
    import('sharp'),
    import('astro/assets/utils'),
  ]);
  const picture = sharp(bytes, { failOn: 'error', unlimited: true });
  const format = await picture.metadata().then(
    (metadata) => metadata.format,
    // An SVG that says no size, and draws nothing from which to guess it.
    (error: unknown) => (String(error).includes('bad dimensions') ? 'svg' : undefined),
  );
  const text = isText(bytes) ? bytes.toString() : undefined;
  if (!format) return { text, fault: 'damaged' };
  const hasSize = await imageMetadata(bytes).then(Boolean, () => false);
  // Of an SVG the whole text has been read by now.
  if (format === 'svg') return { text, fault: hasSize ? undefined : 'sizeless' };
  const isWhole = await picture
    .resize(1, 1)
    .raw()
    .toBuffer()
    .then(Boolean, () => false);
  return { text: undefined, fault: hasSize && isWhole ? undefined : 'damaged' };
}

/** An SVG is text; other pictures begin with bytes that no text has. */
function isText(bytes: Buffer): boolean {
  return bytes.subarray(0, 512).includes('<');
}
