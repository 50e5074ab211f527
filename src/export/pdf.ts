import { deckPath, pdfFile } from '../paths.ts';
import { DeckFault } from './export-fault.ts';
import type { ExportedFile, Exporter, ExportJob } from './exporter.ts';
import { inBrowser } from './in-browser.ts';
import { largeSlides, pageCount } from './large-slides.ts';
import type { PlacedSlide } from './large-slides.ts';
import { pageLabels } from './page-labels.ts';
import { onPaper } from './paper.ts';
import { accessibilityNote, finishPdf } from './pdf-finish.ts';
import { readObjects } from './pdf-objects.ts';
import { placesOf, showSlides } from './read-page.ts';
import type { ReadSlide } from './read-page.ts';
import { chooseSlides, rangeText } from './slide-choice.ts';
import type { SlideChoice } from './slide-choice.ts';
import { addStepPages } from './step-pages.ts';
import { wideSlides } from './wide-slides.ts';
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
  await writeWhole(path, pdf.bytes);
  yield {
    path,
    bytes: pdf.bytes.length,
    about: `${pages} ${pages === 1 ? 'page' : 'pages'}${accessibilityNote(pdf.flaw)}`,
  };
}

async function print(
  job: ExportJob,
  { slides: choice, steps = false, dark = false }: PdfOptions,
  at: (what: string) => void,
): Promise<{ pdf: ReturnType<typeof finishPdf>; pages: number; slides: string | undefined }> {
  const { deck, count } = job;
  const say = (what: string, done: number): void => {
    at(what);
    count(what, done, 3);
  };
  say('loading slides', 0);
  return onPaper(job, deckPath('/', deck), async (paper) => {
    const { slides: all, ...information } = paper.read;
    const names = all.map(({ slug }) => slug);
    const chosen = choice && chooseSlides(choice, deck, names);
    const slides = all.filter(({ number }) => chosen?.includes(number) ?? true);
    await showSlides(paper.page, { slugs: slides.map(({ slug }) => slug), dark });
    await paper.load();
    if (steps) await addStepPages(paper.page);
    say(`printing ${slides.length} slides`, 1);
    const printed = readObjects(await paper.print());
    const placed = placeSlides(slides, steps);
    const large = (await wideSlides(paper.page, printed)) ?? largeSlides(printed, placed, steps);
    if (large !== undefined)
      throw new DeckFault(`${deck}: ${large} To see what does not fit, run: npm run check ${deck}`);
    say('writing', 2);
    const labels = pageLabels(placed);
    const pdf = finishPdf(printed, { information, slides: placed, places: placesOf(all), labels });
    return { pdf, pages: pageCount(placed), slides: chosen && rangeText(chosen) };
  });
}

/** The slides with the pages that they take, and the first of these. */
function placeSlides(slides: readonly ReadSlide[], steps: boolean): (ReadSlide & PlacedSlide)[] {
  let next = 0;
  return slides.map((slide) => {
    const page = next;
    const pages = steps ? slide.steps + 1 : 1;
    next += pages;
    return { ...slide, page, pages };
  });
}
