import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { launchBrowser } from '../export/browser.ts';
import { writeWhole } from '../export/write-whole.ts';
import { fitDigest, fitFile } from '../fit-file.ts';
import type { Fits } from '../fit-file.ts';
import { scales } from '../fit/fault.ts';
import { decksFolder } from '../render-slide.ts';
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
 */
export async function* measureScales(
  decks: readonly string[],
  { root, site }: { readonly root: string; readonly site: string },
): AsyncGenerator<MeasuredScale> {
  const browser = await launchBrowser();
  try {
    for (const name of decks) {
      const source = await readSource(root, name);
      const fits: Record<string, Fits[string]> = {};
      if (source.slides.some(({ shrink }) => shrink.state !== 'none')) {
        const context = await openContext(browser, resolve(site));
        const page = await context.newPage();
        await openDeck(page, source);
        for await (const [slug, fit] of scalesOf(page, source)) fits[slug] = fit;
        await context.close();
      }
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

async function* scalesOf(page: Page, source: DeckSource): AsyncGenerator<[string, Fits[string]]> {
  // On paper all slides are there with all their steps, and no larger than on the stage.
  await show(page, source, 'print');
  for (const slide of source.slides) {
    const { slug } = slide;
    if (slide.shrink.state === 'none') continue;
    const scale = await page.evaluate(([name, all]) => lecternFit.scaleOf(name, all), [
      slug,
      scales,
    ] as const);
    yield [slug, { scale, digest: fitDigest(source.deck, slide) }];
  }
}

async function writeFits(file: string, fits: Readonly<Fits>): Promise<void> {
  const sorted = Object.entries(fits).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  if (sorted.length === 0) await rm(file, { force: true });
  else await writeWhole(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
