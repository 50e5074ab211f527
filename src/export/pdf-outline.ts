import { textString } from './pdf-objects.ts';

/** A slide as the outline of a PDF names it. */
export interface OutlineSlide {
  readonly title: string;
  /** Whether it opens a section: the slides up to the next one that does are below it. */
  readonly isSection: boolean;
  /** The page that it begins on, from 0. */
  readonly page: number;
}

interface Entry extends OutlineSlide {
  readonly below: Entry[];
}

/**
 * The objects of an outline (ISO 32000-1, 12.3.3), by their numbers: all of it is shown when the file is opened.
 *
 * @param pages the numbers of the objects that are pages
 * @param first the number that is free for the outline itself; those after it are for its entries
 */
export function outlineObjects(
  slides: readonly OutlineSlide[],
  pages: readonly number[],
  first: number,
): Map<number, string> {
  const objects = new Map<number, string>();
  let next = first + 1;
  /** Makes the entries below one, and gives what that one says of them. */
  const write = (entries: readonly Entry[], parent: number, count: number): string => {
    const numbers = entries.map(() => next++);
    entries.forEach((entry, index) => {
      const own = numbers[index] ?? 0;
      const [previous, following] = [numbers[index - 1], numbers[index + 1]];
      const lines = [
        `/Title ${textString(entry.title)}`,
        `/Parent ${parent} 0 R`,
        ...(previous === undefined ? [] : [`/Prev ${previous} 0 R`]),
        ...(following === undefined ? [] : [`/Next ${following} 0 R`]),
        ...(entry.below.length > 0 ? [write(entry.below, own, entry.below.length)] : []),
        `/Dest [${pages[entry.page] ?? 0} 0 R /Fit]`,
      ];
      objects.set(own, lines.join('\n'));
    });
    return `/First ${numbers[0] ?? 0} 0 R\n/Last ${numbers.at(-1) ?? 0} 0 R\n/Count ${count}`;
  };
  objects.set(first, `/Type /Outlines\n${write(bySection(slides), first, slides.length)}`);
  return objects;
}

function bySection(slides: readonly OutlineSlide[]): Entry[] {
  const top: Entry[] = [];
  let section: Entry | undefined;
  for (const slide of slides) {
    const entry = { ...slide, below: [] };
    if (slide.isSection) section = entry;
    if (section === undefined || section === entry) top.push(entry);
    else section.below.push(entry);
  }
  return top;
}
