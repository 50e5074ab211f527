import {
  appendObjects,
  blankDictionary,
  readDictionary,
  readEnd,
  textString,
} from './pdf-update.ts';

/** What a PDF says about itself; `date` as in `2009-02-24`. */
export interface PdfInformation {
  readonly title: string;
  readonly author?: string | undefined;
  readonly subject?: string | undefined;
  readonly date?: string | undefined;
}

/**
 * Finishes a PDF that Chromium printed: says what it is and who made it, with no time of day, so that the same pages
 * give the same file; and gives it an outline with one entry for each page. Chromium's own outline is made of the headings
 * it painted: it leaves out hidden ones, adds lower ones, and joins the words around a line break.
 *
 * @param titles one for each page
 * @throws Error where the file is not as Chromium's are
 */
export function finishPdf(
  pdf: Buffer,
  information: PdfInformation,
  titles: readonly string[],
): Buffer {
  const { size, catalogue, information: old } = readEnd(pdf);
  return appendObjects(
    blankDictionary(pdf, old),
    new Map([
      [old, informationEntries(information)],
      [catalogue, `${readDictionary(pdf, catalogue)}\n/Outlines ${size} 0 R`],
      ...outline(pageObjects(pdf), titles, size),
    ]),
  );
}

/** The numbers of the objects that are pages. Chromium writes them in their order. */
export function pageObjects(pdf: Buffer): number[] {
  const pages = pdf.toString('latin1').matchAll(/\n(\d+) 0 obj\n<<\/Type \/Page\n/g);
  return Array.from(pages, ([, number]) => Number(number));
}

function informationEntries({ title, author, subject, date }: PdfInformation): string {
  const day = date === undefined ? undefined : `(D:${date.replaceAll('-', '')}000000Z)`;
  return Object.entries({
    Title: textString(title),
    Author: author === undefined ? undefined : textString(author),
    Subject: subject === undefined ? undefined : textString(subject),
    Creator: textString('Lectern'),
    Producer: textString('Lectern'),
    CreationDate: day,
    ModDate: day,
  })
    .flatMap(([key, value]) => (value === undefined ? [] : [`/${key} ${value}`]))
    .join('\n');
}

/** The objects of an outline (ISO 32000-1, 12.3.3), the first of which has the number `first`. */
function outline(
  pages: readonly number[],
  titles: readonly string[],
  first: number,
): [number, string][] {
  const reference = (index: number): string => `${first + 1 + index} 0 R`;
  const last = pages.length - 1;
  const entries = pages.map((page, index): [number, string] => [
    first + 1 + index,
    [
      `/Title ${textString(titles[index] ?? '')}`,
      `/Parent ${first} 0 R`,
      ...(index > 0 ? [`/Prev ${reference(index - 1)}`] : []),
      ...(index < last ? [`/Next ${reference(index + 1)}`] : []),
      `/Dest [${page} 0 R /Fit]`,
    ].join('\n'),
  ]);
  const root = `/Type /Outlines\n/First ${reference(0)}\n/Last ${reference(last)}\n/Count ${pages.length}`;
  return [[first, root], ...entries];
}
