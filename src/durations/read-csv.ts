/** A line of a table, with the line of the file on which it begins, from 1. */
export interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * Reads comma-separated values as RFC 4180 has them. Spreadsheets of some countries write semicolons or tabs instead:
 * the first line tells.
 *
 * @returns the lines that are not empty; and, where a quote has no end or something stands after it, the line that is `broken`
 */
export function readCsv(text: string): { separator: string; rows: Row[]; broken?: number } {
  const plain = text.replace(/^\uFEFF/, '');
  const head = /^[^\r\n]*/.exec(plain)?.[0] ?? '';
  const separator = [';', '\t'].find((mark) => head.includes(mark)) ?? ',';
  const field = new RegExp(`"((?:[^"]|"")*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*|)`, 'y');
  const rows: Row[] = [];
  let [at, line] = [0, 1];
  while (at < plain.length) {
    const fields: string[] = [];
    const begins = line;
    for (;;) {
      field.lastIndex = at;
      const match = field.exec(plain);
      if (!match) return { separator, rows, broken: begins };
      at = field.lastIndex;
      line += match[0].split(/\r\n?|\n/).length - 1;
      fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
      if (plain[at] !== separator) break;
      at += 1;
    }
    const end = /\r\n?|\n|$/y;
    end.lastIndex = at;
    if (!end.test(plain)) return { separator, rows, broken: begins };
    at = end.lastIndex;
    line += 1;
    if (fields.some((value) => value.trim() !== '')) rows.push({ line: begins, fields });
  }
  return { separator, rows };
}
