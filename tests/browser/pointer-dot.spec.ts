import type { Page } from '@playwright/test';
import { drag, expectAlike, expectPlaces, inWindow, placesOf } from './canvas.ts';
import type { Place } from './canvas.ts';
import { startTalk, talkDeck } from './talk.ts';
import { expect, expectSlide, openStage, test } from './test.ts';
import { swipe } from './touch.ts';

const dot = '.pointer-dot';
/** The dot is 18 units wide. */
const dotAt = (x: number, y: number): Place => ({
  left: x - 9,
  top: y - 9,
  right: x + 9,
  bottom: y + 9,
});

async function point(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(...(await inWindow(page, [x, y])));
}

async function takePointer(page: Page): Promise<void> {
  await page.keyboard.press('l');
  await expect(page.locator('html')).toHaveAttribute('data-tool', 'pointer');
}

test('the dot is where the mouse is, in all windows', async ({ page }) => {
  const { audience, presenter } = await startTalk(page);
  await presenter.getByRole('button', { name: 'Pointer' }).click();
  await expect(presenter.locator('html')).toHaveAttribute('data-tool', 'pointer');
  await point(presenter, 300, 500);
  await expectPlaces(presenter, dot, dotAt(300, 500));
  await expectAlike(dot, presenter, audience);
  await point(presenter, 1000, 100);
  await expectPlaces(audience, dot, dotAt(1000, 100));
  await audience.setViewportSize({ width: 1024, height: 768 });
  await expectPlaces(audience, dot, dotAt(1000, 100));
  // The mouse itself is not seen beside it.
  await expect(presenter.locator('.surface')).toHaveCSS('cursor', 'none');
  await expect(audience.locator('.surface')).toHaveCount(0);

  await presenter.keyboard.press('l');
  await takePointer(audience);
  await point(audience, 640, 360);
  await expectPlaces(presenter, dot, dotAt(640, 360));
});

test('the dot goes when the mouse leaves the slide, with a move and with the tool', async ({
  page,
}) => {
  const { audience, presenter } = await startTalk(page, 'steps');
  await takePointer(presenter);
  const expectDots = async (count: number): Promise<void> => {
    for (const window of [presenter, audience])
      await expect.poll(() => placesOf(window, dot)).toHaveLength(count);
  };
  await point(presenter, 300, 500);
  await expectDots(1);
  await presenter.getByRole('timer').hover();
  await expectDots(0);
  await point(presenter, 300, 500);
  await expectDots(1);
  await presenter.keyboard.press('ArrowRight');
  await expectDots(0);
  await point(presenter, 310, 500);
  await expectDots(1);
  await audience.keyboard.press('End');
  await expectDots(0);
  await point(presenter, 300, 500);
  await expectDots(1);
  await presenter.keyboard.press('Escape');
  await expectDots(0);
  await expectSlide(presenter, 'end');
});

test('the dot is not kept: neither by a window that is loaded again nor for one that leaves', async ({
  page,
}) => {
  const { audience, presenter } = await startTalk(page);
  await takePointer(presenter);
  await point(presenter, 300, 500);
  await expectPlaces(audience, dot, dotAt(300, 500));
  await audience.reload();
  // What the other window knows has come when this has.
  await presenter.keyboard.press('b');
  await expect(audience.locator('html')).toHaveAttribute('data-blank', 'black');
  await expect(audience.locator(dot)).toHaveCount(0);
  await point(presenter, 310, 500);
  await expectPlaces(audience, dot, dotAt(310, 500));
  await presenter.evaluate(() => location.assign('about:blank'));
  await expect(audience.locator(dot)).toHaveCount(0);
});

test('the pointer presses nothing', async ({ page }) => {
  await openStage(page, `${talkDeck}plain/`);
  await takePointer(page);
  await page.mouse.click(1270, 650);
  const box = await page.getByRole('link', { name: 'Back to the steps' }).boundingBox();
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 10);
  await drag(page, [600, 300], [700, 400]);
  await expectPlaces(page, dot, dotAt(700, 400));
  await expectSlide(page, 'plain');
  expect(await page.evaluate(() => getSelection()?.isCollapsed)).not.toBe(false);
  await page.keyboard.press('PageDown');
  await expectSlide(page, 'code');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('the dot is under the finger as long as that is there', async ({ page, context }) => {
    await openStage(page, `${talkDeck}plain/`);
    await takePointer(page);
    const session = await context.newCDPSession(page);
    const touch = async (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...touchPoints: { x: number; y: number }[]
    ): Promise<void> => {
      await session.send('Input.dispatchTouchEvent', { type, touchPoints });
    };
    await touch('touchStart', { x: 400, y: 300 });
    await expectPlaces(page, dot, dotAt(400, 300));
    await touch('touchMove', { x: 700, y: 310 });
    await expectPlaces(page, dot, dotAt(700, 310));
    await touch('touchEnd');
    await expect(page.locator(dot)).toHaveCount(0);
    await swipe(page, [1000, 300], [500, 300]);
    await expectSlide(page, 'plain');
  });
});
