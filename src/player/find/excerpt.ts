import { fold, foldedPlaces } from './fold.ts';

/** A part of an excerpt: a word that was asked for, or what stands between these. */
export interface Part {
  readonly text: string;
  readonly isWord: boolean;
}

/** The longest excerpt, and how much of it stands before the first word, in letters. */
const most = { length: 140, before: 50 };

/**
 * The sentence of a text that has most of the words, with these marked.
 *
 * @param text a paragraph a line
 * @param words as `wordsOf` gives them
 * @returns its parts in their order; none where no word stands in it
 */
export function excerptOf(text: string, words: readonly string[]): Part[] {
  const sentences = text.split('\n').flatMap((line) => line.split(/(?<=[.!?…。！？]["'”’)]*\s)/));
  const counts = sentences.map((sentence) => {
    const folded = fold(sentence);
    return words.filter((word) => folded.includes(word)).length;
  });
  const best = Math.max(0, ...counts);
  const sentence = best === 0 ? undefined : sentences[counts.indexOf(best)]?.trim();
  return sentence === undefined ? [] : partsOf(sentence, placesOf(sentence, words));
}

/** Where words stand in a text, in their order; those that touch are one. */
export function placesOf(
  text: string,
  words: readonly string[],
): (readonly [from: number, to: number])[] {
  const folded = fold(text);
  const origin = foldedPlaces(text);
  const found = words.flatMap((word) => {
    const places: [number, number][] = [];
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      places.push([origin[at] ?? 0, endOf(text, origin, at + word.length)]);
    return places;
  });
  const joined: [number, number][] = [];
  for (const [from, to] of found.toSorted(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** A sign is marked whole, of which only a part was asked for; and so is its accent. */
function endOf(text: string, origin: readonly number[], folded: number): number {
  const last = origin[folded - 1] ?? 0;
  let end = folded;
  while (end < origin.length - 1 && origin[end] === last) end += 1;
  return origin[end] ?? text.length;
}

function partsOf(text: string, places: readonly (readonly [number, number])[]): Part[] {
  const [begin, end] = cut(text, places[0]?.[0] ?? 0);
  const parts: Part[] = [];
  let at = begin;
  for (const [from, to] of places) {
    if (from < at || to > end) continue;
    parts.push({ text: text.slice(at, from), isWord: false });
    parts.push({ text: text.slice(from, to), isWord: true });
    at = to;
  }
  parts.push({ text: text.slice(at, end), isWord: false });
  if (begin > 0) parts.unshift({ text: '… ', isWord: false });
  if (end < text.length) parts.push({ text: ' …', isWord: false });
  return parts.filter((part) => part.text !== '');
}

/** The part of a long text around a place, from word to word. */
function cut(text: string, place: number): [begin: number, end: number] {
  if (text.length <= most.length) return [0, text.length];
  const wanted = Math.max(0, place - most.before);
  const space = text.indexOf(' ', wanted);
  const begin = wanted === 0 ? 0 : space >= 0 && space < place ? space + 1 : wanted;
  if (begin + most.length >= text.length) return [begin, text.length];
  const end = text.lastIndexOf(' ', begin + most.length);
  return [begin, end > place ? end : begin + most.length];
}
