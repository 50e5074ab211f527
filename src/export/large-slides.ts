import type { Page } from '@playwright/test';
import { SLIDE, TITLE } from '../markup.ts';

/**
 * Says which slides of a deck's page, which has been printed, are larger than their sheets.
 * It lays out the page once more, so it is for a deck that has not come out as it should.
 */
export async function largeSlides(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const titles = await page.evaluate(
    ([slide, title]) =>
      Array.from(document.querySelectorAll(`[${slide}]`))
        // Their heights are rounded.
        .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
        .map((each) => each.getAttribute(title) ?? ''),
    [SLIDE, TITLE] as const,
  );
  // With a page for each step a slide is there more than once.
  const named = [...new Set(titles)].map((title) => `"${title}"`);
  if (named.length === 0) return 'A slide is larger than its page.';
  return `Larger than ${named.length === 1 ? 'its page' : 'their pages'}: ${named.join(', ')}.`;
}
