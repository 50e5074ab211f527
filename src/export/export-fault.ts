/** What keeps built pages from becoming files, and can be mended outside this program; its message says how. */
export class ExportFault extends Error {
  override readonly name: string = 'ExportFault';
}

/** One that keeps a deck alone from becoming a file: those of other decks can be made all the same. */
export class DeckFault extends ExportFault {
  override readonly name = 'DeckFault';
}
