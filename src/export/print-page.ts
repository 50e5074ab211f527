import type { Page } from '@playwright/test';
import type { PdfInformation } from './pdf-information.ts';

/** The deck's page, ready to be printed. */
export interface PrintPage extends PdfInformation {
  readonly slides: number;
}

/**
 * Readies a deck's page for paper: its pictures are decoded, its fonts loaded, and its links lead where they can lead in a file.
 *
 * @returns how many slides it has, and what its head says about it
 */
export async function preparePage(page: Page): Promise<PrintPage> {
  await page.evaluate(loadEverything);
  await page.evaluate(redirectLinks);
  return page.evaluate(readPage);
}

/** Runs in the page. A picture or font that is missing is not reported here: who answers the requests knows it. */
async function loadEverything(): Promise<void> {
  const pictures = Array.from(document.images, (picture) => {
    picture.loading = 'eager';
    return picture.decode();
  });
  // Some faces are stand-ins from the system, and not every system has them.
  await Promise.allSettled([...pictures, ...Array.from(document.fonts, (face) => face.load())]);
  await document.fonts.ready;
}

/**
 * Runs in the page. A link to a slide of the deck, or to the deck, stays inside the file; one to elsewhere on the site
 * leads to the published site, or nowhere when its address is not known; one to another site stays.
 */
function redirectLinks(): void {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const slides = document.querySelectorAll('section.slide[id]');
  const { origin, pathname } = location;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const url = URL.parse(link.href);
    if (url?.origin !== origin) continue;
    const rest = url.pathname.startsWith(pathname)
      ? url.pathname.slice(pathname.length)
      : undefined;
    const target =
      rest === ''
        ? decodeURIComponent(url.hash.slice(1)) || slides[0]?.id
        : rest?.replace(/\/$/, '');
    if (target !== undefined && document.getElementById(target)) link.href = `#${target}`;
    else if (canonical === undefined) link.removeAttribute('href');
    else link.href = new URL(`..${url.pathname}${url.search}${url.hash}`, canonical).href;
  }
}

/** Runs in the page. */
function readPage(): PrintPage {
  const meta = (name: string): string | undefined =>
    document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
  return {
    slides: document.querySelectorAll('section.slide').length,
    title: document.title,
    author: meta('author'),
    subject: meta('description'),
    date: meta('date'),
  };
}
