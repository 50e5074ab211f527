/**
 * The widths of a table's columns in the file, whose faces are not quite those of the page: a little more each, as text boxes have it,
 * and up to a tenth where there is room beside the table, as a word that does not fit would make its row higher.
 *
 * @param room the width between the edges of what the table stands in
 */
export function widenedColumns(columns: readonly number[], room: number): number[] {
  const width = columns.reduce((sum, column) => sum + column + 2, 0);
  const more = Math.min(1.1, Math.max(1.02, room / width));
  return columns.map((column) => (column + 2) * more);
}
