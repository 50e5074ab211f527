import type { Page } from '@playwright/test';
import { SLIDE, TITLE } from '../markup.ts';
import { readStream } from './pdf-objects.ts';
import type { PdfObjects } from './pdf-objects.ts';
import { referenceOf } from './pdf-structure.ts';

/**
 * Says which slides of a page are wider than their sheets: because of one of them Chromium makes all sheets smaller.
 *
 * @param page has been printed
 * @param pdf as Chromium printed it
 * @returns nothing where none is
 */
export async function wideSlides(page: Page, pdf: PdfObjects): Promise<string | undefined> {
  if (!isMadeSmaller(pdf)) return undefined;
  await page.emulateMedia({ media: 'print' });
  const titles = await page.evaluate(
    ([slide, title]) =>
      Array.from(document.querySelectorAll(`[${slide}]`))
        // Their widths are rounded.
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map((each) => each.getAttribute(title) ?? ''),
    [SLIDE, TITLE] as const,
  );
  const named = [...new Set(titles)].map((title) => `"${title}"`);
  return `Wider than ${named.length > 1 ? 'their pages' : 'its page'}: ${named.join(', ')}.`;
}

/** A page begins with the size of a CSS pixel, 3.125 of its own units where nothing is made smaller. */
function isMadeSmaller({ bodies, byType }: PdfObjects): boolean {
  const [first = 0] = byType.get('Page') ?? [];
  const content = bodies.get(referenceOf(bodies.get(first), 'Contents') ?? 0) ?? '';
  const scale = / cm\nq\n([\d.]+) 0 0 \1 0 0 cm\n/.exec(readStream(content)?.content ?? '')?.[1];
  return scale !== undefined && Number(scale) < 3.12;
}
