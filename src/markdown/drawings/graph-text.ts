/** Letters of Unicode that Graphviz would take for too narrow, in the place of which others can stand, and where these begin. */
const kinds: readonly { readonly pattern: RegExp; readonly first: number }[] = [
  // As wide as the text is high: East Asian scripts, emoji, arrows, dashes and other signs.
  {
    pattern:
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u2014\u2190-\u2BFF\u3000-\u303F\uFE30-\uFE4F\uFF01-\uFFE6]/u,
    first: 0xf0000,
  },
  // Capitals, broad small letters, and scripts whose letters are broad.
  {
    pattern: /[\p{Lu}жмшщыюфщњљæœωψ€\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Armenian}]/u,
    first: 0xe000,
  },
];

/** A graph as Graphviz can measure it. */
export interface GraphText {
  readonly text: string;
  /** Puts the letters back in what Graphviz made of it. */
  readonly restored: (svg: string) => string;
}

/**
 * Lets Graphviz make its boxes wide enough for any script. It has widths for ASCII alone, and gives all other letters
 * 0.28 em for each byte of UTF-8; so letters that are broader than that are replaced by private ones of more bytes.
 *
 * @see https://gitlab.com/graphviz/graphviz/-/blob/main/lib/common/textspan_lut.c
 */
export function graphText(text: string): GraphText {
  const places = new Map<string, string>();
  const taken = new Set(text);
  const next = kinds.map(({ first }) => first);
  const measurable = [...text]
    .map((letter) => {
      const kind = letter < '\u0080' ? -1 : kinds.findIndex(({ pattern }) => pattern.test(letter));
      const known = places.get(letter);
      if (kind === -1 || known !== undefined) return known ?? letter;
      let place: string;
      do {
        place = String.fromCodePoint(next[kind] ?? 0);
        next[kind] = (next[kind] ?? 0) + 1;
      } while (taken.has(place));
      places.set(letter, place);
      return place;
    })
    .join('');
  const letters = new Map([...places].map(([letter, place]) => [place, letter]));
  return {
    text: measurable,
    restored: (svg) => [...svg].map((letter) => letters.get(letter) ?? letter).join(''),
  };
}
