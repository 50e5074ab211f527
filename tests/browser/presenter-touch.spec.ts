import { sites } from './sites.ts';
import { talkDeck } from './talk.ts';
import { expect, expectSlide, expectWholeDeck, test } from './test.ts';
import { swipe } from './touch.ts';

test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

test('a swipe over the slide moves, and only lights a blank screen', async ({ page }) => {
  await page.goto(`${talkDeck}presenter/`);
  await expectWholeDeck(page);
  const [right, left] = [
    [300, 100],
    [100, 110],
  ] as const;
  await swipe(page, right, left);
  await expectSlide(page, 'steps');
  await page.keyboard.press('b');
  await swipe(page, left, right);
  await expect(page.locator('html')).not.toHaveAttribute('data-blank');
  await expectSlide(page, 'steps');
  await swipe(page, left, right);
  await expectSlide(page, 'title');

  await page.goto(`${sites.states}rtl/presenter/`);
  await expectWholeDeck(page);
  await swipe(page, left, right);
  await expectSlide(page, 'second');
});

test('the pen takes the finger, and nothing moves', async ({ page }) => {
  await page.goto(`${talkDeck}presenter/`);
  await expectWholeDeck(page);
  await page.keyboard.press('i');
  await expect(page.locator('.pen-tools')).toBeVisible();
  await swipe(page, [300, 100], [100, 110]);
  await expect(page.locator('.slides .ink path')).toHaveCount(1);
  await expectSlide(page, 'title');
});
