import type { BrowserContext, Page } from '@playwright/test';
import { SLIDE } from '../markup.ts';
import { nameFormulas } from './name-formulas.ts';
import { TYPE_MARK } from './pdf-types.ts';
import { refineTags } from './refine-tags.ts';

/** Keeps the slides of pages from being laid out while they load: for a thousand slides it takes a second each time. */
export async function holdLayout(context: BrowserContext): Promise<void> {
  await context.addInitScript((rule) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets = [sheet];
  }, heldSlides);
}

/** Lets them be laid out when the page is printed, and not once more after that. */
export async function releaseForPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: null });
  await page.evaluate((rule) => {
    // What is too wide is to be noticed.
    const unclipped = '.slides { overflow: visible !important }';
    document.adoptedStyleSheets[0]?.replaceSync(`@media screen { ${rule} } ${unclipped}`);
  }, heldSlides);
}

const heldSlides = ':is(.slides, .handout) { content-visibility: hidden }';

/**
 * Readies a page of a deck for paper: its pictures are decoded, its fonts loaded, and its links lead where they can lead in a file.
 *
 * @param address the deck's, in the page's site
 */
export async function loadForPaper(page: Page, address: string): Promise<void> {
  await page.evaluate(loadEverything);
  await page.evaluate(redirectLinks, { slide: SLIDE, deck: address });
}

/** Prints a page that is ready. */
export async function printedPage(page: Page): Promise<Buffer> {
  await page.evaluate(refineTags, TYPE_MARK);
  await page.evaluate(nameFormulas, TYPE_MARK);
  await releaseForPaper(page);
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
}

/** Runs in the page. A picture or font that is missing is not reported here: who answers the requests knows it. */
export async function loadEverything(): Promise<void> {
  const pictures = Array.from(document.images, (picture) => {
    picture.loading = 'eager';
    return picture.decode();
  });
  // A face may come too late to be used by itself (`font-display: optional`): one that is added is used whenever it came.
  const faces = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .map(({ style }) => {
      const value = (name: string): string => style.getPropertyValue(name);
      return new FontFace(value('font-family').replace(/["']/g, ''), value('src'), {
        style: value('font-style') || 'normal',
        weight: value('font-weight') || 'normal',
        unicodeRange: value('unicode-range') || 'U+0-10FFFF',
      });
    });
  for (const face of faces) document.fonts.add(face);
  // Some faces are stand-ins from the system, and not every system has them.
  await Promise.allSettled([...pictures, ...faces.map((face) => face.load())]);
  await document.fonts.ready;
}

/**
 * Runs in the page. A link to a slide of the deck, or to the deck, stays inside the file; one to elsewhere on the site
 * leads to the published site, or nowhere when its address is not known; one to another site stays.
 */
function redirectLinks({ slide, deck }: { slide: string; deck: string }): void {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const published = canonical?.slice(0, -location.pathname.length);
  const first = document.querySelector(`[${slide}]`)?.id;
  const { origin } = location;
  // `checkVisibility` says no below what is not laid out yet; see `holdLayout`.
  const isShown = (element: Element | null): boolean =>
    element === null ||
    (getComputedStyle(element).display !== 'none' && isShown(element.parentElement));
  const links = Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]'), (link) => ({
    link,
    isVisible: isShown(link),
  }));
  for (const { link, isVisible } of links) {
    const url = URL.parse(link.href);
    if (url?.origin !== origin) continue;
    const rest = url.pathname.startsWith(deck) ? url.pathname.slice(deck.length) : undefined;
    const target =
      rest === '' ? decodeURIComponent(url.hash.slice(1)) || first : rest?.replace(/\/$/, '');
    // Each target costs Chromium time on each page, so links that are not printed get none.
    if (!isVisible) link.removeAttribute('href');
    else if (target !== undefined && document.getElementById(target)) link.href = `#${target}`;
    else if (published === undefined) link.removeAttribute('href');
    else link.href = `${published}${url.pathname}${url.search}${url.hash}`;
  }
}
