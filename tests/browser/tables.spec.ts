import type { Locator } from '@playwright/test';
import { expectNoFaults } from './axe.ts';
import { sites } from './sites.ts';
import { expect, expectSlide, openStage, test, visibleSlide } from './test.ts';

const deck = `${sites.states}columns/`;

for (const width of [390, 320]) {
  test.describe(`on a phone of ${width} px`, () => {
    test.use({ viewport: { width, height: 700 }, hasTouch: true });

    test('a table that is too wide scrolls by itself, up to the edge of the page', async ({
      page,
    }) => {
      for (const address of [deck, `${deck}wide/`]) {
        await page.goto(address);
        const box = page.locator('#wide').getByRole('group', { name: 'Table' });
        expect(await sidesOf(box)).toEqual({ left: 20, right: width });
        expect(await hiddenWidth(box)).toBeGreaterThan(100);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    });

    test('to the last column, which has room beside it', async ({ page }) => {
      await page.goto(deck);
      const box = page.locator('#wide').getByRole('group', { name: 'Table' });
      await box.evaluate((element) => element.scrollTo(element.scrollWidth, 0));
      const { right } = await sidesOf(box.getByRole('columnheader', { name: 'Maintainer' }));
      expect(right).toBeLessThanOrEqual(width - 20);
    });

    test('it has the keyboard, which one that fits has not, and a press on it moves no slide', async ({
      page,
    }) => {
      await openStage(page, `${deck}wide/`);
      const box = visibleSlide(page).getByRole('group', { name: 'Table' });
      await expect(box.getByRole('table').getByRole('columnheader')).toHaveCount(5);
      await page.keyboard.press('Tab');
      await expect(box).toBeFocused();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
      await expectSlide(page, 'wide');
      await expectNoFaults(page);
      await box.tap({ position: { x: 5, y: 50 } });
      await expectSlide(page, 'wide');

      await page.goto(`${deck}table/`);
      await expect(visibleSlide(page).getByRole('group')).toHaveCount(0);
    });
  });
}

test('a table without a box scrolls too where letters are much larger than usual', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto(deck);
  await page.locator('html').evaluate((root) => root.style.setProperty('font-size', '40px'));
  const table = page.locator('#table table');
  expect(await sidesOf(table)).toEqual({ left: 50, right: 320 });
  expect(await hiddenWidth(table)).toBeGreaterThan(0);
  expect(await hiddenWidth(page.locator('.slides'))).toBe(0);
});

test('on the stage and on paper a wide table has no box, and no stop for the keyboard', async ({
  page,
}) => {
  await openStage(page, `${deck}wide/`);
  const slide = visibleSlide(page);
  // 0.6 em of 36 px.
  expect(await slide.evaluate(gapAbove)).toBeCloseTo(21.6, 0);
  await expect(slide.locator('[data-scrolls]')).toHaveCSS('display', 'contents');
  await expect(slide.getByRole('table')).toHaveCSS('display', 'table');
  await page.keyboard.press('Tab');
  await expect(slide.locator('[data-scrolls]')).not.toBeFocused();
  await page.setViewportSize({ width: 390, height: 700 });
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#wide [data-scrolls]')).toHaveCSS('display', 'contents');
  await expect(page.locator('#wide table')).toHaveCSS('display', 'table');
});

/** How far a table stands below the paragraph before it, in pixels. */
function gapAbove(slide: Element): number {
  const [above, table] = [slide.querySelector('p'), slide.querySelector('table')];
  return (table?.getBoundingClientRect().top ?? 0) - (above?.getBoundingClientRect().bottom ?? 0);
}

function hiddenWidth(element: Locator): Promise<number> {
  return element.evaluate((box) => box.scrollWidth - box.clientWidth);
}

function sidesOf(element: Locator): Promise<{ left: number; right: number }> {
  return element.evaluate((box) => {
    const { left, right } = box.getBoundingClientRect();
    return { left: Math.round(left), right: Math.round(right) };
  });
}
