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

/** How many pixels the pictures of a slide have for each of its units; cards are made of the largest. */
const scales = [1, 2] as const;

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
      const page = await openPictures(context, resolve(site), deck, options.isDark);
      const written = await takeAll(page, job, options, at);
      await context.close();
      return written;
    });
  };
}

async function takeAll(
  deckPage: PicturePage,
  { deck, site, place, count }: ExportJob,
  { format }: PictureOptions,
  at: (what: string) => void,
): Promise<ExportedFile[]> {
  const { page, slides, size, show, take } = deckPage;
  const [pictures, cards, sheet] = [new Writing(), new Writing(), new Writing()];
  const all = slides.length;
  const digits = Math.max(2, String(all).length);

  const write = async (index: number, slug: string, shots: readonly Buffer[]): Promise<void> => {
    const name = `${String(index + 1).padStart(digits, '0')}-${slug}`;
    for (const [order, shot] of shots.entries()) {
      const file = pictureFile(deck, name, scales[order] ?? 1, format);
      await pictures.write(place(file), await encode(shot, format));
    }
    const card = await cardOf(shots.at(-1) ?? Buffer.alloc(0));
    await cards.write(place(cardFile(`${deck}/${slug}/`)), card);
    count('pictures', index + 1, all);
  };

  const shoot = async (index: number): Promise<Buffer[]> => {
    await show(index);
    const shots = [];
    for (const scale of scales) shots.push(await take(size, scale));
    return shots;
  };

  count('pictures', 0, all);
  // A slide is written while the next is taken.
  let writing = Promise.resolve();
  for (const [index, slug] of slides.entries()) {
    at(`slide ${index + 1} of ${all}, ${slug}`);
    const [shots] = await Promise.all([shoot(index), writing]);
    writing = write(index, slug, shots);
  }
  await writing;

  at('the card of the deck');
  await addDeckSlide(page);
  const [, large] = await shoot(all);
  if (large) await cards.write(place(cardFile(`${deck}/`)), await cardOf(large));
  at('the contact sheet');
  const whole = await layOutSheet(page, all, size);
  await sheet.write(place(contactSheetFile(deck)), await encode(await take(whole, 1), 'png'));

  const isInSite = place(deck) === join(site, deck);
  return [
    pictures.folder(place(picturesFolder(deck)), 'picture'),
    {
      ...cards.folder(place(deck), 'card'),
      remarks: isInSite && !deckPage.knowsAddress ? [unnamed] : [],
    },
    { ...sheet.folder(place(contactSheetFile(deck)), 'slide'), about: 'contact sheet' },
  ];
}

const unnamed =
  'Pages name their cards once they know where the site is: npm run images -- --site https://talks.example.org';
