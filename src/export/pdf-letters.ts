import { readStream } from './pdf-objects.ts';
import { referenceOf } from './pdf-structure.ts';

/** The codes of a font that stand for letters, and how many digits a code has. */
interface Letters {
  readonly codes: ReadonlySet<string>;
  readonly digits: number;
}

/**
 * Finds text that nobody can copy or hear, as a font does not say what its codes stand for (ISO 14289-1, 7.21.7), or has no such letter
 * and shows an empty box (7.21.8).
 *
 * @param bodies the objects of the PDF
 * @returns what says whether all of a text can be read, by its text object (BT to ET) and the fonts that it names, as in `F4 4 0 R`
 */
export function letterReader(
  bodies: ReadonlyMap<number, string>,
): (text: string, fonts: ReadonlyMap<string, number>) => boolean {
  const known = new Map<number, Letters>();
  const lettersOf = (font: number): Letters => {
    const letters = known.get(font) ?? readLetters(bodies, font);
    known.set(font, letters);
    return letters;
  };
  return (text, fonts) => {
    let at = text.indexOf(' Tf\n');
    while (at >= 0) {
      const name = text.slice(
        text.lastIndexOf('/', at) + 1,
        text.indexOf(' ', text.lastIndexOf('/', at)),
      );
      const next = text.indexOf(' Tf\n', at + 1);
      const font = fonts.get(name);
      if (
        font === undefined ||
        !isReadable(text, at, next < 0 ? text.length : next, lettersOf(font))
      )
        return false;
      at = next;
    }
    return true;
  };
}

/** Whether the strings between two places are all letters. Chromium writes strings in hexadecimal. */
function isReadable(text: string, from: number, to: number, { codes, digits }: Letters): boolean {
  for (let at = text.indexOf('<', from); at >= 0 && at < to; at = text.indexOf('<', at + 1)) {
    // The dictionary of a mark, which may have a text of its own.
    if (text[at + 1] === '<') {
      at = text.indexOf('>>', at);
      continue;
    }
    const end = text.indexOf('>', at);
    for (let digit = at + 1; digit < end; digit += digits)
      if (!codes.has(text.slice(digit, digit + digits))) return false;
    at = end;
  }
  return !text.slice(from, to).includes('(');
}

function readLetters(bodies: ReadonlyMap<number, string>, font: number): Letters {
  const body = bodies.get(font) ?? '';
  const map = readStream(bodies.get(referenceOf(body, 'ToUnicode') ?? 0) ?? '')?.content ?? '';
  const digits = body.includes('/Subtype /Type0') ? 4 : 2;
  const codes = new Set<string>();
  const hexOf = (code: number): string => code.toString(16).toUpperCase().padStart(digits, '0');
  const isLetter = (hex = ''): boolean => !/^0*$|^FEFF$|^FFFE$/i.test(hex);
  for (const [, pairs = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = '', letter] of pairs.matchAll(/<(\w+)> <(\w+)>/g))
      if (isLetter(letter)) codes.add(hexOf(Number.parseInt(code, 16)));
  for (const [, ranges = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, first = '', last = '', letter] of ranges.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code += 1)
        if (isLetter(letter)) codes.add(hexOf(code));
  return { codes, digits };
}
