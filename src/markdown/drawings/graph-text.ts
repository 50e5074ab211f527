import { broad, square } from './letter-width.ts';

/** Letters of Unicode that Graphviz would take for too narrow, in the place of which others can stand, and where these begin. */
const kinds: readonly { readonly pattern: RegExp; readonly first: number }[] = [
  { pattern: square, first: 0xf0000 },
  { pattern: broad, first: 0xe000 },
];

/** A graph as Graphviz can measure it. */
export interface GraphText {
  readonly text: string;
  /** Puts the letters back in what Graphviz made of it. */
  readonly restored: (svg: string) => string;
}

/** Where the name of an attribute ends that names a face, or what looks like one. */
const faceName = /(?<=fontname)(?="?\s*=)/g;

/**
 * Lets Graphviz make its boxes wide enough for any script. It has widths for ASCII alone, and gives all other letters
 * 0.28 em for each byte of UTF-8; so letters that are broader than that are replaced by private ones of more bytes.
 * The faces that a graph names are not shown, and shall not be measured: their attributes get a name that means nothing.
 *
 * @see https://gitlab.com/graphviz/graphviz/-/blob/main/lib/common/textspan_lut.c
 */
export function graphText(text: string): GraphText {
  const places = new Map<string, string>();
  const taken = new Set(text);
  const next = kinds.map(({ first }) => first);
  const placeOf = (letters: string, kind: number): string => {
    let place = places.get(letters);
    while (place === undefined || taken.has(place)) {
      place = String.fromCodePoint(next[kind] ?? 0);
      next[kind] = (next[kind] ?? 0) + 1;
    }
    places.set(letters, place);
    return place;
  };
  const measurable = [...text]
    .map((letter) => {
      const kind = letter < '\u0080' ? -1 : kinds.findIndex(({ pattern }) => pattern.test(letter));
      return kind === -1 ? letter : placeOf(letter, kind);
    })
    .join('')
    .replace(faceName, () => placeOf('', 0));
  const letters = new Map([...places].map(([letter, place]) => [place, letter]));
  return {
    text: measurable,
    restored: (svg) => [...svg].map((letter) => letters.get(letter) ?? letter).join(''),
  };
}
