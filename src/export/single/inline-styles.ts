/**
 * Puts what style sheets ask for into them, and leaves out faces in which the text needs no letter.
 *
 * @param data the `data:` address of a file that a style names
 * @param text all that may be set
 */
export function inlineStyles(css: string, data: (address: string) => string, text: string): string {
  const letters = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
  return (
    css
      .replace(/@font-face\s*\{[^}]*\}/g, (face) => (isNeeded(face, letters) ? face : ''))
      // It is there at once, and would be taken as late.
      .replace(/font-display:\s*\w+/g, 'font-display:block')
      .replace(/url\((["']?)([^"')]+)\1\)/g, (whole, _quote: string, address: string) =>
        /^(?:#|%23|data:)/.test(address) ? whole : `url("${data(address)}")`,
      )
  );
}

/** https://drafts.csswg.org/css-fonts-4/#unicode-range-desc */
function isNeeded(face: string, letters: ReadonlySet<number>): boolean {
  const [, ranges] = /unicode-range:\s*([^;}]+)/i.exec(face) ?? [];
  if (ranges === undefined) return true;
  const bounds = ranges.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    return [
      Number.parseInt(first.replaceAll('?', '0'), 16),
      Number.parseInt(last.replaceAll('?', 'F'), 16),
    ] as const;
  });
  return [...letters].some((letter) =>
    bounds.some(([first, last]) => letter >= first && letter <= last),
  );
}
