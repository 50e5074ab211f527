import { resolve } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { deckPath, pdfFile } from '../paths.ts';
import { serveBuiltSite, siteOrigin } from './built-site.ts';
import { ExportFault } from './export-fault.ts';
import type { ExportedFile, ExportJob } from './exporter.ts';
import { inBrowser } from './in-browser.ts';
import { finishPdf, pageObjects } from './pdf-finish.ts';
import { holdLayout, preparePage } from './print-page.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Prints a deck into a PDF, a page a slide.
 *
 * @throws ExportFault where the browser ends too early, or a page does not come out whole
 */
export async function* exportPdf(job: ExportJob): AsyncGenerator<ExportedFile> {
  const { browser, deck, site, place, count } = job;
  const work = { deck, work: 'printing', command: 'npm run pdf' };
  const pdf = await inBrowser(browser, work, async (at) => {
    const context = await browser.newContext({ serviceWorkers: 'block', colorScheme: 'light' });
    const printed = await printPage(context, resolve(site), deck, (step, done) => {
      at(step);
      count(step, done, 3);
    });
    await context.close();
    return printed;
  });
  const path = place(pdfFile(deck));
  await writeWhole(path, pdf);
  const pages = pageObjects(pdf).length;
  yield { path, bytes: pdf.length, about: `${pages} ${pages === 1 ? 'page' : 'pages'}` };
}

async function printPage(
  context: BrowserContext,
  site: string,
  deck: string,
  say: (step: string, done: number) => void,
): Promise<Buffer> {
  await holdLayout(context);
  const missing = await serveBuiltSite(context, site);
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.emulateMedia({ media: 'print' });
  say('loading slides', 0);
  await page.goto(`${siteOrigin}${deckPath('/', deck)}`, { waitUntil: 'domcontentloaded' });
  const { titles, ...information } = await preparePage(page);
  if (missing.length > 0)
    throw new ExportFault(`${deck}: missing in the built site: ${missing.join(', ')}`);
  say(`printing ${titles.length} slides`, 1);
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
  say('writing', 2);
  return finishPdf(printed, information, titles);
}
