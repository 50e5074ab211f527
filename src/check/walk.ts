import type { Browser, BrowserContext, Page } from '@playwright/test';
import { serveBuiltSite, siteOrigin } from '../export/built-site.ts';
import { ExportFault } from '../export/export-fault.ts';
import { loadEverything } from '../export/print-page.ts';
import type { Measured } from '../fit/measured.ts';
import { READY } from '../markup.ts';
import { slidePath } from '../paths.ts';
import { backdropFaults } from './backdrop.ts';
import { atSlide } from './at-slide.ts';
import type { DeckSource } from './deck-source.ts';
import type { Setting, Sighting } from './findings.ts';
import { whyNotWhole } from './missing-slides.ts';
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

/**
 * Opens the first slide of a deck, and waits until the player has them all; their pictures and fonts are there.
 *
 * @throws ExportFault where it does not get them
 */
export async function openDeck(page: Page, source: DeckSource): Promise<void> {
  await page.setViewportSize(windowOf(source));
  await page.goto(`${siteOrigin}${slidePath('/', source.deck.name, source.slides[0]?.slug ?? '')}`);
  try {
    await page.locator(`html[${READY}]`).waitFor({ state: 'attached' });
    await page.waitForFunction(
      (count) => document.querySelectorAll('.slide').length === count,
      source.slides.length,
    );
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    throw isLate ? new ExportFault(await whyNotWhole(page, source), { cause: error }) : error;
  }
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
    const sayOf = (index: number, what: string): void => say(atSlide(source, index, what));
    if (setting === 'print') {
      say('on paper');
      yield* seenIn(setting, await page.evaluate(() => lecternFit.measureAll()));
    } else if (setting === 'light' || setting === 'dark') {
      const sayContrast = (index: number): void => sayOf(index, `contrast in ${setting}`);
      for await (const found of walkColours(page, source, sayContrast))
        yield* seenIn(setting, found);
    } else {
      await page.evaluate(() => lecternFit.begin());
      for (const [index, { slug }] of source.slides.entries()) {
        sayOf(index, setting);
        const found = await page.evaluate((name) => lecternFit.measureSteps(name), slug);
        yield* seenIn(setting, found);
      }
    }
  }
}

/** The contrast of text: by the colours that the page names, and after that, where a picture is behind it, by what is seen there. */
async function* walkColours(
  page: Page,
  { slides }: DeckSource,
  say: (index: number) => void,
): AsyncGenerator<readonly Measured[]> {
  const unknown = new Map<number, readonly Measured[]>();
  await page.evaluate(() => lecternFit.begin());
  for (const [index, { slug }] of slides.entries()) {
    say(index);
    const known = await page.evaluate((name) => lecternFit.contrastOfSteps(name), slug);
    yield known.found;
    if (known.hasBackdrop) unknown.set(index, known.found);
  }
  if (unknown.size > 0) await page.evaluate(() => lecternFit.begin());
  for (const [index, found] of unknown) {
    say(index);
    const more = await backdropFaults(page, slides[index]?.slug ?? '');
    // Of one block the colours that the page names are told.
    yield more.filter(({ block }) => !found.some((other) => other.block === block));
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
