/**
 * The addresses of the site. They begin with the base path while Astro renders;
 * the built pages carry them relative to themselves, see `portable-pages.ts`.
 */

/** Addresses below a deck that are not slides. */
export const reservedSlideSlugs: readonly string[] = [
  '404',
  'handout',
  'images',
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

/** The page of sheets to hand out. */
export function handoutPath(base: string, deck: string): string {
  return `${deckPath(base, deck)}handout/`;
}

/** The service worker of a deck, relative to the deck's address: it may only answer for what is below its own. */
export const workerFile = 'sw.js';

/** Which of the PDFs of a deck is meant, where it is not the usual one. */
export interface PdfKind {
  /** Numbers of slides, as in `2,5-9`, where it has not all of them. */
  readonly slides?: string | undefined;
  readonly steps?: boolean;
  readonly dark?: boolean;
}

/** The file that `npm run pdf` writes for a deck, relative to the built site; like all exports it stands beside the deck's page. */
export function pdfFile(deck: string, { slides, steps, dark }: PdfKind = {}): string {
  const parts = [slides && `slides-${slides}`, steps && 'steps', dark && 'dark'].filter(Boolean);
  return `${deck}/${[deck, ...parts].join('-')}.pdf`;
}

/** The deck as one file. */
export function singleFile(deck: string): string {
  return `${deck}/${deck}.html`;
}

/** The file that `npm run pptx` writes for a deck. */
export function pptxFile(deck: string): string {
  return `${deck}/${deck}.pptx`;
}

/** The file that `npm run handout` writes for a deck. @param layout and @param paper where they are not the usual ones */
export function handoutFile(
  deck: string,
  { layout, paper }: { layout?: string | undefined; paper?: string | undefined } = {},
): string {
  return `${deck}/${[deck, 'handout', layout, paper].filter(Boolean).join('-')}.pdf`;
}

/** The picture that other sites show where they link to a page. @param page its address, from the site on: `xen/acpi/` */
export function cardFile(page: string): string {
  return `${page}card.png`;
}

/** Where an export puts the pictures of a deck's slides. */
export function picturesFolder(deck: string): string {
  return `${deck}/images`;
}

/** The picture of a slide. @param name with its number first, as in `01-title` @param scale pixels for each unit of the slide */
export function pictureFile(
  deck: string,
  name: string,
  scale: number,
  format: PictureFormat,
): string {
  return `${picturesFolder(deck)}/${name}${scale === 1 ? '' : `@${scale}x`}.${format}`;
}

export const pictureFormats = ['png', 'webp'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** All slides of a deck in one picture. */
export function contactSheetFile(deck: string): string {
  return `${deck}/contact-sheet.png`;
}

/**
 * The path of an export below a folder that is no site: a file that is named after its deck stands in the folder itself, others in
 * folders as on the site, as those of two decks would have one name.
 */
export function exportPath(file: string): string {
  const [deck = '', name = '', ...rest] = file.split('/');
  return rest.length === 0 && name.startsWith(deck) && /^[.-]/.test(name.slice(deck.length))
    ? name
    : file;
}

/** The files that the page of a deck offers where they are there, in this order, with what readers call them. */
export function offeredFiles(deck: string): readonly { file: string; label: string }[] {
  return [
    { file: pdfFile(deck), label: 'Slides, PDF' },
    { file: handoutFile(deck), label: 'Handout, PDF' },
    { file: pptxFile(deck), label: 'Slides, PowerPoint' },
    { file: singleFile(deck), label: 'Slides in one file, to show without network' },
    { file: contactSheetFile(deck), label: 'All slides in one picture' },
  ];
}

/** Whether a file of a built site, by its path in it, was made by an export, and not by the build. */
export function isExport(file: string): boolean {
  return !file.startsWith('_astro/') && exported.test(file);
}

const exported =
  /^[^/]+\/(?:[^/]+\.(?:pdf|pptx)|(?!index\.)[^/]+\.html|images\/[^/]+|contact-sheet\.png|(?:(?!media\/)[^/]+\/)?card\.png)$/;
