import type { Page } from '@playwright/test';
import { drag, expectAlike, expectPlaces, inWindow, press } from './canvas.ts';
import type { Place } from './canvas.ts';
import { placeOf, startTalk, talkDeck } from './talk.ts';
import { expect, expectSlide, expectWholeDeck, openStage, test } from './test.ts';
import type { Point } from './touch.ts';

const hole = '.zoom-frame .hole';

async function takeZoom(page: Page): Promise<void> {
  await page.keyboard.press('z');
  await expect(page.locator('html')).toHaveAttribute('data-tool', 'zoom');
}

/** The stage comes to show this region of the slide and nothing else; in units. */
async function expectRegion(page: Page, x: number, y: number, width: number): Promise<void> {
  const seen = async (): Promise<number[]> =>
    page.locator('.slides > .slide:not([hidden])').evaluate((slide) => {
      const box = slide.getBoundingClientRect();
      const stage = Math.min(innerWidth, (innerHeight * 16) / 9);
      const [left, top] = [(innerWidth - stage) / 2, (innerHeight - (stage * 9) / 16) / 2];
      const unit = box.width / 1280;
      return [(left - box.left) / unit, (top - box.top) / unit, stage / unit].map(Math.round);
    });
  await expect
    .poll(async () =>
      Math.max(
        ...(await seen()).map((side, index) => Math.abs(side - ([x, y, width][index] ?? 0))),
      ),
    )
    .toBeLessThan(3);
}

const whole = [0, 0, 1280] as const;
const frameAt = ([x, y]: Point, width: number): Place => ({
  left: x - 2,
  top: y - 2,
  right: x + width + 2,
  bottom: y + (width * 9) / 16 + 2,
});

