import { numberOf } from '../position.ts';
import { fold, wordsOf } from './fold.ts';

/** A paragraph, an item, a line of code, and the step that shows it. */
export interface Line {
  readonly text: string;
  readonly step: number;
}

/** What is known of a slide, by which it can be found. */
export interface SlideText {
  readonly title: string;
  /** What it says besides. */
  readonly lines: readonly Line[];
  /** What the speaker says to it; none where that is not for those who look on. */
  readonly notes: readonly Line[];
}

/** Why a slide is found, the best reason first. */
const reasons = ['number', 'beginning', 'title', 'text', 'notes'] as const;

/** A slide that was found, at the first step that shows all the words of the question. */
export interface Hit {
  readonly slide: number;
  readonly step: number;
  readonly where: (typeof reasons)[number];
}

/** Finds slides by what was typed, the best first. */
export type Search = (question: string) => Hit[];

interface Folded {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly notes: readonly Line[];
}

/**
 * A search among the slides of a deck, whose texts are read once.
 *
 * A number finds the slide of that number first. Words find the slides that have all of them, in any order: first those whose title
 * begins with them, then those with all in the title, then those that need the text for it, then those that need the notes.
 */
export function searchIn(slides: readonly SlideText[]): Search {
  const folded = slides.map(({ title, lines, notes }) => ({
    title: fold(title),
    lines: lines.map(foldedLine),
    notes: notes.map(foldedLine),
  }));
  return (question) => {
    const words = wordsOf(question);
    const beginning = fold(question).trim().replace(/\s+/g, ' ');
    const number = numberOf(question);
    if (words.length === 0) return [];
    return folded
      .flatMap((texts, slide): Hit[] => {
        if (slide === number - 1) return [{ slide, step: 0, where: 'number' }];
        const found = findWords(texts, words, beginning);
        return found ? [{ slide, ...found }] : [];
      })
      .toSorted((a, b) => reasons.indexOf(a.where) - reasons.indexOf(b.where));
  };
}

function findWords(
  { title, lines, notes }: Folded,
  words: readonly string[],
  beginning: string,
): Omit<Hit, 'slide'> | undefined {
  if (title.startsWith(beginning)) return { where: 'beginning', step: 0 };
  let where: Hit['where'] = 'title';
  let step = 0;
  for (const word of words) {
    if (title.includes(word)) continue;
    const inText = firstStep(lines, word);
    const at = inText ?? firstStep(notes, word);
    if (at === undefined) return undefined;
    if (inText === undefined) where = 'notes';
    else if (where === 'title') where = 'text';
    step = Math.max(step, at);
  }
  return { where, step };
}

/** The first step that shows a word; undefined where none does. */
function firstStep(lines: readonly Line[], word: string): number | undefined {
  const steps = lines.filter(({ text }) => text.includes(word)).map(({ step }) => step);
  return steps.length > 0 ? Math.min(...steps) : undefined;
}

function foldedLine({ text, step }: Line): Line {
  return { text: fold(text), step };
}
