import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expectNoFaults } from './axe.ts';
import { drag, expectAlike, expectPlaces, inWindow, placesOf, press } from './canvas.ts';
import type { Place } from './canvas.ts';
import { readPdf } from './pdf.ts';
import { expectLinked, placeOf, startTalk, talkDeck } from './talk.ts';
import { expect, expectSlide, expectWholeDeck, openStage, test } from './test.ts';
import { swipe, write } from './touch.ts';
import type { Point } from './touch.ts';

/** What a pen has drawn; what it is drawing. */
const strokes = '.ink path';
const drawing = '.drawing path';
/** Half of the pen's width, and the edge around it. */
const half = 4;

/** Where a line from corner to corner is. */
const lineAt = ([left, top]: Point, [right, bottom]: Point): Place => ({
  left: left - half,
  top: top - half,
  right: right + half,
  bottom: bottom + half,
});

async function takePen(page: Page): Promise<void> {
  await page.keyboard.press('i');
  await expectPen(page);
}

async function pressPen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pen', exact: true }).click();
  await expectPen(page);
}

/** The tools are a script of their own: until it has come, a press on the slide is still one to move. */
async function expectPen(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-tool', 'pen');
}

test('a stroke is at the same place in both windows, while it is drawn and after', async ({
  page,
}) => {
  const { audience, presenter } = await startTalk(page);
  await pressPen(presenter);
  await press(presenter, [300, 400], [500, 600]);
  await expectPlaces(presenter, drawing, lineAt([300, 400], [500, 600]));
  await expectAlike(drawing, presenter, audience);
  await expect(audience.locator(strokes)).toHaveCount(0);

  await presenter.mouse.up();
  await expectPlaces(presenter, strokes, lineAt([300, 400], [500, 600]));
  await expectAlike(strokes, presenter, audience);
  await expect(audience.locator(drawing)).toHaveCount(0);
  await audience.setViewportSize({ width: 1024, height: 768 });
  await expectAlike(strokes, presenter, audience);

  await takePen(audience);
  await audience.getByRole('button', { name: 'Blue' }).click();
  await drag(audience, [700, 100], [1200, 300]);
  await expect(presenter.locator(strokes)).toHaveCount(2);
  await expectAlike(strokes, audience, presenter);
  const fill = async (window: Page): Promise<string[]> =>
    window
      .locator(strokes)
      .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill));
  expect(await fill(presenter)).toEqual(['rgb(212, 20, 46)', 'rgb(21, 86, 214)']);
  expect(await fill(audience)).toEqual(await fill(presenter));
});

test('undo, clear and the eraser hold in both windows', async ({ page }) => {
  const { audience, presenter } = await startTalk(page);
  await takePen(presenter);
  for (const y of [300, 400, 500]) await drag(presenter, [200, y], [600, y]);
  const expectLines = async (...lines: number[]): Promise<void> => {
    for (const window of [presenter, audience])
      await expectPlaces(window, strokes, ...lines.map((y) => lineAt([200, y], [600, y])));
  };
  await expectLines(300, 400, 500);

  await presenter.getByRole('button', { name: 'Undo' }).click();
  await expectLines(300, 400);
  // The eraser goes across the one line and stops before the other.
  await presenter.keyboard.press('e');
  await drag(presenter, [400, 250], [400, 360]);
  await expectLines(400);
  await presenter.keyboard.press('u');
  await expectLines(300, 400);
  await drag(presenter, [500, 250], [500, 450]);
  await expectLines();
  await presenter.keyboard.press('u');
  await expectLines(300, 400);

  await audience.keyboard.press('x');
  await expectLines();
  // This was not done here; what was is undone.
  await presenter.keyboard.press('u');
  await audience.keyboard.press('u');
  await expectLines(300, 400);
  await presenter.keyboard.press('u');
  await expectLines(300);
});

test('a stroke belongs to its slide and its step', async ({ page }) => {
  const { audience, presenter } = await startTalk(page, 'steps');
  await takePen(presenter);
  await presenter.keyboard.press('ArrowRight');
  await drag(presenter, [300, 400], [500, 600]);
  await expectAlike(strokes, presenter, audience);

  for (const [key, place, count] of [
    ['ArrowRight', 'steps 2', 0],
    ['ArrowLeft', 'steps 1', 1],
    ['ArrowLeft', 'steps 0', 0],
    ['End', 'end 0', 0],
  ] as const) {
    await presenter.keyboard.press(key);
    await expect.poll(() => placeOf(audience)).toBe(place);
    for (const window of [presenter, audience])
      expect(await placesOf(window, strokes)).toHaveLength(count);
  }
  // What comes next is shown without.
  await presenter.keyboard.press('Home');
  await presenter.keyboard.press('ArrowRight');
  await presenter.keyboard.press('ArrowRight');
  await expectPlaces(audience, strokes, lineAt([300, 400], [500, 600]));
  await expect(presenter.locator('.preview .slide')).toHaveAttribute('data-slide', 'steps');
  await expect(presenter.locator('.preview path').filter({ visible: true })).toHaveCount(0);
});

