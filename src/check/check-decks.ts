import { join, resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { launchBrowser } from '../export/browser.ts';
import { isOver, scales } from '../fit/fault.ts';
import type { Fault } from '../fit/fault.ts';
import { sentence } from '../fit/sentence.ts';
import { fitCommand } from '../fit-file.ts';
import { lineOf } from '../front-matter.ts';
import { readSource } from './deck-source.ts';
import type { DeckSource, SourceSlide } from './deck-source.ts';
import { mergeSightings } from './findings.ts';
import type { Setting, Sighting, SlideFault } from './findings.ts';
import { takePictures } from './pictures.ts';
import { openContext, openDeck, settingsOf, walkDeck } from './walk.ts';

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

export interface CheckedDeck {
  readonly deck: string;
  readonly slides: number;
  /** By file and line. */
  readonly findings: readonly Finding[];
}

export interface CheckOptions {
  /** The project's folder. */
  readonly root: string;
  /** The folder of the built site. */
  readonly site: string;
  /** The folder for pictures of the slides that fail. */
  readonly pictures: string;
  readonly say?: ((what: string) => void) | undefined;
}

/**
 * Opens every slide of decks of a built site at every step and in every setting, and looks for what an audience would not see as it is meant.
 *
 * @throws ExportFault where there is no browser
 */
export async function* checkDecks(
  decks: readonly string[],
  options: CheckOptions,
): AsyncGenerator<CheckedDeck> {
  const browser = await launchBrowser();
  try {
    for (const name of decks) {
      const source = await readSource(options.root, name);
      yield {
        deck: name,
        slides: source.slides.length,
        findings: await checkDeck(browser, source, options),
      };
    }
  } finally {
    await browser.close();
  }
}

async function checkDeck(
  browser: Browser,
  source: DeckSource,
  { site, pictures, say = () => undefined }: CheckOptions,
): Promise<Finding[]> {
  const { name } = source.deck;
  const context = await openContext(browser, resolve(site));
  const page = await context.newPage();
  await openDeck(page, source);
  const fonts = await page.evaluate(() => lecternFit.missingFonts());
  const sightings: Sighting[] = fonts.map((fault) => ({ ...fault, setting: 'stage' }));
  for await (const sighting of walkDeck(page, source, (what) => say(`${name}: ${what}`)))
    sightings.push(sighting);
  const faults = mergeSightings(sightings, settingsOf(source));
  const folder = join(pictures, name);
  const shown = await takePictures(page, source, faults, folder);
  await context.close();
  const found = await Promise.all(
    source.slides.map((slide) => findingsOf(source, slide, faults, shown.get(slide.slug))),
  );
  return found.flat().toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);
}

async function findingsOf(
  source: DeckSource,
  slide: SourceSlide,
  all: readonly SlideFault[],
  picture: string | undefined,
): Promise<Finding[]> {
  const faults = all.filter(({ slug }) => slug === slide.slug);
  const about = { deck: source.deck.name, slide: slide.slug };
  const lines = faults.length > 0 ? await source.placesOf(slide) : [];
  const found = faults.map((fault): Finding => {
    const { rule, noun, side, pixels, value, step, settings, seen, isPartial } = fault;
    const place =
      seen.element < 0 ? source.footer : { file: slide.file, line: lines[seen.element] ?? 1 };
    const where = isPartial ? ` (Only in: ${settings.join(', ')}.)` : '';
    const message = sentence(fault, slide.shrink.state === 'none') + where;
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
