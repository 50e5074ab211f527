import { join, resolve } from 'node:path';
import type { Browser, BrowserContext } from '@playwright/test';
import { deckPath, pdfFile } from '../paths.ts';
import { launchBrowser } from './browser.ts';
import { serveBuiltSite, siteOrigin } from './built-site.ts';
import { ExportFault } from './export-fault.ts';
import { finishPdf, pageObjects } from './pdf-finish.ts';
import { holdLayout, preparePage } from './print-page.ts';
import { writeWhole } from './write-whole.ts';

/** A PDF that was written: where, and what it took. */
export interface PrintedDeck {
  readonly deck: string;
  /** Relative to the built site. */
  readonly file: string;
  readonly pages: number;
  readonly bytes: number;
  readonly seconds: number;
}

/**
 * Prints decks of a built site into PDFs inside of it, one after the other, with one browser.
 *
 * @param site the folder of the built site
 * @throws ExportFault where there is no browser, it ends too early, or a page does not come out whole
 */
export async function* printDecks(
  site: string,
  decks: readonly string[],
): AsyncGenerator<PrintedDeck> {
  const browser = await launchBrowser();
  try {
    for (const deck of decks) {
      const began = performance.now();
      const pdf = await printWith(browser, resolve(site), deck);
      const file = pdfFile(deck);
      await writeWhole(join(site, file), pdf);
      const seconds = (performance.now() - began) / 1000;
      yield { deck, file, pages: pageObjects(pdf).length, bytes: pdf.length, seconds };
    }
  } finally {
    await browser.close();
  }
}

async function printWith(browser: Browser, site: string, deck: string): Promise<Buffer> {
  try {
    const context = await browser.newContext({ serviceWorkers: 'block', colorScheme: 'light' });
    const pdf = await printPage(context, site, deck);
    await context.close();
    return pdf;
  } catch (error) {
    if (error instanceof ExportFault || browser.isConnected()) throw error;
    throw new ExportFault(
      `${deck}: the browser ended while it printed. It may have run out of memory; try the deck alone: npm run pdf ${deck}`,
      { cause: error },
    );
  }
}

async function printPage(context: BrowserContext, site: string, deck: string): Promise<Buffer> {
  await holdLayout(context);
  const missing = await serveBuiltSite(context, site);
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  const crash = new Promise<never>((_, reject) => {
    page.once('crash', () =>
      reject(new ExportFault(`${deck}: the page crashed while it was printed.`)),
    );
  });
  const print = async (): Promise<Buffer> => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${siteOrigin}${deckPath('/', deck)}`, { waitUntil: 'domcontentloaded' });
    const { titles, ...information } = await preparePage(page);
    if (missing.length > 0)
      throw new ExportFault(`${deck}: missing in the built site: ${missing.join(', ')}`);
    const printed = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
    });
    const pages = pageObjects(printed).length;
    if (pages !== titles.length) {
      throw new ExportFault(
        `${deck}: ${titles.length} slides came out as ${pages} pages. A slide is larger than its page.`,
      );
    }
    return finishPdf(printed, information, titles);
  };
  return Promise.race([print(), crash]);
}
