import type { ExportedFile } from '../exporter.ts';
import { writeWhole } from '../write-whole.ts';

/** Files of one kind, written in any order. */
export class Writing {
  readonly #files: string[] = [];
  #bytes = 0;

  async write(path: string, bytes: Uint8Array): Promise<void> {
    await writeWhole(path, bytes);
    this.#files.push(path);
    this.#bytes += bytes.length;
  }

  /** What has been written, as the files of one folder. @param noun what one of them is */
  folder(path: string, noun: string): ExportedFile {
    const { length } = this.#files;
    const about = `${length} ${noun}${length === 1 ? '' : 's'}`;
    return { path, bytes: this.#bytes, files: this.#files.toSorted(), about };
  }
}
