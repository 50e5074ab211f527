import { resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { deckPath, presenterPath, pptxFile } from '../paths.ts';
import { serveBuiltSite, siteOrigin } from './built-site.ts';
import { ExportFault } from './export-fault.ts';
import type { ExportedFile, ExportJob } from './exporter.ts';
import { inBrowser } from './in-browser.ts';
import { addReader } from './pptx/page-script.ts';
import { pictureData } from './pptx/picture-data.ts';
import { remarksOf } from './pptx/remarks.ts';
import type { Shape } from './pptx/shapes.ts';
import type { DatedInformation } from './pptx/finish.ts';
import type { Canvas, PicturedSlide } from './pptx/write-slides.ts';
import { holdLayout, loadForPaper, releaseForPaper } from './print-page.ts';
import { readPage } from './read-page.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Writes a deck as a PowerPoint file: each slide with its text, as it stands when all its steps are done, and with the notes that the
 * site holds.
 *
 * @throws ExportFault where the browser ends too early, or a file of the site is missing
 */
export async function* exportPptx(job: ExportJob): AsyncGenerator<ExportedFile> {
  const { browser, deck, site, place, count } = job;
  const work = { deck, work: 'reading slides', command: 'npm run pptx' };
  const { slides, canvas, information } = await inBrowser(browser, work, async (at) => {
    const context = await browser.newContext({
      serviceWorkers: 'block',
      colorScheme: 'light',
      deviceScaleFactor: 2,
    });
    const read = await readDeck(context, resolve(site), deck, (what, done, total) => {
      at(what);
      count('slides', done, total);
    });
    await context.close();
    return read;
  });
  // The library is loaded by this command alone.
  const { writePptx } = await import('./pptx/finish.ts');
  const bytes = await writePptx(slides, canvas, information);
  const path = place(pptxFile(deck));
  await writeWhole(path, bytes);
  yield {
    path,
    bytes: bytes.length,
    about: `${slides.length} ${slides.length === 1 ? 'slide' : 'slides'}`,
    remarks: remarksOf(slides.map(({ shapes }) => shapes)),
  };
}

interface ReadDeck {
  readonly slides: readonly PicturedSlide[];
  readonly canvas: Canvas;
  readonly information: DatedInformation;
}

async function readDeck(
  context: BrowserContext,
  site: string,
  deck: string,
  say: (what: string, done: number, total: number) => void,
): Promise<ReadDeck> {
  await holdLayout(context);
  await addReader(context);
  const missing = await serveBuiltSite(context, site);
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${siteOrigin}${presenterPath('/', deck)}`, { waitUntil: 'domcontentloaded' });
  const notes = await page.evaluate(() => lecternShapes.readNotes());
  const address = deckPath('/', deck);
  await page.goto(`${siteOrigin}${address}`, { waitUntil: 'domcontentloaded' });
  const { title, author, subject, date } = await readPage(page);
  await loadForPaper(page, address);
  await releaseForPaper(page);
  await page.emulateMedia({ media: 'print' });
  if (missing.length > 0)
    throw new ExportFault(`${deck}: missing in the built site: ${missing.join(', ')}`);
  const slugs = await page.evaluate(() => lecternShapes.slugs());
  const canvas = { width: await page.evaluate(() => lecternShapes.canvasWidth()), height: 720 };
  await page.setViewportSize(canvas);
  const slides: PicturedSlide[] = [];
  for (const [index, slug] of slugs.entries()) {
    say(`slide ${index + 1} of ${slugs.length}, ${slug}`, index, slugs.length);
    slides.push(await readSlide(page, site, slug, notes[slug]));
  }
  say('writing', slugs.length, slugs.length);
  return { slides, canvas, information: { title, author, subject, date } };
}

async function readSlide(
  page: Page,
  site: string,
  slug: string,
  notes: string | undefined,
): Promise<PicturedSlide> {
  const shapes = await page.evaluate((each) => lecternShapes.describe(each), slug);
  const pictures = new Map<Shape, string>();
  for (const shape of shapes.shapes)
    if (shape.kind === 'picture') pictures.set(shape, await pictureData(shape.source, page, site));
  const background = shapes.background && (await pictureData(shapes.background, page, site));
  return { shapes, notes, background, pictures };
}
