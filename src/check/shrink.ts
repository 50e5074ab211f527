import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { launchBrowser } from '../export/browser.ts';
import { writeWhole } from '../export/write-whole.ts';
import { fitDigest, fitFile } from '../fit-file.ts';
import type { Fits } from '../fit-file.ts';
import { scales } from '../fit/fault.ts';
import { decksFolder } from '../render-slide.ts';
import { inBrowser } from '../export/in-browser.ts';
import { atSlide, checkWork } from './at-slide.ts';
import { readSource } from './deck-source.ts';
import type { DeckSource } from './deck-source.ts';
import { openContext, openDeck, show } from './walk.ts';

/** A slide whose scale was measured, in percent. */
export interface MeasuredScale {
  readonly file: string;
  readonly scale: number;
}

/**
 * Finds for each slide that says `fit: shrink` the largest scale at which it fits, and writes them into the `fit.json` of its deck.
 * Where none does, the least is taken, and the check says so.
 *
 * @throws ExportFault where there is no browser, or it ends too early
 */
export async function* measureScales(
  decks: readonly string[],
  { root, site }: { readonly root: string; readonly site: string },
): AsyncGenerator<MeasuredScale> {
  const browser = await launchBrowser();
  try {
    for (const name of decks) {
      const source = await readSource(root, name);
      const isAsked = source.slides.some(({ shrink }) => shrink.state !== 'none');
      const fits = isAsked
        ? await inBrowser(browser, checkWork(name), (at) =>
            scalesOf(browser, resolve(site), source, at),
          )
        : {};
      const file = join(root, decksFolder, name, fitFile);
      await writeFits(file, fits);
      for (const { slug, file: slide } of source.slides) {
        const fit = fits[slug];
        if (fit) yield { file: slide, scale: fit.scale };
      }
    }
  } finally {
    await browser.close();
  }
}

async function scalesOf(
  browser: Browser,
  site: string,
  source: DeckSource,
  at: (what: string) => void,
): Promise<Fits> {
  const context = await openContext(browser, site);
  const page = await context.newPage();
  await openDeck(page, source);
  // On paper all slides are there with all their steps, and no larger than on the stage.
  await show(page, source, 'print');
  const fits: Record<string, Fits[string]> = {};
  for (const [index, slide] of source.slides.entries()) {
    if (slide.shrink.state === 'none') continue;
    at(atSlide(source, index, 'the size of its text'));
    const scale = await page.evaluate(([name, all]) => lecternFit.scaleOf(name, all), [
      slide.slug,
      scales,
    ] as const);
    fits[slide.slug] = { scale, digest: fitDigest(source.deck, slide) };
  }
  await context.close();
  return fits;
}

async function writeFits(file: string, fits: Readonly<Fits>): Promise<void> {
  const sorted = Object.entries(fits).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  if (sorted.length === 0) await rm(file, { force: true });
  else await writeWhole(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
