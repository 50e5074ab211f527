import { pageObjects } from './pdf-finish.ts';

/**
 * The pages of a tagged PDF that Chromium printed on which its headings of the first level are, in their order, counted from 0.
 * A heading is an element of the structure (ISO 32000-1, 14.7.2), whose parts say which page they are on.
 */
export function headingPages(pdf: Buffer): number[] {
  const pages = new Map(pageObjects(pdf).map((object, index) => [object, index]));
  const elements = new Map(
    Array.from(
      pdf.toString('latin1').matchAll(/\n(\d+) 0 obj\n<<\/Type \/StructElem\n([^]*?)>>\nendobj/g),
      ([, number, dictionary = '']) => [Number(number), dictionary],
    ),
  );
  const pageOf = (dictionary: string): number | undefined => {
    const own = /\/Pg (\d+) 0 R/.exec(dictionary)?.[1];
    if (own !== undefined) return pages.get(Number(own));
    const parts = /\/K (?:\[([^\]]*)\]|(\d+ 0 R))/.exec(dictionary);
    for (const [, part] of (parts?.[1] ?? parts?.[2] ?? '').matchAll(/(\d+) 0 R/g)) {
      const page = pageOf(elements.get(Number(part)) ?? '');
      if (page !== undefined) return page;
    }
    return undefined;
  };
  return [...elements.values()]
    .filter((dictionary) => /\/S \/H1\s/.test(dictionary))
    .flatMap((dictionary) => pageOf(dictionary) ?? [])
    .toSorted((a, b) => a - b);
}
