import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF is found to say and to be. */
export interface ReadPdf {
  readonly pages: readonly {
    readonly size: readonly number[];
    readonly text: string;
    /** What its links lead to: addresses outside, and pages of the file. */
    readonly links: readonly string[];
    readonly targets: readonly number[];
  }[];
  readonly outline: readonly {
    readonly title: string;
    readonly page: number;
    /** How many entries it is below. */
    readonly depth: number;
  }[];
  /** What viewers call its pages, where they are not called by their places. */
  readonly labels: readonly string[] | null;
  readonly isTagged: boolean;
  readonly title: unknown;
  readonly author: unknown;
  readonly keywords: unknown;
  readonly language: unknown;
}

/** Reads a PDF with another program than the one that wrote it. Sizes are in points; pages count from 1. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pageOf = async (dest: unknown): Promise<number> => {
    const place: unknown = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const target = targetOf(place);
    return target ? (await document.getPageIndex(target)) + 1 : 0;
  };
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const annotations: unknown[] = await page.getAnnotations();
    pages.push({
      size: page.view.slice(2),
      text: items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('')
        // A line may end after the hyphen of a word.
        .replaceAll('-\n', '-'),
      links: annotations.flatMap(addressOf),
      targets: await Promise.all(annotations.flatMap(destinationOf).map(pageOf)),
    });
  }
  const outline = [];
  // Without an outline it is null, whatever its type says.
  const items = (await document.getOutline()) as readonly OutlineItem[] | null;
  for (const { title, dest, depth } of flat(items ?? []))
    outline.push({ title, page: await pageOf(dest), depth });
  const labels = await document.getPageLabels();
  const { info } = await document.getMetadata();
  const facts = new Map<string, unknown>(Object.entries(info));
  const marks: unknown = await document.getMarkInfo();
  await task.destroy();
  return {
    pages,
    outline,
    labels,
    isTagged: marks instanceof Map && marks.get('Marked') === true,
    title: facts.get('Title'),
    author: facts.get('Author'),
    keywords: facts.get('Keywords'),
    language: facts.get('Language'),
  };
}

interface OutlineItem {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineItem[];
}

function flat(items: readonly OutlineItem[], depth = 0): (OutlineItem & { depth: number })[] {
  return items.flatMap((item) => [{ ...item, depth }, ...flat(item.items, depth + 1)]);
}

/** The place in the file that an annotation leads to. */
function destinationOf(annotation: unknown): unknown[] {
  return typeof annotation === 'object' && annotation !== null && 'dest' in annotation
    ? [annotation.dest].filter(Boolean)
    : [];
}

function addressOf(annotation: unknown): string[] {
  return typeof annotation === 'object' &&
    annotation !== null &&
    'url' in annotation &&
    typeof annotation.url === 'string'
    ? [annotation.url]
    : [];
}

/** The page that a destination names, as a reference to its object. */
function targetOf(place: unknown): { num: number; gen: number } | undefined {
  const first: unknown = Array.isArray(place) ? place[0] : undefined;
  if (typeof first !== 'object' || first === null || !('num' in first && 'gen' in first))
    return undefined;
  const { num, gen } = first;
  return typeof num === 'number' && typeof gen === 'number' ? { num, gen } : undefined;
}