test('what is dragged around in the presenter view fills the stage, and a frame shows it', async ({
  page,
}) => {
  const { audience, presenter } = await startTalk(page);
  await presenter.getByRole('button', { name: 'Zoom' }).click();
  await expect(presenter.locator('html')).toHaveAttribute('data-tool', 'zoom');
  await press(presenter, [100, 400], [420, 450]);
  await expectPlaces(presenter, hole, frameAt([100, 335], 320));
  await expectRegion(audience, ...whole);
  await presenter.mouse.up();
  await expectRegion(audience, 100, 335, 320);
  await expectPlaces(presenter, hole, frameAt([100, 335], 320));
  await audience.setViewportSize({ width: 1024, height: 768 });
  await expectRegion(audience, 100, 335, 320);

  await expect(presenter.getByRole('button', { name: 'Zoom' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await presenter.getByRole('button', { name: 'Zoom' }).click();
  await expectRegion(audience, ...whole);
  await expect(presenter.locator(hole)).toHaveCount(0);
});

test('a press zooms to what is around it, never beyond the edge, and `z` or Esc leads back', async ({
  page,
}) => {
  const { audience, presenter } = await startTalk(page);
  await takeZoom(audience);
  await audience.mouse.click(640, 360);
  await expectRegion(audience, 384, 216, 512);
  await expectPlaces(presenter, hole, frameAt([384, 216], 512));
  await presenter.keyboard.press('Escape');
  await expectRegion(audience, ...whole);

  await takeZoom(audience);
  await audience.mouse.click(1278, 3);
  await expectRegion(audience, 768, 0, 512);
  await audience.keyboard.press('z');
  await expectRegion(audience, ...whole);
  await expect(presenter.locator(hole)).toHaveCount(0);
  await expectSlide(audience, 'title');
});

test('another slide is shown whole, and so is this one when it comes back', async ({ page }) => {
  const { audience, presenter } = await startTalk(page, 'steps');
  await takeZoom(presenter);
  await drag(presenter, [100, 400], [420, 450]);
  await expectRegion(audience, 100, 335, 320);
  // A step is on the same slide.
  await presenter.keyboard.press('ArrowRight');
  await expect.poll(() => placeOf(audience)).toBe('steps 1');
  await expectRegion(audience, 100, 335, 320);
  await audience.keyboard.press('End');
  await expectSlide(presenter, 'end');
  await expect(presenter.locator(hole)).toHaveCount(0);
  await presenter.keyboard.press('Home');
  await presenter.keyboard.press('ArrowRight');
  await expectSlide(audience, 'steps');
  for (const window of [audience, presenter])
    await expect(window.locator('html')).not.toHaveAttribute('data-zoomed');
  await expectRegion(audience, ...whole);
});

test('a window that is loaded again is still zoomed', async ({ page }) => {
  const { audience, presenter } = await startTalk(page);
  await presenter.keyboard.press('ArrowRight');
  await takeZoom(presenter);
  await drag(presenter, [100, 400], [420, 450]);
  await expectRegion(audience, 100, 335, 320);
  await audience.reload();
  await expectRegion(audience, 100, 335, 320);
  await presenter.reload();
  await expectPlaces(presenter, hole, frameAt([100, 335], 320));
});

test('a talk that begins on a zoomed slide leaves it so, and shows the frame', async ({
  page,
  context,
}) => {
  await openStage(page, `${talkDeck}plain/`);
  await takeZoom(page);
  await drag(page, [100, 400], [420, 450]);
  await expectRegion(page, 100, 335, 320);
  const [presenter] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  await expectWholeDeck(presenter);
  await expectPlaces(presenter, hole, frameAt([100, 335], 320));
  await expectRegion(page, 100, 335, 320);
});

test('strokes and the dot are at their place of a zoomed slide', async ({ page }) => {
  const { audience, presenter } = await startTalk(page);
  await presenter.keyboard.press('i');
  await drag(presenter, [200, 420], [300, 430]);
  await takeZoom(presenter);
  await drag(presenter, [100, 400], [420, 450]);
  // The pen is in the hand again.
  await expect(presenter.locator('html')).toHaveAttribute('data-tool', 'pen');
  await expectRegion(audience, 100, 335, 320);
  await expectAlike('.ink path', presenter, audience);

  await audience.keyboard.press('i');
  await drag(audience, [200, 380], [300, 400]);
  await expect(presenter.locator('.ink path')).toHaveCount(2);
  await expectAlike('.ink path', audience, presenter);
  await presenter.keyboard.press('l');
  await presenter.mouse.move(...(await inWindow(presenter, [260, 425])));
  // It is as large as ever: of a slide four times as large it is a fourth.
  const size = 9 / 4;
  await expectPlaces(audience, '.pointer-dot', {
    left: 260 - size,
    top: 425 - size,
    right: 260 + size,
    bottom: 425 + size,
  });
});

test('a zoomed slide stays within the stage', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openStage(page, `${talkDeck}title/`);
  /** Beside the slide, above and below, where no controls are. */
  const beside = async (): Promise<Buffer[]> => [
    await page.screenshot({ clip: { x: 0, y: 0, width: 250, height: 90 } }),
    await page.screenshot({ clip: { x: 0, y: 678, width: 250, height: 90 } }),
  ];
  await page.mouse.move(600, 400);
  const before = await beside();
  await takeZoom(page);
  await drag(page, [80, 100], [400, 150]);
  await expectRegion(page, 80, 35, 320);
  expect(await beside()).toEqual(before);
});

for (const reducedMotion of ['reduce', 'no-preference'] as const)
  test(`with ${reducedMotion} of motion it ${reducedMotion === 'reduce' ? 'jumps' : 'glides'}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await openStage(page, `${talkDeck}plain/`);
    await takeZoom(page);
    await page.mouse.click(640, 360);
    await expect(page.locator('.slides > .slide:not([hidden])')).toHaveCSS(
      'transition-duration',
      reducedMotion === 'reduce' ? '0s' : '0.3s, 0.3s',
    );
    await expectRegion(page, 384, 216, 512);
  });

test('the zoom presses nothing, and a move ends the choice', async ({ page }) => {
  await openStage(page, `${talkDeck}plain/`);
  await takeZoom(page);
  const box = await page.getByRole('link', { name: 'Back to the steps' }).boundingBox();
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 10);
  await expect(page.locator('html')).toHaveAttribute('data-zoomed');
  await expectSlide(page, 'plain');
  await page.keyboard.press('z');
  await takeZoom(page);
  await press(page, [100, 400], [420, 450]);
  await page.keyboard.press('PageDown');
  await page.mouse.up();
  await expectSlide(page, 'code');
  await expect(page.locator(hole)).toHaveCount(0);
  await expect(page.locator('html')).not.toHaveAttribute('data-zoomed');
});
