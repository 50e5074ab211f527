import type { Page } from '@playwright/test';
import { overlaps } from './overlaps.ts';
import { talkDeck } from './talk.ts';
import { write } from './touch.ts';
import { expect, expectSlide, expectWholeDeck, test } from './test.ts';

/** A window, and the size of its text, in px: phones upright and on the side, 1280×720 at 200 %, a tablet, a system with large letters. */
const windows = [
  [390, 844, 16],
  [320, 568, 16],
  [844, 390, 16],
  [853, 480, 16],
  [640, 360, 16],
  [768, 1024, 16],
  [1024, 600, 16],
  [1280, 720, 32],
  [390, 844, 32],
] as const;
type Window = (typeof windows)[number];

const parts = '.talk, .slides, .clock > *, .coming, .notes, .moves, .commands, .pen-tools';

async function openPresenter(page: Page, [width, height, letters]: Window): Promise<void> {
  await page.setViewportSize({ width, height });
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: letters } });
  await page.goto(`${talkDeck}presenter/`);
  await expectWholeDeck(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
}

for (const window of windows)
  test(`slide, notes and the way on are seen, and no part lies over another, at ${window.join('×')}`, async ({
    page,
  }) => {
    await openPresenter(page, window);
    const [width, height, letters] = window;
    for (const key of ['', 'i', 'b']) {
      if (key !== '') await page.keyboard.press(key);
      if (key === 'i') await expect(page.locator('.pen-tools')).toBeVisible();
      expect(await overlaps(page, parts), key).toEqual([]);
      const slide = await boxOf(page, '.slides > .slide:not([hidden])');
      expect(slide.width, key).toBeGreaterThanOrEqual(Math.min(width - 32, 340));
      const notes = await boxOf(page, '.notes');
      expect(notes.height, key).toBeGreaterThanOrEqual(6 * letters);
      for (const box of [
        slide,
        notes,
        await boxOf(page, '[data-action=previous]'),
        await boxOf(page, '[data-action=next]'),
      ]) {
        expect(Math.min(box.x, box.y), key).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width, key).toBeLessThanOrEqual(width);
        expect(box.y + box.height, key).toBeLessThanOrEqual(height);
      }
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(tooWide, key).toBe(false);
    }
  });

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('all buttons can be reached and are large enough', async ({ page }) => {
    await openPresenter(page, [320, 568, 16]);
    const buttons = page.getByRole('button');
    const count = await buttons.count();
    expect(count).toBe(17);
    for (let index = 0; index < count; index++) {
      const button = buttons.nth(index);
      await button.tap({ trial: true });
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });

  test('the pen draws on a phone, and its buttons come and go in the place of the others', async ({
    page,
  }) => {
    await openPresenter(page, [320, 568, 16]);
    await page.getByRole('button', { name: 'Pen', exact: true }).tap();
    await expect(page.getByRole('button', { name: 'Go to' })).toBeHidden();
    await write(page, [60, 60], [200, 120], 0.5);
    await expect(page.locator('.slides .ink path').filter({ visible: true })).toHaveCount(1);
    await page.getByRole('button', { name: 'Close' }).tap();
    await expect(page.getByRole('button', { name: 'Go to' })).toBeVisible();
    await expectSlide(page, 'steps');
  });
});

test('on a phone Tab goes from part to part as they are seen', async ({ page }) => {
  await openPresenter(page, [390, 844, 16]);
  const seen: string[] = [];
  for (let press = 0; press < 22; press++) {
    await page.keyboard.press('Tab');
    const part = await page.evaluate(
      () => document.activeElement?.closest('body > *')?.className ?? '',
    );
    if (part !== seen.at(-1)) seen.push(part);
  }
  expect(seen.slice(0, 4)).toEqual(['clock', 'notes', 'tools', 'talk']);
});

async function boxOf(
  page: Page,
  selector: string,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator(selector).boundingBox();
  return box ?? { x: -1, y: -1, width: 0, height: 0 };
}
