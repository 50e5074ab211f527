/** A source at another commit, in the form in which it was written, and with other lines. */
export function sourceAt(
  written: string,
  rev: string,
  tip: string,
  lines: { readonly first: number; readonly last: number } | undefined,
): string {
  const moved = written.replace(rev, tip);
  if (!lines) return moved;
  return moved.replace(
    /(#[Ln])\d+((?:C\d+)?)(?:(-[Ln]?)\d+)?/,
    (_, begin: string, column: string, between?: string) =>
      `${begin}${lines.first}${column}${between === undefined ? '' : `${between}${lines.last}`}`,
  );
}

/**
 * The text of a slide in which the source of one fence is another, all else being as it was.
 *
 * @param line the line of the fence, from 1
 * @returns undefined where the source does not stand there as it is written
 */
export function replaceSource(
  text: string,
  line: number,
  written: string,
  by: string,
): string | undefined {
  // Every second one is a line break.
  const parts = text.split(/(\r\n?|\n)/);
  const at = (line - 1) * 2;
  const before = parts[at] ?? '';
  const start = /\bsrc=/.exec(before)?.index;
  const index = start === undefined ? -1 : before.indexOf(written, start);
  if (index < 0) return undefined;
  parts[at] = before.slice(0, index) + by + before.slice(index + written.length);
  return parts.join('');
}
