import type { HandoutLayout, HandoutPaper } from '../handout-sheets.ts';
import { handoutFile, handoutPath } from '../paths.ts';
import { articlePages } from './article-pages.ts';
import { DeckFault } from './export-fault.ts';
import type { ExportedFile, Exporter, ExportJob } from './exporter.ts';
import { inBrowser } from './in-browser.ts';
import { onPaper } from './paper.ts';
import { accessibilityNote, finishPdf } from './pdf-finish.ts';
import { readObjects } from './pdf-objects.ts';
import { placesOf } from './read-page.ts';
import { writeWhole } from './write-whole.ts';

/** What sheets of a handout are to be: with the notes below each slide, or so many slides on each. */
export interface HandoutOptions {
  readonly layout?: HandoutLayout;
  readonly paper?: HandoutPaper;
}

/**
 * Prints the handouts of decks, from their page for that, so with the notes that are on it.
 *
 * @returns an exporter; it throws an ExportFault where the browser ends too early, or a sheet does not come out whole
 */
export function handoutExporter({ layout = 'notes', paper = 'a4' }: HandoutOptions = {}): Exporter {
  return async function* writeHandout(job): AsyncGenerator<ExportedFile> {
    const { browser, deck, place } = job;
    const work = { deck, work: 'printing', command: 'npm run handout' };
    const { pdf, sheets } = await inBrowser(browser, work, (at) =>
      print(job, { layout, paper }, at),
    );
    const kind = {
      layout: layout === 'notes' ? undefined : layout,
      paper: paper === 'a4' ? undefined : paper,
    };
    const path = place(handoutFile(deck, kind));
    await writeWhole(path, pdf.bytes);
    yield {
      path,
      bytes: pdf.bytes.length,
      about: `${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}${accessibilityNote(pdf.flaw)}`,
    };
  };
}

/** Prints a deck into its usual handout. */
export const exportHandout = handoutExporter();

async function print(
  job: ExportJob,
  { layout, paper: size }: Required<HandoutOptions>,
  at: (what: string) => void,
): Promise<{ pdf: ReturnType<typeof finishPdf>; sheets: number }> {
  const { deck, count } = job;
  const say = (what: string, done: number): void => {
    at(what);
    count(what, done, 3);
  };
  say('loading slides', 0);
  return onPaper(job, handoutPath('/', deck), async (paper) => {
    const { slides, ...information } = paper.read;
    await paper.page.evaluate(choose, [layout, size]);
    await paper.load();
    say('printing sheets', 1);
    const printed = readObjects(await paper.print());
    const sheets = printed.byType.get('Page')?.length ?? 0;
    const pages = articlePages(printed).flatMap(([first]) => first ?? []);
    const wanted =
      layout === 'notes' ? pages.at(-1) : Math.ceil(slides.length / Number(layout)) - 1;
    // Notes may take more sheets than their slide.
    const isWhole = layout === 'notes' ? sheets > (wanted ?? 0) : sheets - 1 === wanted;
    if (!isWhole || pages.length !== slides.length)
      throw new DeckFault(
        `${deck}: ${slides.length} slides came out on ${sheets} sheets. A slide is larger than its place on the sheet.`,
      );
    say('writing', 2);
    const placed = slides.map((slide, index) => ({ ...slide, page: pages[index] ?? 0 }));
    const pdf = finishPdf(printed, { information, slides: placed, places: placesOf(slides) });
    return { pdf, sheets };
  });
}

/** Runs in the page. */
function choose(values: readonly string[]): void {
  for (const choice of document.querySelectorAll<HTMLInputElement>('.handout-choice input'))
    if (values.includes(choice.value)) choice.checked = true;
}