test('a clicker moves on while the pen draws, and the stroke stays where it was begun', async ({
  page,
}) => {
  await openStage(page, `${talkDeck}plain/`);
  await takePen(page);
  await press(page, [300, 400], [500, 600]);
  await page.keyboard.press('PageDown');
  await expectSlide(page, 'code');
  await page.mouse.move(700, 300);
  await page.mouse.up();
  expect(await placesOf(page, strokes)).toEqual([]);
  await page.keyboard.press('PageUp');
  await expectSlide(page, 'plain');
  await expectPlaces(page, strokes, lineAt([300, 400], [500, 600]));
});

test('strokes are kept while the talk lasts, for its windows alone', async ({ page, context }) => {
  await openStage(page, `${talkDeck}plain/`);
  // What was drawn before the talk began is there too.
  await takePen(page);
  await drag(page, [300, 400], [500, 600]);
  await expect(page.locator(strokes)).toHaveCount(1);
  const [presenter] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  await expectWholeDeck(presenter);
  await expectLinked(presenter);
  await expectAlike(strokes, page, presenter);
  await drag(page, [600, 200], [700, 300]);
  await drag(page, [800, 200], [900, 300]);
  await page.keyboard.press('u');
  await expect(presenter.locator(strokes)).toHaveCount(2);

  await page.reload();
  await expectAlike(strokes, presenter, page);
  const stranger = await context.newPage();
  await openStage(stranger, `${talkDeck}plain/`);
  const address = page.url();
  await Promise.all([page.close(), presenter.close()]);
  await takePen(stranger);
  await expect(stranger.locator(strokes)).toHaveCount(0);

  const late = await context.newPage();
  await openStage(late, address);
  await expectPlaces(late, strokes, lineAt([300, 400], [500, 600]), lineAt([600, 200], [700, 300]));
});

test('what is no stroke, or one of another slide, is not drawn', async ({ page }) => {
  const { audience, presenter } = await startTalk(page);
  await audience.evaluate(() => {
    const id = new URLSearchParams(location.search).get('talk') ?? '';
    const channel = new BroadcastChannel(`lectern:${new URL('../', location.href).pathname}:${id}`);
    const points = [
      [100, 300],
      [200, 400],
    ];
    const stroke = { colour: 'red', points };
    for (const [index, [key, value]] of [
      ['stroke/title/0/a1', { ...stroke, colour: 'red"><script>' }],
      ['stroke/title/0/a2', { ...stroke, points: [[NaN, 1]] }],
      ['stroke/title/0/a3', { ...stroke, points: Array.from({ length: 9000 }, () => [1, 1]) }],
      ['stroke/title/first/a4', stroke],
      ['stroke/title', stroke],
      ['drawing', { slide: 'title', step: 0, stroke: 1 }],
      ['drawing', { slide: 'plain', step: 0, stroke }],
      ['pointer', [1e300, 0]],
      ['zoom', { slide: 'title', region: { x: 0, y: 0, width: 0 } }],
      ['print-strokes', 'yes'],
      ['stroke/title/0/b', stroke],
    ].entries())
      channel.postMessage({
        lectern: 1,
        kind: 'set',
        key,
        value,
        stamp: { count: 900 + index, window: 'x' },
      });
    channel.close();
  });
  for (const window of [audience, presenter]) {
    await expectPlaces(window, strokes, lineAt([100, 300], [200, 400]));
    await expect(window.locator('.overlay, .pointer-dot')).toHaveCount(1);
    await expect(window.locator('html')).not.toHaveAttribute('data-zoomed');
    await expect(window.locator('html')).not.toHaveAttribute('data-print-strokes');
  }
});

