import { didYouMean } from '../markdown/nearest.ts';
import { ExportFault } from './export-fault.ts';

/** Slides that are meant of a deck: each part is a range of their numbers, from 1, or the name of one. */
export type SlideChoice = readonly (string | SlideRange)[];

/** Without `last` it goes to the deck's end. */
interface SlideRange {
  readonly first: number;
  readonly last?: number | undefined;
  /** As it was written. */
  readonly text: string;
}

/**
 * Reads which slides are meant, as in `2,5-9`, `-3,12-` or `acpi`.
 *
 * @throws ExportFault where no deck can have such slides
 */
export function parseSlides(text: string): SlideChoice {
  return text.split(',').map((written) => {
    const part = written.trim();
    const [, from, to] = /^(\d*)(?:-(\d*))?$/.exec(part) ?? [];
    if (from === undefined && /^[a-z0-9-]+$/.test(part)) return part;
    const isRange = part.includes('-');
    const first = Number(from === '' && isRange ? 1 : from);
    const last = isRange ? (to === '' ? undefined : Number(to)) : first;
    if (!/\d/.test(part) || !(first >= 1) || (last !== undefined && last < first))
      throw new ExportFault(
        `--slides: "${part}" means no slides. Write numbers from 1 on, ranges and names, as in 2,5-9 or -3,12- or acpi.`,
      );
    return { first, last, text: part };
  });
}

/**
 * The slides that are meant.
 *
 * @param slugs the names of the deck's slides, in their order
 * @returns their numbers, from 1, in the order of the deck
 * @throws ExportFault where the deck has no such slide
 */
export function chooseSlides(
  choice: SlideChoice,
  deck: string,
  slugs: readonly string[],
): readonly number[] {
  const count = slugs.length;
  const has = `${deck} has ${count} ${count === 1 ? 'slide' : 'slides'}, numbered from 1 to ${count}.`;
  const chosen = choice.flatMap((part) => {
    if (typeof part === 'string') {
      const index = slugs.indexOf(part);
      if (index >= 0) return [index + 1];
      const hint = didYouMean(part, slugs);
      throw new ExportFault(`--slides: there is no slide "${part}".${hint} ${has}`);
    }
    const { first, last = count, text } = part;
    if (first > count || last > count)
      throw new ExportFault(
        `--slides: there is no slide ${Math.max(first, last)} for "${text}". ${has}`,
      );
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return [...new Set(chosen)].toSorted((a, b) => a - b);
}

/** Numbers of slides in their order, written as briefly as they can be: `2,5-9`. */
export function rangeText(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}
