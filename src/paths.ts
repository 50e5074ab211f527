/**
 * The addresses of the site. They begin with the base path while Astro renders;
 * the built pages carry them relative to themselves, see `portable-pages.ts`.
 */

/** Addresses below a deck that are not slides. */
export const reservedSlideSlugs: readonly string[] = [
  '404',
  'handout',
  'index',
  'media',
  'presenter',
];

/** Addresses below the site that are not decks. */
export const reservedDeckNames: readonly string[] = ['404', '_astro', 'index', 'search'];

export function homePath(base: string): string {
  return base;
}

export function deckPath(base: string, deck: string): string {
  return `${base}${deck}/`;
}

export function slidePath(base: string, deck: string, slide: string): string {
  return `${deckPath(base, deck)}${slide}/`;
}

/** A video or a sound of a deck, or what goes with one. */
export function mediaPath(deck: string, name: string): string {
  return `${deck}media/${name}`;
}

/** The page of the speaker. */
export function presenterPath(base: string, deck: string): string {
  return `${deckPath(base, deck)}presenter/`;
}

/** The service worker of a deck, relative to the deck's address: it may only answer for what is below its own. */
export const workerFile = 'sw.js';

/** The file that `npm run pdf` writes for a deck, relative to the built site. */
export function pdfFile(deck: string): string {
  return `${deck}/${deck}.pdf`;
}