test('strokes are printed if wished: those of all steps, on the sheet of their slide', async ({
  page,
}) => {
  const { audience, presenter } = await startTalk(page, 'steps');
  await takePen(presenter);
  await drag(presenter, [300, 400], [500, 600]);
  await presenter.keyboard.press('ArrowRight');
  await drag(presenter, [600, 200], [700, 300]);
  await presenter.keyboard.press('End');
  await expectSlide(audience, 'end');
  expect(await printedStrokes(audience)).toEqual([]);

  await presenter.getByRole('button', { name: 'Print the strokes' }).click();
  for (const window of [audience, presenter]) {
    await expect(window.locator('html')).toHaveAttribute('data-print-strokes');
    await expect
      .poll(() => printedStrokes(window))
      .toEqual([
        ['steps', 300, 400],
        ['steps', 600, 200],
      ]);
  }
  await audience.reload();
  await expectWholeDeck(audience);
  await expect.poll(() => printedStrokes(audience)).toHaveLength(2);
  const { pages } = await readPdf(await audience.pdf({ preferCSSPageSize: true }));
  expect(pages).toHaveLength(5);
  await presenter.getByRole('button', { name: 'Print the strokes' }).click();
  await expect.poll(() => printedStrokes(audience)).toEqual([]);
});

test('the pen works without a talk, and what it drew goes with the page', async ({ page }) => {
  await openStage(page, `${talkDeck}plain/`);
  await pressPen(page);
  await page.getByRole('button', { name: 'Green' }).click();
  await drag(page, [300, 400], [500, 600]);
  await page.mouse.click(...(await inWindow(page, [900, 300])));
  await expectPlaces(page, strokes, lineAt([300, 400], [500, 600]), lineAt([900, 300], [900, 300]));

  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('region', { name: 'Pen' })).toBeHidden();
  await drag(page, [600, 400], [700, 600]);
  await expect(page.locator(strokes)).toHaveCount(2);
  await page.reload();
  await expectWholeDeck(page);
  await takePen(page);
  await expect(page.locator(strokes)).toHaveCount(0);
});

test('Esc puts the pen away before it leaves anything else', async ({ page }) => {
  await openStage(page, `${talkDeck}plain/`);
  await takePen(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).not.toHaveAttribute('data-tool');
  await expectSlide(page, 'plain');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(`${talkDeck}#plain`);
});

test('nothing under the pen is pressed, and keys move as ever', async ({ page }) => {
  await openStage(page, `${talkDeck}plain/`);
  await pressPen(page);
  await page.mouse.click(1270, 650);
  await expectSlide(page, 'plain');
  await page.mouse.click(10, 360);
  await expectSlide(page, 'plain');
  const link = page.getByRole('link', { name: 'Back to the steps' });
  const box = await link.boundingBox();
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 10);
  await expect(page.locator(strokes)).toHaveCount(3);
  await expectSlide(page, 'plain');

  // Whatever was pressed last, the space bar is for the slides.
  await page.keyboard.press(' ');
  await expectSlide(page, 'code');
  await page.getByRole('button', { name: 'Blue' }).click();
  await page.keyboard.press('Shift+ ');
  await expectSlide(page, 'plain');
  await page.keyboard.press(' ');
  await expectSlide(page, 'code');
  await page.keyboard.press('i');
  await page.mouse.click(10, 360);
  await expectSlide(page, 'plain');
});

test('the overview takes the pen away, a black screen hides all', async ({ page }) => {
  await openStage(page, `${talkDeck}plain/`);
  await takePen(page);
  await drag(page, [300, 400], [500, 600]);
  await page.keyboard.press('b');
  await expect(page.locator('html')).toHaveAttribute('data-blank', 'black');
  const { channels } = await sharp(await page.screenshot()).stats();
  expect(channels.map(({ max }) => max)).toEqual([0, 0, 0]);
  await page.keyboard.press('b');

  await page.keyboard.press('o');
  await expect(page.locator('html')).toHaveAttribute('data-view', 'overview');
  await expect(page.locator('html')).not.toHaveAttribute('data-tool');
  await expect(page.locator(strokes).filter({ visible: true })).toHaveCount(0);
  await page.keyboard.press('i');
  await expect(page.locator('html')).not.toHaveAttribute('data-tool');
  await page.keyboard.press('o');
  await expectPlaces(page, strokes, lineAt([300, 400], [500, 600]));
});

