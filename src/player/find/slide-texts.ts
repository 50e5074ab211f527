import { NOTES_OF, NOTES_STEP, STEP } from '../../markup.ts';
import { slugOf, titleOf } from '../player.ts';
import { linesOf } from './lines.ts';
import type { SlideText } from './search.ts';

/** By what slides can be found: their titles, their texts and, where the page has them, their notes. */
export function slideTexts(slides: readonly HTMLElement[]): SlideText[] {
  const notes = new Map(
    [...document.querySelectorAll(`[${NOTES_OF}]`)].map((article) => [
      article.getAttribute(NOTES_OF),
      article,
    ]),
  );
  return slides.map((slide) => {
    const title = titleOf(slide);
    const canvas = slide.querySelector('.canvas');
    const article = notes.get(slugOf(slide));
    const lines = canvas ? linesOf(canvas, STEP) : [];
    return {
      title,
      lines: lines.filter(({ text }) => text !== title),
      // The first line is the slide's title.
      notes: article ? linesOf(article, NOTES_STEP).slice(1) : [],
    };
  });
}
