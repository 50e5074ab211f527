import { fold, wordsOf } from './fold.ts';

/** What is known of a slide, by which it can be found. */
export interface SlideText {
  readonly title: string;
  /** What it says besides, a paragraph a line. */
  readonly text: string;
  /** What the speaker says to it; empty where that is not for those who look on. */
  readonly notes: string;
}

/** A slide that was found, and where all the words of the question stand; a number needs no place. */
export interface Hit {
  readonly slide: number;
  readonly where: 'number' | 'title' | 'text' | 'notes';
}

/** Finds slides by what was typed. */
export type Search = (question: string) => Hit[];

const ranks = ['number', 'title', 'text', 'notes'];

/**
 * A search among the slides of a deck, whose texts are read once.
 *
 * A number finds the slide of that number first, and then those whose number begins with it. Other words find the slides that have
 * all of them: first those with all in the title, then those that need the text for it, then those that need the notes.
 */
export function searchIn(slides: readonly SlideText[]): Search {
  const folded = slides.map(({ title, text, notes }) => {
    const [foldedTitle, foldedText] = [fold(title), fold(text)];
    return {
      title: foldedTitle,
      text: `${foldedTitle}\n${foldedText}`,
      notes: `${foldedTitle}\n${foldedText}\n${fold(notes)}`,
    };
  });
  return (question) => {
    if (/^\s*\d+\s*$/.test(question)) return byNumber(Number(question), slides.length);
    const words = wordsOf(question);
    const hits = folded.flatMap((texts, slide): Hit[] => {
      const where = (['title', 'text', 'notes'] as const).find((place) =>
        words.every((word) => texts[place].includes(word)),
      );
      return where ? [{ slide, where }] : [];
    });
    return hits.toSorted((a, b) => ranks.indexOf(a.where) - ranks.indexOf(b.where));
  };
}

function byNumber(number: number, count: number): Hit[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const found = numbers.filter((candidate) => String(candidate).startsWith(String(number)));
  return found.map((found) => ({ slide: found - 1, where: 'number' }));
}
