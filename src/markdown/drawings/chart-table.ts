/** A row of a table as it is written. */
export interface TableRow {
  readonly cells: readonly string[];
  /** Where it begins; counts from 1. */
  readonly line: number;
}

/** A table as text, or the first line of it that is none and why. */
export type Table =
  | { readonly header: readonly string[]; readonly rows: readonly TableRow[] }
  | { readonly line: number; readonly reason: string };

/**
 * Reads text of separated values, in which a cell with the separator, a quotation mark or a line break stands in quotation marks. Empty lines are no rows.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function readTable(text: string, separator: ',' | '\t'): Table {
  const lines: TableRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begin = 1;
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*|))(${separator}|\\r?\\n|\\r|$)`,
    'y',
  );
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) {
      return { line, reason: 'A cell begins with a quotation mark and does not end with one' };
    }
    const [whole, quoted, plain = '', end] = match;
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    line += whole.match(/\r?\n|\r/g)?.length ?? 0;
    const isLast = end === separator && cell.lastIndex >= text.length;
    if (isLast) cells.push('');
    if (end === separator && !isLast) continue;
    if (cells.length > 1 || cells[0] !== '') lines.push({ cells, line: begin });
    cells = [];
    begin = line;
  }
  const [header, ...rows] = lines;
  if (!header) return { header: [], rows: [] };
  const count = header.cells.length;
  const odd = rows.find((row) => row.cells.length !== count);
  if (odd) {
    return {
      line: odd.line,
      reason: `The row has ${odd.cells.length} cells and the header ${count}. A cell with "${separator === '\t' ? 'tab' : separator}" in it is written in quotation marks`,
    };
  }
  return { header: header.cells, rows };
}
