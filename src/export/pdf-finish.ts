import { informationEntries, xmpPacket } from './pdf-information.ts';
import type { PdfInformation } from './pdf-information.ts';
import { namedLinks } from './pdf-links.ts';
import { outlineObjects } from './pdf-outline.ts';
import type { OutlineSlide } from './pdf-outline.ts';
import { appendObjects, blankDictionary, readDictionary, readEnd } from './pdf-update.ts';
import type { PdfObject } from './pdf-update.ts';

/** What a PDF is finished with. */
export interface PdfFinish {
  readonly information: PdfInformation;
  readonly slides: readonly OutlineSlide[];
  /** What links to places of the file lead to, by the names of the places. */
  readonly places?: ReadonlyMap<string, string>;
  /** The entries of the tree that says what viewers call the pages; see `pageLabels`. */
  readonly labels?: string;
}

/**
 * Finishes a PDF that Chromium printed: says what it is and who made it, with no time of day, so that the same pages
 * give the same file; says where its links lead; and gives it an outline of the slides. Chromium's own outline is made of the
 * headings it painted: it leaves out hidden ones, adds lower ones, and joins the words around a line break.
 *
 * @throws Error where the file is not as Chromium's are
 */
export function finishPdf(
  pdf: Buffer,
  { information, slides, places = new Map(), labels = '' }: PdfFinish,
): Buffer {
  const { size, catalogue, information: old } = readEnd(pdf);
  const metadata = size;
  const outline = metadata + 1;
  const entries = [
    readDictionary(pdf, catalogue),
    `/Outlines ${outline} 0 R`,
    `/Metadata ${metadata} 0 R`,
    ...(labels === '' ? [] : [`/PageLabels <</Nums [${labels}]>>`]),
  ];
  return appendObjects(
    blankDictionary(pdf, old),
    new Map<number, PdfObject>([
      [old, informationEntries(information)],
      [catalogue, entries.join('\n')],
      ...namedLinks(pdf, places),
      [metadata, { dictionary: '/Type /Metadata\n/Subtype /XML', text: xmpPacket(information) }],
      ...outlineObjects(slides, pageObjects(pdf), outline),
    ]),
  );
}

/** The numbers of the objects that are pages. Chromium writes them in their order. */
export function pageObjects(pdf: Buffer): number[] {
  const pages = pdf.toString('latin1').matchAll(/\n(\d+) 0 obj\n<<\/Type \/Page\n/g);
  return Array.from(pages, ([, number]) => Number(number));
}
