import type { Browser, BrowserContext, Page } from '@playwright/test';
import { serveBuiltSite, siteOrigin } from '../export/built-site.ts';
import { loadEverything } from '../export/print-page.ts';
import type { Measured } from '../fit/measured.ts';
import { READY } from '../markup.ts';
import { slidePath } from '../paths.ts';
import type { DeckSource } from './deck-source.ts';
import type { Setting, Sighting } from './findings.ts';
import { addRules } from './page-script.ts';

const wide = { width: 1280, height: 720 };

/** The window in which a deck's slides fill the stage with a pixel for each of their units. */
export function windowOf({ deck }: DeckSource): { width: number; height: number } {
  return deck.fields.aspectRatio === '4:3' ? { width: 960, height: 720 } : wide;
}

/** A context whose pages come from a built site, with the rules in them. */
export async function openContext(browser: Browser, site: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  await addRules(context);
  await serveBuiltSite(context, site, { scripts: true });
  return context;
}

/** Opens the first slide of a deck, and waits until the player has them all; their pictures and fonts are there. */
export async function openDeck(page: Page, source: DeckSource): Promise<void> {
  await page.setViewportSize(windowOf(source));
  await page.goto(`${siteOrigin}${slidePath('/', source.deck.name, source.slides[0]?.slug ?? '')}`);
  await page.locator(`html[${READY}]`).waitFor({ state: 'attached' });
  await page.waitForFunction(
    (count) => document.querySelectorAll('.slide').length === count,
    source.slides.length,
  );
  await page.evaluate(loadEverything);
}

/** Which settings a deck is shown in: one that has not the shape of most screens on such a screen too. */
export function settingsOf(source: DeckSource): Setting[] {
  const isWide = windowOf(source).width === wide.width;
  return ['stage', ...(isWide ? [] : (['wide stage'] as const)), 'print', 'light', 'dark'];
}

/**
 * Goes through an open deck in each of its settings: on the stage by the player's own keys, at every step.
 *
 * @param say is told of each slide before it is looked at
 */
export async function* walkDeck(
  page: Page,
  source: DeckSource,
  say: (what: string) => void,
): AsyncGenerator<Sighting> {
  for (const setting of settingsOf(source)) {
    await show(page, source, setting);
    if (setting === 'print') {
      say('on paper');
      yield* seenIn(setting, await page.evaluate(() => lecternFit.measureAll()));
      continue;
    }
    const isColour = setting === 'light' || setting === 'dark';
    await page.evaluate(() => lecternFit.begin());
    for (const [index, { slug }] of source.slides.entries()) {
      say(
        `slide ${index + 1} of ${source.slides.length}, ${isColour ? `contrast in ${setting}` : setting}`,
      );
      const found = isColour
        ? await page.evaluate((name) => lecternFit.contrastOfSteps(name), slug)
        : await page.evaluate((name) => lecternFit.measureSteps(name), slug);
      yield* seenIn(setting, found);
    }
  }
}

/** Makes the window and the page's media those of a setting. */
export async function show(page: Page, source: DeckSource, setting: Setting): Promise<void> {
  await page.setViewportSize(setting === 'wide stage' ? wide : windowOf(source));
  await page.emulateMedia({
    media: setting === 'print' ? 'print' : 'screen',
    colorScheme: setting === 'dark' ? 'dark' : 'light',
  });
}

function seenIn(setting: Setting, found: readonly Measured[]): Sighting[] {
  return found.map((measured) => ({ ...measured, setting }));
}
