import { rmSync } from 'node:fs';
import {
  access,
  chmod,
  constants,
  mkdir,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname } from 'node:path';
import { ExportFault } from './export-fault.ts';

/**
 * Writes a file beside its place first, so that a file under its own name is always whole; its folder is made where it is missing.
 *
 * @throws ExportFault where the disk is full or the file may not be written
 */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeDraft(file, bytes);
    await rename(draftOf(file), file);
  } catch (error) {
    throw asFault(error, file);
  } finally {
    // The first fault is the one to tell of.
    await dropDraft(file).catch(() => undefined);
  }
}

/**
 * Makes a folder where it is missing, and says early what keeps files from being written into it.
 *
 * @throws ExportFault
 */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw asFault(error, folder);
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
      await writeDraft(file, text);
      await chmod(draftOf(file), (await stat(file)).mode);
    }
    for (const file of files) await rename(draftOf(file), file);
  } finally {
    for (const file of files) await dropDraft(file).catch(() => undefined);
  }
}

/** Drafts that are there now; a program that ends in the middle takes them along. */
const drafts = new Set<string>();
process.once('exit', () => drafts.forEach((draft) => rmSync(draft, { force: true })));

function draftOf(file: string): string {
  return `${file}.part`;
}

async function writeDraft(file: string, bytes: Uint8Array | string): Promise<void> {
  drafts.add(draftOf(file));
  await writeFile(draftOf(file), bytes);
}

async function dropDraft(file: string): Promise<void> {
  await rm(draftOf(file), { force: true });
  drafts.delete(draftOf(file));
}

/** What the system says of a file, in words that tell what to do. */
function asFault(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reason = typeof code === 'string' ? reasons.get(code) : undefined;
  return reason === undefined
    ? error
    : new ExportFault(`${file} cannot be written: ${reason}`, { cause: error });
}

const reasons = new Map([
  ['ENOSPC', 'the disk is full. Make room and run the command again.'],
  ['EDQUOT', 'you may not use more of this disk. Make room and run the command again.'],
  ['EFBIG', 'it is larger than files may be here.'],
  ['EROFS', 'this disk is read-only. Write elsewhere by --out.'],
  ['EACCES', 'this folder may not be written to. Write elsewhere by --out.'],
  ['EPERM', 'this folder may not be written to. Write elsewhere by --out.'],
  ['ENOTDIR', 'a part of its path is a file, not a folder.'],
  ['EISDIR', 'there is a folder of that name.'],
  ['ENOENT', 'its folder cannot be made. Write elsewhere by --out.'],
  ['EEXIST', 'a part of its path is a file, not a folder.'],
]);
