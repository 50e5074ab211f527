import { articlePages } from './article-pages.ts';
import type { PdfObjects } from './pdf-objects.ts';

/** A slide in a PDF. */
export interface PlacedSlide {
  readonly title: string;
  /** Its first page, from 0, and how many it takes: one, or one a step. */
  readonly page: number;
  readonly pages: number;
}

/** How many pages slides take. */
export function pageCount(slides: readonly PlacedSlide[]): number {
  return slides.reduce((sum, { pages }) => sum + pages, 0);
}

/**
 * Says which slides go on upon a page that is not theirs: on one more at the end of the file, else over the next slide.
 *
 * @param pdf as Chromium printed it
 * @param slides where each of them is to be
 * @param bySteps whether a page is a step
 * @returns nothing where each is on its own pages
 */
export function largeSlides(
  pdf: PdfObjects,
  slides: readonly PlacedSlide[],
  bySteps: boolean,
): string | undefined {
  const wanted = pageCount(slides);
  const pages = pdf.byType.get('Page')?.length ?? 0;
  const parts = articlePages(pdf);
  const large = slides
    .filter(({ page, pages: own }) => parts.slice(page, page + own).some((part) => part.length > 1))
    .map(({ title }) => `"${title}"`);
  if (pages === wanted && large.length === 0) return undefined;
  const which =
    large.length === 0
      ? 'A slide is larger than its page.'
      : `Larger than ${large.length === 1 ? 'its page' : 'their pages'}: ${large.join(', ')}.`;
  if (pages === wanted) return which;
  const unit = bySteps ? 'step' : 'slide';
  return `${wanted} ${unit}${wanted === 1 ? '' : 's'} came out as ${pages} pages. ${which}`;
}
