import { glob, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The bytes of all files in a folder. */
export async function folderSize(folder: URL): Promise<number> {
  let size = 0;
  for await (const path of glob('**/*', { cwd: fileURLToPath(folder) })) {
    const entry = await stat(new URL(path, folder));
    if (entry.isFile()) size += entry.size;
  }
  return size;
}
