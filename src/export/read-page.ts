import type { Page } from '@playwright/test';
import { SLIDE, STEPS, THEME, TITLE } from '../markup.ts';
import type { PdfInformation } from './pdf-information.ts';

/** A deck's page, as it says itself what it shows. */
export interface ReadPage extends PdfInformation {
  readonly slides: readonly ReadSlide[];
}

export interface ReadSlide {
  readonly slug: string;
  readonly title: string;
  /** Its place in the deck, from 1. */
  readonly number: number;
  /** How many it has after it is first shown. */
  readonly steps: number;
  readonly isSection: boolean;
}

/** Reads the page of a deck. */
export function readPage(page: Page): Promise<ReadPage> {
  return page.evaluate(read, { SLIDE, STEPS, TITLE });
}

/** What links to slides lead to, by the slides' names. */
export function placesOf(slides: readonly ReadSlide[]): Map<string, string> {
  return new Map(slides.map(({ slug, title, number }) => [slug, `Slide ${number}: ${title}`]));
}

/** Leaves the page of a deck the slides that are wanted, in light or in dark. */
export function showSlides(
  page: Page,
  { slugs, dark = false }: { slugs: readonly string[]; dark?: boolean },
): Promise<void> {
  return page.evaluate(
    ({ wanted, slide, theme, colours }) => {
      document.documentElement.setAttribute(theme, colours);
      for (const section of document.querySelectorAll(`[${slide}]`))
        if (!wanted.includes(section.getAttribute(slide) ?? '')) section.remove();
    },
    { wanted: slugs, slide: SLIDE, theme: THEME, colours: dark ? 'dark' : 'light' },
  );
}

/** Runs in the page. */
function read(names: { SLIDE: string; STEPS: string; TITLE: string }): ReadPage {
  const meta = (name: string): string | undefined =>
    document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
  const slides = Array.from(document.querySelectorAll(`[${names.SLIDE}]`), (slide, index) => {
    const slug = slide.getAttribute(names.SLIDE) ?? '';
    return {
      slug,
      title: slide.getAttribute(names.TITLE) ?? slug,
      number: index + 1,
      steps: Number(slide.getAttribute(names.STEPS) ?? 0),
      isSection: slide.classList.contains('layout-section'),
    };
  });
  return {
    slides,
    title: document.title,
    author: meta('author'),
    subject: meta('description'),
    keywords: meta('keywords')?.split(', ') ?? [],
    date: meta('date'),
    language: document.documentElement.lang,
  };
}
