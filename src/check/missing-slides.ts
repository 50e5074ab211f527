import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { SLIDE } from '../markup.ts';
import type { DeckSource } from './deck-source.ts';

/**
 * Says why a deck did not come whole: after which slide its page breaks off, or else that its player did not take what is there.
 *
 * @param page shows the deck's first slide
 */
export async function whyNotWhole(page: Page, { deck, slides }: DeckSource): Promise<string> {
  const slugs = await page.evaluate(slidesOnDeckPage, SLIDE);
  const lost = slides.findIndex(({ slug }) => !slugs.includes(slug));
  const name = (index: number): string => basename(slides[index]?.file ?? '');
  if (lost > 0)
    return `${deck.name}: the deck's page breaks off in ${name(lost - 1)}: ${name(lost)} and what comes after it are no slides on it. Look for raw HTML there that has no end.`;
  return `${deck.name}: waited for the player to take the ${slides.length} slides of the deck, in vain. Open ${name(0)} by "npm run dev" and look into the browser's console.`;
}

/** Runs in the page. */
async function slidesOnDeckPage(slide: string): Promise<(string | null)[]> {
  const link = document.querySelector<HTMLLinkElement>('link[rel=contents]');
  const html = link ? await (await fetch(link.href)).text() : '';
  const page = new DOMParser().parseFromString(html, 'text/html');
  return Array.from(page.querySelectorAll(`section[${slide}]`), (each) => each.getAttribute(slide));
}
