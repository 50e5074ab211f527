import { informationEntries, xmpPacket } from './pdf-information.ts';
import type { PdfInformation } from './pdf-information.ts';
import { nameLinks } from './pdf-links.ts';
import { nextNumber, streamBody, withEntries, writeObjects } from './pdf-objects.ts';
import type { PdfObjects } from './pdf-objects.ts';
import { outlineObjects } from './pdf-outline.ts';
import type { OutlineSlide } from './pdf-outline.ts';
import { mendTags } from './pdf-tags.ts';

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
 * give the same file; says where its links lead; mends its tags; and gives it an outline of the slides. Chromium's own outline is made
 * of the headings it painted: it leaves out hidden ones, adds lower ones, and joins the words around a line break.
 *
 * It says that it is PDF/UA-1 only where all of that is known to hold.
 *
 * @param pdf its objects, which are changed
 * @returns the file, and what keeps it from being PDF/UA-1
 */
export function finishPdf(
  pdf: PdfObjects,
  { information, slides, places = new Map(), labels = '' }: PdfFinish,
): { bytes: Buffer; flaw: string | undefined } {
  const { bodies, byType, catalogue } = pdf;
  nameLinks(pdf, places);
  const flaw = mendTags(pdf) ?? (information.title === '' ? 'no title' : undefined);
  bodies.set(pdf.information, `<<${informationEntries(information)}>>`);
  const outline = nextNumber(bodies);
  for (const [number, entry] of outlineObjects(slides, byType.get('Page') ?? [], outline))
    bodies.set(number, `<<${entry}>>`);
  const metadata = nextNumber(bodies);
  const packet = Buffer.from(xmpPacket(information, flaw === undefined), 'utf8').toString('latin1');
  bodies.set(metadata, streamBody('/Type /Metadata\n/Subtype /XML', packet));
  const entries = [
    `/Outlines ${outline} 0 R`,
    `/Metadata ${metadata} 0 R`,
    ...(labels === '' ? [] : [`/PageLabels <</Nums [${labels}]>>`]),
  ];
  bodies.set(catalogue, withEntries(bodies.get(catalogue) ?? '', ...entries));
  return { bytes: writeObjects(pdf), flaw };
}

/** What is to be said of a finished PDF that is not PDF/UA-1: nothing of one that is. */
export function accessibilityNote(flaw: string | undefined): string {
  return flaw === undefined ? '' : `, not PDF/UA (it has ${flaw})`;
}
