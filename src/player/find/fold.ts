/** Signs that are as good as others, but have no parts that Unicode knows of. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '–': '-',
  '—': '-',
};
const unlike = new RegExp(`[${Object.keys(plain).join('')}]`, 'g');
/** Accents of Latin, Greek and Cyrillic letters, points of Hebrew and Arabic ones, and signs that only say where a line may break. */
const unheard =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0640\u064B-\u065F\u0670\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** A text as it is compared with another: without case, accents, and how quotes and dashes are set. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(unheard, '')
    .replace(unlike, (letter) => plain[letter] ?? letter);
}

/** The words of a question, each of which is to be found. */
export function wordsOf(question: string): string[] {
  return [...new Set(fold(question).split(/\s+/))].filter((word) => word !== '');
}

/** For each place in `fold(text)`, and the one after its end, the place in the text that it comes from. */
export function foldedPlaces(text: string): number[] {
  const places: number[] = [];
  let place = 0;
  for (const letter of text) {
    for (let count = fold(letter).length; count > 0; count--) places.push(place);
    place += letter.length;
  }
  places.push(text.length);
  return places;
}
