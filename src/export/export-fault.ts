/** What keeps built pages from becoming files, and can be mended outside this program; its message says how. */
export class ExportFault extends Error {
  override readonly name = 'ExportFault';
}
