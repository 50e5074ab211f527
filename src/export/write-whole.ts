import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file beside its place first, so that a file under its own name is always whole. */
export async function writeWhole(file: string, bytes: Buffer | string): Promise<void> {
  const draft = `${file}.part`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}
