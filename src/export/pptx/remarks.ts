import { losses } from './shapes.ts';
import type { Lost, SlideShapes } from './shapes.ts';

/** What could not be carried into the file as it is, a sentence for each kind of it, with the slides that have it. */
export function remarksOf(slides: readonly SlideShapes[]): string[] {
  return Object.entries(losses).flatMap(([kind, sentence]) => {
    const having = slides.filter(({ lost }) => lost.includes(kind as Lost));
    if (having.length === 0) return [];
    return [`${sentence}: ${having.length === 1 ? 'slide' : 'slides'} ${listed(having)}`];
  });
}

/** A few by name; more by their numbers, those that follow on each other as `3–7`. */
function listed(slides: readonly SlideShapes[]): string {
  if (slides.length <= 3) return slides.map(({ number, slug }) => `${number} (${slug})`).join(', ');
  const ranges: { from: number; to: number }[] = [];
  for (const { number } of slides) {
    const last = ranges.at(-1);
    if (last?.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges
    .map(({ from, to }) => (from === to ? `${from}` : `${from}${to > from + 1 ? '–' : ', '}${to}`))
    .join(', ');
}
