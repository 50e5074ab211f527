import { isOver, scales } from '../fit/fault.ts';
import type { Fault } from '../fit/fault.ts';
import { sentence } from '../fit/sentence.ts';
import { fitCommand } from '../fit-file.ts';
import { lineOf } from '../front-matter.ts';
import type { DeckSource, SourceSlide } from './deck-source.ts';
import type { Setting, SlideFault } from './findings.ts';

/** A fault with the place in the files that it comes from. */
export interface Finding extends Fault {
  readonly deck: string;
  readonly slide: string;
  /** The first step at which it shows. */
  readonly step: number;
  /** Relative to the project. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly settings: readonly Setting[];
  /** The file of a picture of the slide with what is wrong outlined; absent where there is nothing to show. */
  readonly picture?: string | undefined;
}

/**
 * The faults of a slide as its author is told of them, those of its `fit: shrink` last.
 *
 * @param all the faults of the deck
 * @param picture the file of the slide's picture
 */
export async function findingsOf(
  source: DeckSource,
  slide: SourceSlide,
  all: readonly SlideFault[],
  picture: string | undefined,
): Promise<Finding[]> {
  const faults = all.filter(({ slug }) => slug === slide.slug);
  const about = { deck: source.deck.name, slide: slide.slug };
  const lines = faults.length > 0 ? await source.placesOf(slide) : [];
  const said = { isShrunk: slide.shrink.state !== 'none', dim: slide.dim };
  const found = faults.map((fault): Finding => {
    const { rule, noun, side, pixels, value, step, settings, isPartial } = fault;
    const place = placeOf(source, slide, lines, fault);
    const where = isPartial ? ` (Only in: ${settings.join(', ')}.)` : '';
    const message = sentence(fault, said) + where;
    return {
      ...about,
      ...place,
      step,
      rule,
      noun,
      side,
      pixels,
      value,
      settings,
      message,
      picture,
    };
  });
  const value = shrinkFault(slide, faults);
  if (value === undefined) return found;
  const line = lineOf(slide.text, 'fit');
  const rule = { rule: 'shrink', noun: 'The slide', value, message: value } as const;
  return [...found, { ...about, ...rule, step: 0, file: slide.file, line, settings: [], picture }];
}

/** All slides have the same footer, but not the same behind it. */
function placeOf(
  { footer }: DeckSource,
  { file, text }: SourceSlide,
  lines: readonly number[],
  { rule, seen }: SlideFault,
): { readonly file: string; readonly line: number } {
  if (seen.element >= 0) return { file, line: lines[seen.element] ?? 1 };
  return rule === 'backdrop' ? { file, line: lineOf(text, 'background') } : footer;
}

/** What is wrong with a slide that says `fit: shrink`. */
function shrinkFault({ shrink }: SourceSlide, faults: readonly SlideFault[]): string | undefined {
  const floor = scales.at(-1);
  switch (shrink.state) {
    case 'none':
      return undefined;
    case 'unmeasured':
      return `It is not known how small the text has to be. Run: ${fitCommand}`;
    case 'stale':
      return `The slide has changed since its text was measured, and is shown at its usual size. Run: ${fitCommand}`;
    case 'known':
      if (!faults.some(isOver)) return undefined;
      return shrink.scale === floor
        ? `Even with text of ${floor} % the slide does not fit. Shorten it, or split it in two.`
        : `With text of ${shrink.scale} % the slide does not fit any longer. Run: ${fitCommand}`;
  }
}
