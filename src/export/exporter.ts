import type { Browser } from '@playwright/test';

/** What an export makes files of: one deck of a built site. */
export interface ExportJob {
  readonly browser: Browser;
  /** The absolute path of the folder of the built site. */
  readonly site: string;
  readonly deck: string;
  /** Where a file goes, by its path from the site's folder on (see `paths.ts`): an absolute path. */
  readonly place: (file: string) => string;
  /** Is told what is being made, and how much of it is done: `pictures`, 3, 23. */
  readonly count: (what: string, done: number, total: number) => void;
}

/** A file, or a folder of files, that an export has written. */
export interface ExportedFile {
  /** Its absolute path. */
  readonly path: string;
  /** Of all files, where it is a folder. */
  readonly bytes: number;
  /** The files, where it is a folder: their absolute paths. */
  readonly files?: readonly string[];
  /** What it is, as in `23 pages`. */
  readonly about: string;
  /** What could not be carried as it is, a sentence each. */
  readonly remarks?: readonly string[];
}

/** Makes files of a deck, and tells of each when it is written. */
export type Exporter = (job: ExportJob) => AsyncIterable<ExportedFile>;
