import { NOTES_OF, PLANNED } from '../../markup.ts';
import { planOf } from '../talk/plan.ts';

/** What the deck says about its time, in seconds. */
export interface PlannedTimes {
  /** How long the talk is to take; undefined where nothing says so. */
  readonly whole: number | undefined;
  /** When each slide is to end; undefined where nothing is planned. */
  readonly ends: readonly number[] | undefined;
  readonly slides: readonly PlannedSlide[];
}

export interface PlannedSlide {
  readonly slide: string;
  readonly title: string;
  /** What it says itself, else its share of the whole. */
  readonly planned: number | undefined;
}

/** Reads from the page when the talk and each of its slides are to end. The notes name all slides, before the deck has come. */
export function plannedTimes(): PlannedTimes {
  const total = plannedOf(document.querySelector('.clock'));
  const articles = [...document.querySelectorAll(`[${NOTES_OF}]`)];
  const durations = articles.map(plannedOf);
  const ends = planOf(total, durations);
  const slides = articles.map((article, index) => ({
    slide: article.getAttribute(NOTES_OF) ?? '',
    title: titleOf(article),
    planned: ends ? (ends[index] ?? 0) - (ends[index - 1] ?? 0) : durations[index],
  }));
  return { whole: total ?? ends?.at(-1), ends, slides };
}

/** The heading has the slide's number before the title. */
function titleOf(article: Element): string {
  const heading = article.querySelector('h2')?.textContent ?? '';
  return heading
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\d+\. /, '');
}

function plannedOf(element: Element | null): number | undefined {
  const planned = element?.getAttribute(PLANNED);
  return planned ? Number(planned) : undefined;
}
