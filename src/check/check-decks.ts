import { join, resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { launchBrowser } from '../export/browser.ts';
import { inBrowser } from '../export/in-browser.ts';
import { checkWork } from './at-slide.ts';
import { readSource } from './deck-source.ts';
import type { DeckSource } from './deck-source.ts';
import { mergeSightings } from './findings.ts';
import type { Sighting } from './findings.ts';
import { takePictures } from './pictures.ts';
import { findingsOf } from './slide-findings.ts';
import type { Finding } from './slide-findings.ts';
import { openContext, openDeck, settingsOf, walkDeck } from './walk.ts';

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
 * @throws ExportFault where there is no browser, or it ends too early
 */
export async function* checkDecks(
  decks: readonly string[],
  options: CheckOptions,
): AsyncGenerator<CheckedDeck> {
  const browser = await launchBrowser();
  try {
    for (const name of decks) {
      const source = await readSource(options.root, name);
      const findings = await inBrowser(browser, checkWork(name), (at) =>
        checkDeck(browser, source, options, at),
      );
      yield { deck: name, slides: source.slides.length, findings };
    }
  } finally {
    await browser.close();
  }
}

async function checkDeck(
  browser: Browser,
  source: DeckSource,
  { site, pictures, say }: CheckOptions,
  at: (what: string) => void,
): Promise<Finding[]> {
  const { name } = source.deck;
  const sayWhat = (what: string): void => {
    at(what);
    say?.(`${name}: ${what}`);
  };
  const context = await openContext(browser, resolve(site));
  const page = await context.newPage();
  await openDeck(page, source);
  const fonts = await page.evaluate(() => lecternFit.missingFonts());
  const sightings: Sighting[] = fonts.map((fault) => ({ ...fault, setting: 'stage' }));
  for await (const sighting of walkDeck(page, source, sayWhat)) sightings.push(sighting);
  const faults = mergeSightings(sightings, settingsOf(source));
  const folder = join(pictures, name);
  const shown = await takePictures(page, source, faults, folder, sayWhat);
  await context.close();
  const found = await Promise.all(
    source.slides.map((slide) => findingsOf(source, slide, faults, shown.get(slide.slug))),
  );
  return found.flat().toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);
}
