import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { SLIDE, THEME } from '../../markup.ts';
import { deckPath } from '../../paths.ts';
import { serveBuiltSite, siteOrigin } from '../built-site.ts';
import { ExportFault } from '../export-fault.ts';
import { holdLayout, loadEverything } from '../print-page.ts';

/** A deck's page of which pictures are taken, with its fonts and pictures there. */
export interface PicturePage {
  readonly page: Page;
  /** The addresses of its slides within the deck, in their order. */
  readonly slides: readonly string[];
  /** The size of a slide, in its units. */
  readonly size: Size;
  /** Whether it knows where the site is, which a card must be named with. */
  readonly knowsAddress: boolean;
  /** Shows one slide, and nothing else. @param slide its place, from 0 */
  readonly show: (slide: number) => Promise<void>;
  /** Takes a picture of the page from its upper corner on. @param scale pixels for each unit @returns a PNG, with an alpha channel */
  readonly take: (size: Size, scale: number) => Promise<Buffer>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Opens a deck's page as it is printed: all steps of a slide are shown, and for videos stands what stands for them on paper.
 *
 * @param options.count how often it is opened, once at the least
 * @throws ExportFault where the built site lacks a file
 */
export async function openPictures(
  context: BrowserContext,
  site: string,
  deck: string,
  { isDark, count }: { isDark: boolean; count: number },
): Promise<readonly [PicturePage, ...PicturePage[]]> {
  await holdLayout(context);
  const missing = await serveBuiltSite(context, site);
  const first = await openOne(context, deck, isDark);
  if (missing.length > 0)
    throw new ExportFault(`${deck}: missing in the built site: ${missing.join(', ')}`);
  const others = [];
  while (others.length < count - 1) others.push(await openOne(context, deck, isDark));
  return [first, ...others];
}

async function openOne(
  context: BrowserContext,
  deck: string,
  isDark: boolean,
): Promise<PicturePage> {
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${siteOrigin}${deckPath('/', deck)}`, { waitUntil: 'domcontentloaded' });
  await page.evaluate(chooseWidest);
  await page.evaluate(loadEverything);
  const slides = await page.evaluate(oneAtATime, {
    attributes: { slide: SLIDE, theme: THEME },
    theme: isDark ? 'dark' : 'light',
    rules: pictureRules,
  });
  const session = await context.newCDPSession(page);
  const size = await page.evaluate(sizeOfSlides);
  await page.setViewportSize(size);
  return {
    page,
    slides,
    size,
    knowsAddress: (await page.locator('meta[property="og:url"]').count()) > 0,
    show: (slide) => page.evaluate(showSlide, slide),
    take: (area, scale) => take(session, area, scale),
  };
}

/** The foot of the deck's card is read where it is shown small. */
const pictureRules = [
  ':root[data-view] .slide { overflow: hidden }',
  '.slides > .slide:not([data-pictured]) { display: none }',
  '.deck-card { font-size: calc(25 * var(--u)) }',
].join('\n');

/**
 * Playwright's own screenshots are of one scale for a page; from here on each has its own, drawn at that scale.
 * https://chromedevtools.github.io/devtools-protocol/tot/Page/#method-captureScreenshot
 */
async function take(session: CDPSession, area: Size, scale: number): Promise<Buffer> {
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    clip: { x: 0, y: 0, ...area, scale },
    captureBeyondViewport: true,
    // They are compressed afterwards.
    optimizeForSpeed: true,
  });
  return Buffer.from(data, 'base64');
}

/**
 * Runs in the page. Of a picture in several widths there is the widest: with another scale the browser would fetch another, and
 * which of them is seen were a matter of time.
 */
function chooseWidest(): void {
  for (const picture of document.querySelectorAll<HTMLImageElement>('img[srcset]')) {
    const widths = picture.srcset.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/));
    const [widest] = widths.toSorted(
      ([, a = ''], [, b = '']) => (Number.parseFloat(b) || 1) - (Number.parseFloat(a) || 1),
    );
    picture.removeAttribute('srcset');
    picture.removeAttribute('sizes');
    if (widest?.[0] !== undefined) picture.src = widest[0];
  }
}

/** Runs in the page. Shows the first slide alone; what runs over its edge is cut, as on the stage. */
function oneAtATime({
  attributes,
  theme,
  rules,
}: {
  attributes: { slide: string; theme: string };
  theme: string;
  rules: string;
}): string[] {
  document.documentElement.setAttribute(attributes.theme, theme);
  document.adoptedStyleSheets[0]?.replaceSync(rules);
  for (const picture of document.images) picture.decoding = 'sync';
  const slides = [...document.querySelectorAll(`.slides > [${attributes.slide}]`)];
  slides[0]?.setAttribute('data-pictured', '');
  return slides.map((slide) => slide.getAttribute(attributes.slide) ?? '');
}

/** Runs in the page. */
function sizeOfSlides(): Size {
  const { width, height } = document.querySelector('.slide')?.getBoundingClientRect() ?? {};
  return { width: Math.round(width ?? 1280), height: Math.round(height ?? 720) };
}

/** Runs in the page. */
function showSlide(place: number): void {
  document.querySelector('[data-pictured]')?.removeAttribute('data-pictured');
  document.querySelectorAll('.slides > .slide')[place]?.setAttribute('data-pictured', '');
}