test('the buttons are where the pen was taken, and a keyboard reaches them', async ({ page }) => {
  const { audience, presenter } = await startTalk(page);
  const buttons = (window: Page) => window.getByRole('region', { name: 'Pen' });
  await pressPen(presenter);
  await expect(buttons(presenter)).toBeVisible();
  await drag(presenter, [300, 400], [500, 600]);
  await expect(audience.locator(strokes)).toHaveCount(1);
  await expect(buttons(audience)).toBeHidden();
  for (const button of await buttons(presenter).getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }

  await audience.keyboard.press('e');
  await expect(buttons(audience)).toBeVisible();
  const blue = audience.getByRole('button', { name: 'Blue' });
  await blue.focus();
  await audience.keyboard.press('Enter');
  await expect(audience.locator('html')).toHaveAttribute('data-tool', 'pen');
  await expect(blue).toHaveAttribute('aria-pressed', 'true');
  await audience.keyboard.press('Shift+Tab');
  await expect(audience.getByRole('button', { name: 'Green' })).toBeFocused();
  await audience.getByRole('button', { name: 'Close' }).focus();
  await audience.keyboard.press('Enter');
  await expect(buttons(audience)).toBeHidden();
  await expect(audience.locator('.slide:not([hidden])')).toBeFocused();
  await expect(buttons(presenter)).toBeVisible();
});

test("the pen's buttons have no fault", async ({ page }) => {
  const { audience, presenter } = await startTalk(page);
  for (const window of [audience, presenter]) {
    await takePen(window);
    await drag(window, [300, 400], [500, 600]);
    await window.getByRole('button', { name: 'Undo' }).focus();
    await expectNoFaults(window);
  }
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('a finger draws and does not swipe', async ({ page }) => {
    await openStage(page, `${talkDeck}plain/`);
    await page.getByRole('button', { name: 'Pen', exact: true }).tap();
    await expect(page.locator('.surface')).toHaveCSS('touch-action', 'none');
    await swipe(page, [1000, 300], [500, 400]);
    await expectPlaces(page, strokes, lineAt([500, 300], [1000, 400]));
    await expectSlide(page, 'plain');
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(page.locator('html')).not.toHaveAttribute('data-tool');
    await swipe(page, [1000, 300], [500, 300]);
    await expectSlide(page, 'code');
  });

  test('a stylus draws as broad as it is pressed, and the hand beside it does not', async ({
    page,
  }) => {
    await openStage(page, `${talkDeck}plain/`);
    await takePen(page);
    await write(page, [300, 300], [800, 300], 0.1);
    await write(page, [300, 400], [800, 400], 0.9);
    await swipe(page, [900, 600], [400, 600]);
    const heights = (await placesOf(page, strokes)).map(({ top, bottom }) => bottom - top);
    expect(heights).toHaveLength(2);
    expect(heights[1]).toBeGreaterThan((heights[0] ?? 0) + 3);
  });
});

test('the other end of a stylus is an eraser', async ({ page }) => {
  await openStage(page, `${talkDeck}plain/`);
  await takePen(page);
  await drag(page, [300, 400], [500, 400]);
  await expect(page.locator(strokes)).toHaveCount(1);
  await page.locator('.surface').evaluate((surface) => {
    // The id is that of the mouse, which is there.
    const event = { bubbles: true, pointerId: 1, pointerType: 'pen', clientX: 400, clientY: 400 };
    surface.dispatchEvent(new PointerEvent('pointerdown', { ...event, button: 5 }));
    surface.dispatchEvent(new PointerEvent('pointerup', event));
  });
  await expect(page.locator(strokes)).toHaveCount(0);
});

test('on a slide that flows as text there is no pen', async ({ page }) => {
  await openStage(page, `${talkDeck}plain/`);
  await takePen(page);
  await drag(page, [300, 400], [500, 400]);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.locator(strokes).filter({ visible: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('i');
  await expect(page.locator('html')).not.toHaveAttribute('data-tool');
  await expect(page.getByRole('button', { name: 'Pen', exact: true })).toBeHidden();
});

/** The strokes on the sheets that the window prints: the slide, and where on its sheet each begins, to the ten px of a unit each. */
async function printedStrokes(page: Page): Promise<[slide: string, left: number, top: number][]> {
  await page.emulateMedia({ media: 'print' });
  const strokesOfSheets = await page.locator('.slides').evaluate((slides) =>
    [...slides.children].flatMap((slide) => {
      const sheet = slide.getBoundingClientRect();
      return [...slide.querySelectorAll('.ink path')]
        .map((path) => path.getBoundingClientRect())
        .filter(({ width }) => width > 0)
        .map((box): [string, number, number] => {
          const [left, top] = [box.left - sheet.left, box.top - sheet.top].map(
            (side) => Math.round(side / 10) * 10,
          );
          return [slide.getAttribute('data-slide') ?? '', left ?? 0, top ?? 0];
        });
    }),
  );
  await page.emulateMedia({ media: null });
  return strokesOfSheets;
}
