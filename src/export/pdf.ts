import { resolve } from 'node:path';
import { deckPath, pdfFile } from '../paths.ts';
import { serveBuiltSite, siteOrigin } from './built-site.ts';
import { ExportFault } from './export-fault.ts';
import type { ExportedFile, Exporter, ExportJob } from './exporter.ts';
import { inBrowser } from './in-browser.ts';
import { pageLabels } from './page-labels.ts';
import { finishPdf, pageObjects } from './pdf-finish.ts';
import { holdLayout, loadForPaper, printedPage } from './print-page.ts';
import { readPage, showSlides } from './read-page.ts';
import { chooseSlides, rangeText } from './slide-choice.ts';
import type { SlideChoice } from './slide-choice.ts';
import { addStepPages } from './step-pages.ts';
import { writeWhole } from './write-whole.ts';

/** What a PDF is to show other than all slides, each with all its steps done, in light. */
export interface PdfOptions {
  readonly slides?: SlideChoice | undefined;
  /** A page for each step. */
  readonly steps?: boolean;
  readonly dark?: boolean;
}

/**
 * Prints decks into PDFs, a page a slide or a step.
 *
 * @returns an exporter; it throws an ExportFault where the deck has no such slides, the browser ends too early, or a page does not come
 *   out whole
 */
export function pdfExporter(options: PdfOptions = {}): Exporter {
  return (job) => writePdf(job, options);
}

/** Prints a deck into its usual PDF. */
export const exportPdf = pdfExporter();

async function* writePdf(job: ExportJob, options: PdfOptions): AsyncGenerator<ExportedFile> {
  const { browser, deck, place } = job;
  const work = { deck, work: 'printing', command: 'npm run pdf' };
  const { pdf, pages, slides } = await inBrowser(browser, work, (at) => print(job, options, at));
  const path = place(pdfFile(deck, { ...options, slides }));
  await writeWhole(path, pdf);
  yield { path, bytes: pdf.length, about: `${pages} ${pages === 1 ? 'page' : 'pages'}` };
}

async function print(
  { browser, site, deck, count }: ExportJob,
  { slides: choice, steps = false, dark = false }: PdfOptions,
  at: (what: string) => void,
): Promise<{ pdf: Buffer; pages: number; slides: string | undefined }> {
  const say = (what: string, done: number): void => {
    at(what);
    count(what, done, 3);
  };
  const context = await browser.newContext({ serviceWorkers: 'block', colorScheme: 'light' });
  await holdLayout(context);
  const missing = await serveBuiltSite(context, resolve(site));
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.emulateMedia({ media: 'print' });
  say('loading slides', 0);
  await page.goto(`${siteOrigin}${deckPath('/', deck)}`, { waitUntil: 'domcontentloaded' });
  const { slides: all, ...information } = await readPage(page);
  const slugs = all.map(({ slug }) => slug);
  const chosen = choice && chooseSlides(choice, deck, slugs);
  const slides = all.filter(({ number }) => chosen?.includes(number) ?? true);
  await showSlides(page, { slugs: slides.map(({ slug }) => slug), dark });
  await loadForPaper(page);
  if (missing.length > 0)
    throw new ExportFault(`${deck}: missing in the built site: ${missing.join(', ')}`);
  if (steps) await addStepPages(page);
  say(`printing ${slides.length} slides`, 1);
  const printed = await printedPage(page);
  await context.close();
  let pages = 0;
  const placed = slides.map((slide) => {
    const own = steps ? slide.steps + 1 : 1;
    pages += own;
    return { ...slide, page: pages - own, pages: own };
  });
  const found = pageObjects(printed).length;
  if (found !== pages)
    throw new ExportFault(
      `${deck}: ${pages === slides.length ? `${pages} slides` : `${pages} steps`} came out as ${found} pages. A slide is larger than its page.`,
    );
  say('writing', 2);
  const pdf = finishPdf(printed, {
    information,
    slides: placed,
    places: new Map(all.map(({ slug, title, number }) => [slug, `Slide ${number}: ${title}`])),
    labels: pageLabels(placed),
  });
  return { pdf, pages, slides: chosen && rangeText(chosen) };
}
