import { join, resolve } from 'node:path';
import { cardFile, contactSheetFile, pictureFile, picturesFolder } from '../../paths.ts';
import type { PictureFormat } from '../../paths.ts';
import type { ExportedFile, Exporter, ExportJob } from '../exporter.ts';
import { inBrowser } from '../in-browser.ts';
import { cardOf } from './card.ts';
import { layOutSheet } from './contact-sheet.ts';
import { addDeckSlide } from './deck-card.ts';
import { encode } from './encode.ts';
import { openPictures } from './picture-page.ts';
import type { PicturePage } from './picture-page.ts';
import { Writing } from './writing.ts';

export interface PictureOptions {
  readonly format: PictureFormat;
  readonly isDark: boolean;
}

/** How many pixels the pictures of a slide have for each of its units; the first are large enough for cards. */
const scales = [1, 2] as const;

/** How many pages take pictures side by side. Two keep two processors busy; a third was no quicker. */
const pageCount = 2;

/**
 * Takes pictures of the slides of a deck, each in two sizes, and makes cards of them, which other sites show beside a link; the deck
 * has a card of its own. Last comes a sheet with all slides.
 *
 * @throws ExportFault where the browser ends too early, or the site lacks a file
 */
export function exportImages(options: PictureOptions): Exporter {
  return async function* images(job) {
    const { browser, deck, site } = job;
    const work = { deck, work: 'taking pictures', command: 'npm run images' };
    yield* await inBrowser(browser, work, async (at) => {
      at('loading the slides');
      const context = await browser.newContext({
        serviceWorkers: 'block',
        reducedMotion: 'reduce',
        colorScheme: options.isDark ? 'dark' : 'light',
      });
      const { isDark } = options;
      const pages = await openPictures(context, resolve(site), deck, { isDark, count: pageCount });
      const written = await takeAll(pages, job, options, at);
      await context.close();
      return written;
    });
  };
}

async function takeAll(
  pages: readonly [PicturePage, ...PicturePage[]],
  { deck, site, place, count }: ExportJob,
  { format }: PictureOptions,
  at: (what: string) => void,
): Promise<ExportedFile[]> {
  const [first] = pages;
  const { slides, size } = first;
  const [pictures, cards, sheet] = [new Writing(), new Writing(), new Writing()];
  const all = slides.length;
  const digits = Math.max(2, String(all).length);
  let done = 0;

  const write = async (index: number, slug: string, shots: readonly Buffer[]): Promise<void> => {
    const name = `${String(index + 1).padStart(digits, '0')}-${slug}`;
    for (const [order, shot] of shots.entries()) {
      const file = pictureFile(deck, name, scales[order] ?? 1, format);
      await pictures.write(place(file), await encode(shot, format));
    }
    const card = await cardOf(shots[0] ?? Buffer.alloc(0));
    await cards.write(place(cardFile(`${deck}/${slug}/`)), card);
    count('pictures', ++done, all);
  };

  count('pictures', 0, all);
  const waiting = slides.entries();
  /** Takes slide after slide of those that wait; one is written while the next is taken. */
  const takeSome = async (page: PicturePage): Promise<void> => {
    let writing = Promise.resolve();
    for (const [index, slug] of waiting) {
      at(`slide ${index + 1} of ${all}, ${slug}`);
      const [shots] = await Promise.all([shoot(page, index), writing]);
      writing = write(index, slug, shots);
    }
    await writing;
  };
  await Promise.all(pages.map(takeSome));

  at('the card of the deck');
  await addDeckSlide(first.page);
  await first.show(all);
  await cards.write(place(cardFile(`${deck}/`)), await cardOf(await first.take(size, scales[0])));
  at('the contact sheet');
  const whole = await layOutSheet(first.page, all, size);
  await sheet.write(place(contactSheetFile(deck)), await encode(await first.take(whole, 1), 'png'));

  const isInSite = place(deck) === join(site, deck);
  return [
    pictures.folder(place(picturesFolder(deck)), 'picture'),
    {
      ...cards.folder(place(deck), 'card'),
      remarks: isInSite && !first.knowsAddress ? [unnamed] : [],
    },
    { ...sheet.folder(place(contactSheetFile(deck)), 'slide'), about: 'contact sheet' },
  ];
}

/** A slide in each of the sizes. */
async function shoot({ show, take, size }: PicturePage, index: number): Promise<Buffer[]> {
  await show(index);
  const shots = [];
  for (const scale of scales) shots.push(await take(size, scale));
  return shots;
}

const unnamed =
  'Pages name their cards once they know where the site is: npm run images -- --site https://talks.example.org';
