import { access, chmod, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/** Writes a file beside its place first, so that a file under its own name is always whole. */
export async function writeWhole(file: string, bytes: Buffer | string): Promise<void> {
  const draft = draftOf(file);
  try {
    await writeFile(draft, bytes);
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Gives files new texts: all of them, or none where one cannot be written. What is a link stays one, and who may read it may do so still.
 *
 * @throws what the system says of the file that cannot be written
 */
export async function replaceTexts(texts: ReadonlyMap<string, string>): Promise<void> {
  const files: string[] = [];
  try {
    for (const [name, text] of texts) {
      const file = await realpath(name);
      await access(file, constants.W_OK);
      files.push(file);
      await writeFile(draftOf(file), text);
      await chmod(draftOf(file), (await stat(file)).mode);
    }
    for (const file of files) await rename(draftOf(file), file);
  } finally {
    // The first fault is the one to tell of.
    for (const file of files) await rm(draftOf(file), { force: true }).catch(() => undefined);
  }
}

function draftOf(file: string): string {
  return `${file}.part`;
}
