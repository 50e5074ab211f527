import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { SLIDE, TITLE } from '../../markup.ts';
import type { Size } from './picture-page.ts';

const styles = new URL('../../styles/contact-sheet.css', import.meta.url);

/**
 * Makes a deck's page a sheet of all its slides, small, each with its number and title.
 *
 * @param size of a slide
 * @returns the size of the sheet, in pixels
 */
export async function layOutSheet(page: Page, count: number, size: Size): Promise<Size> {
  const grid = gridOf(count, size);
  await page.setViewportSize({ width: grid.width, height: size.height });
  return page.evaluate(layOut, {
    ...grid,
    css: await readFile(styles, 'utf8'),
    attributes: { slide: SLIDE, title: TITLE },
  });
}

/**
 * The grid of a sheet that is about half as wide again as high, whatever the number of slides; fewer slides are larger.
 * Lengths are in pixels.
 */
export function gridOf(count: number, { width, height }: Size): Grid {
  const cell = height / width + caption;
  const columns = Math.max(1, Math.round(Math.sqrt(count * shape * cell)));
  const frame = Math.round(
    Math.max(least, Math.min(most, whole / Math.max(columns, Math.min(columns + 1, 3)))),
  );
  const gap = Math.round(frame * 0.08);
  const margin = Math.round(Math.max(40, frame * 0.16));
  return { columns, frame, gap, margin, width: columns * (frame + gap) - gap + 2 * margin };
}

interface Grid {
  readonly columns: number;
  /** The width of a slide, of what stands between two of them, and of what is around all; and of the sheet. */
  readonly frame: number;
  readonly gap: number;
  readonly margin: number;
  readonly width: number;
}

/** How wide a sheet is, for its height. */
const shape = 1.5;
/** How high a caption is, in widths of a slide. */
const caption = 0.16;
/** As wide as all slides of a row are together, and one at the least and at the most. */
const [whole, least, most] = [3600, 240, 640];

interface SheetPlan extends Grid {
  readonly css: string;
  readonly attributes: { readonly slide: string; readonly title: string };
}

/** Runs in the page. */
function layOut({ columns, frame, gap, margin, css, attributes }: SheetPlan): Size {
  const meta = (name: string): string =>
    document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
  const made = (name: string, text: string, ...children: Element[]): HTMLElement => {
    const element = document.createElement(name);
    element.append(text, ...children);
    return element;
  };
  const slides = [...document.querySelectorAll(`.slides > [${attributes.slide}]`)];
  const items = slides.map((slide, index) => {
    const title = slide.getAttribute(attributes.title) ?? '';
    const box = made('div', '', slide);
    return made('li', '', box, made('p', '', made('b', String(index + 1)), made('span', title)));
  });
  const about = [meta('author'), meta('event'), meta('date')].filter(Boolean).join(' · ');
  const header = made('header', '', made('h1', document.title), made('p', about));
  const sheet = made('main', '', header, made('ol', '', ...items));
  sheet.className = 'contact-sheet';
  for (const [name, value] of Object.entries({ columns }))
    sheet.style.setProperty(`--${name}`, String(value));
  for (const [name, value] of Object.entries({ frame, gap, margin }))
    sheet.style.setProperty(`--${name}`, `${value}px`);
  document.adoptedStyleSheets[0]?.replaceSync(css);
  document.body.replaceChildren(sheet);
  const { width, height } = sheet.getBoundingClientRect();
  // A pixel that is but begun would have another ground.
  return { width: Math.floor(width), height: Math.floor(height) };
}
