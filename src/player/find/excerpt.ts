import { fold, foldedPlaces } from './fold.ts';

/** A part of an excerpt: words that were asked for, or what stands between these. */
export interface Part {
  readonly text: string;
  readonly isFound: boolean;
}

/** How long an excerpt may be, in letters. */
const most = 140;

/**
 * The sentences that have most of the words, two at the most, with these marked.
 *
 * @param words as `wordsOf` gives them
 * @returns the parts in their order; none where no word is found
 */
export function excerptOf(lines: readonly string[], words: readonly string[]): Part[] {
  const sentences = lines
    .flatMap((line) => line.split(/(?<=[.!?…。！？]["'”’)]*\s)/))
    .map((sentence) => ({ sentence, folded: fold(sentence) }));
  const best: number[] = [];
  let missing = words;
  while (missing.length > 0 && best.length < 2) {
    const counts = sentences.map(
      ({ folded }) => missing.filter((word) => folded.includes(word)).length,
    );
    const count = Math.max(0, ...counts);
    if (count === 0) break;
    const at = counts.indexOf(count);
    best.push(at);
    missing = missing.filter((word) => !sentences[at]?.folded.includes(word));
  }
  const room = most / Math.max(1, best.length);
  return best
    .toSorted((a, b) => a - b)
    .flatMap((at, index) => {
      const parts = shortened(partsOf(sentences[at]?.sentence.trim() ?? '', words), room);
      return index === 0 ? parts : [{ text: ' · ', isFound: false }, ...parts];
    });
}

/** A text in parts, those words marked that are found in it. */
export function partsOf(text: string, words: readonly string[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const [from, to] of placesOf(text, words)) {
    parts.push({ text: text.slice(at, from), isFound: false });
    parts.push({ text: text.slice(from, to), isFound: true });
    at = to;
  }
  parts.push({ text: text.slice(at), isFound: false });
  return parts.filter((part) => part.text !== '');
}

/** Where words stand in a text, in their order; those that touch are one. */
function placesOf(text: string, words: readonly string[]): [from: number, to: number][] {
  const folded = fold(text);
  const origin = foldedPlaces(text);
  const found = words.flatMap((word) => {
    const places: [number, number][] = [];
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      places.push([origin[at] ?? 0, endOf(origin, at + word.length)]);
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

/** A sign of which only a part was asked for is marked whole, and so is its accent. */
function endOf(origin: readonly number[], folded: number): number {
  let end = folded;
  while (end < origin.length - 1 && origin[end] === origin[folded - 1]) end += 1;
  return origin[end] ?? 0;
}

/** Leaves out what is far from the first words that were found, from word to word where there are spaces. */
function shortened(parts: readonly Part[], room: number): Part[] {
  const text = parts.map((part) => part.text).join('');
  if (text.length <= room) return [...parts];
  const [first] = parts;
  const place = first && !first.isFound ? first.text.length : 0;
  const begin = beginOf(text, place, room);
  const end = endBefore(text, begin + room, place);
  let at = 0;
  const kept = parts.map((part) => {
    const [from, to] = [Math.max(begin - at, 0), Math.max(end - at, 0)];
    at += part.text.length;
    return { ...part, text: part.text.slice(from, to) };
  });
  if (begin > 0) kept.unshift({ text: '… ', isFound: false });
  if (end < text.length) kept.push({ text: ' …', isFound: false });
  return kept.filter((part) => part.text !== '');
}

function beginOf(text: string, place: number, room: number): number {
  const wanted = place - Math.floor(room / 3);
  if (wanted <= 0) return 0;
  const space = text.indexOf(' ', wanted);
  return space >= 0 && space < place ? space + 1 : whole(text, wanted);
}

function endBefore(text: string, wanted: number, place: number): number {
  if (wanted >= text.length) return text.length;
  const space = text.lastIndexOf(' ', wanted);
  return space > place ? space : whole(text, wanted);
}

/** A place that is not within a sign of two halves. */
function whole(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}
