import type { Page } from '@playwright/test';
import type { Point } from './touch.ts';
import { expect } from './test.ts';

/** Where something is on a slide, in units of its canvas. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Things that differ by less than this, in units, are at the same place: a small slide has pixels of nearly two. */
const near = 3;

/** Where a point of the slide is in the window, in CSS px. */
export async function inWindow(page: Page, [x, y]: Point): Promise<Point> {
  return page.locator('.slides > .slide:not([hidden])').evaluate(
    (slide, [left, top]) => {
      const box = slide.getBoundingClientRect();
      const unit = box.height / 720;
      return [box.x + left * unit, box.y + top * unit] as const;
    },
    [x, y] as const,
  );
}

/** Drags the mouse over the slide, through points of its canvas. */
export async function drag(page: Page, ...points: readonly Point[]): Promise<void> {
  await press(page, ...points);
  await page.mouse.up();
}

/** The same, and the mouse is still pressed. */
export async function press(page: Page, ...points: readonly Point[]): Promise<void> {
  const [first, ...others] = points;
  if (!first) return;
  await page.mouse.move(...(await inWindow(page, first)));
  await page.mouse.down();
  for (const point of others) await page.mouse.move(...(await inWindow(page, point)), { steps: 8 });
}

/** Where elements of the slide are that can be seen, in the order of the page. */
export async function placesOf(page: Page, selector: string): Promise<Place[]> {
  return page.locator('.slides > .slide:not([hidden])').evaluate((slide, wanted) => {
    const canvas = slide.getBoundingClientRect();
    const unit = canvas.height / 720;
    return [...slide.querySelectorAll(wanted)]
      .map((element) => element.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ left, top, right, bottom }) => ({
        left: (left - canvas.left) / unit,
        top: (top - canvas.top) / unit,
        right: (right - canvas.left) / unit,
        bottom: (bottom - canvas.top) / unit,
      }));
  }, selector);
}

/** In all windows these elements come to be where they are in the first. */
export async function expectAlike(selector: string, first: Page, ...others: Page[]): Promise<void> {
  for (const page of others)
    await expect
      .poll(async () => difference(await placesOf(first, selector), await placesOf(page, selector)))
      .toBeLessThan(near);
}

/** The elements come to be at these places. */
export async function expectPlaces(
  page: Page,
  selector: string,
  ...places: Place[]
): Promise<void> {
  await expect
    .poll(async () => difference(places, await placesOf(page, selector)))
    .toBeLessThan(near);
}

function difference(a: readonly Place[], b: readonly Place[]): number {
  if (a.length !== b.length) return Infinity;
  const sides = ['left', 'top', 'right', 'bottom'] as const;
  return Math.max(
    0,
    ...a.flatMap((place, index) =>
      sides.map((side) => Math.abs(place[side] - (b[index]?.[side] ?? Infinity))),
    ),
  );
}
