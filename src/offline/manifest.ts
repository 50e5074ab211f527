/** What a deck's service worker is told of the deck, in the first line of its file. Addresses are relative to that file. */
export interface Manifest {
  /** Another one in each build that differs. */
  readonly build: string;
  /** The file with all pages. */
  readonly pages: string;
  /** Every file that the deck shows something with, that one first. */
  readonly files: readonly ManifestFile[];
  /** Pictures that are not among the files, each with a wider copy of it that is. */
  readonly instead: Readonly<Record<string, string>>;
}

export interface ManifestFile {
  readonly url: string;
  /** Null where the name changes with what is in the file. */
  readonly revision: string | null;
  /** The hash that the browser holds the bytes against, as in `sha256-…`. */
  readonly integrity: string;
}
