import type { Locator } from '@playwright/test';
import { sites } from './sites.ts';
import { expect, expectSlide, openStage, test, visibleSlide } from './test.ts';

const drawings = `${sites.states}drawings/`;

test('diagrams and charts are pictures with a name, and their texts are no part of the page', async ({
  page,
}) => {
  await page.goto(drawings);
  for (const name of [
    /^Two guests and dom0/,
    /^A patch is posted/,
    /^dom0 asks/,
    /^Commits by release/,
    /^Two lines/,
  ]) {
    await expect(page.getByRole('img', { name })).toHaveCount(1);
  }
  await expect(page.locator('.drawing [style], .drawing style, .drawing title')).toHaveCount(0);
});

test('nothing of a diagram is cut off at its edges', async ({ page }) => {
  await page.goto(drawings);
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('#in-line .drawing svg')).toHaveCount(1);
  const cut = await page.locator('#in-line .drawing svg').evaluateAll((all) =>
    all.flatMap((svg) => {
      const edge = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text, rect, polygon, polyline, circle')]
        .filter((element) => {
          if (element.closest('defs')) return false;
          const { left, right, top, bottom } = element.getBoundingClientRect();
          const over = [edge.left - left, right - edge.right, edge.top - top, bottom - edge.bottom];
          return Math.max(...over) > 0.5;
        })
        .map((element) => element.outerHTML);
    }),
  );
  expect(cut).toEqual([]);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`their lines and letters stand out when all is ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openStage(page, `${drawings}graph/`);
    const ink = scheme === 'light' ? 'rgb(28, 27, 25)' : 'rgb(236, 235, 230)';
    const drawing = visibleSlide(page).locator('.drawing');
    await expect(drawing.getByText('hardware')).toHaveCSS('fill', ink);
    await expect(drawing.locator('.edge path').first()).toHaveCSS('stroke', ink);
    await page.goto(`${drawings}bars/`);
    await expect(visibleSlide(page).getByText('2.6.30')).toHaveCSS('fill', ink);
    await page.goto(`${drawings}sequence/`);
    await expect(visibleSlide(page).getByText('Hypervisor')).toHaveCSS('fill', ink);
  });
}

test('the letters of a drawing are as large as those of a slide, unless it would not fit', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openStage(page, `${drawings}graph/`);
  const size = (text: string): Promise<number> => sizeOf(visibleSlide(page), text);
  expect(await size('hardware')).toBeCloseTo(24, 0);
  for (const [slug, text] of [
    ['sequence', 'pirq'],
    ['bars', '2.6.30'],
    ['lines', 'one'],
  ] as const) {
    await page.goto(`${drawings}${slug}/#9`);
    expect.soft(await size(text), slug).toBeGreaterThanOrEqual(18);
  }
});

test('a chart comes with its step', async ({ page }) => {
  await openStage(page, `${drawings}lines/`);
  const chart = visibleSlide(page).getByRole('img', { name: 'Two lines' });
  await expect(chart).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(chart).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a drawing wider than the column can be read, and has a box of its own that scrolls', async ({
    page,
  }) => {
    await page.goto(drawings);
    for (const [slug, text, isWide] of [
      ['sequence', 'pirq', false],
      ['bars', '2.6.30', true],
      ['lines', 'one', true],
    ] as const) {
      const slide = page.locator(`#${slug}`);
      expect.soft(await sizeOf(slide, text), slug).toBeGreaterThanOrEqual(12.5);
      const scrolling = await slide
        .locator('[data-scrolls]')
        .evaluateAll((boxes) => boxes.some((box) => box.scrollWidth > box.clientWidth));
      expect.soft(scrolling, slug).toBe(isWide);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('it scrolls by keys and by touch, and the slide stays', async ({ page }) => {
    await openStage(page, `${drawings}bars/`);
    const box = visibleSlide(page).getByRole('group', { name: 'Drawing' });
    const scrolled = (): Promise<number> => box.evaluate(({ scrollLeft }) => scrollLeft);
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(scrolled).toBeGreaterThan(0);
    await expectSlide(page, 'bars');

    await box.evaluate((element) => element.scrollTo({ left: 0, behavior: 'instant' }));
    const { x = 0, y = 0 } = (await box.boundingBox()) ?? {};
    const session = await page.context().newCDPSession(page);
    const touch = async (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...at: number[]
    ): Promise<void> => {
      const touchPoints = at.map((right) => ({ x: x + right, y: y + 50 }));
      await session.send('Input.dispatchTouchEvent', { type, touchPoints });
    };
    await touch('touchStart', 250);
    for (let right = 240; right > 100; right -= 10) await touch('touchMove', right);
    await touch('touchEnd');
    await expect.poll(scrolled).toBeGreaterThan(50);
    await expectSlide(page, 'bars');
    await box.tap({ position: { x: 345, y: 50 } });
    await expectSlide(page, 'bars');
  });
});

test('on the stage a wide drawing has no such box, and no stop for the keyboard', async ({
  page,
}) => {
  await openStage(page, `${drawings}bars/`);
  const box = visibleSlide(page).locator('[data-scrolls]');
  await expect(box).toHaveCSS('display', 'contents');
  const isFocused = await box.evaluate((element) => {
    if (element instanceof HTMLElement) element.focus();
    return document.activeElement === element;
  });
  expect(isFocused).toBe(false);
});

/** The size in which a text of a drawing is seen. */
async function sizeOf(slide: Locator, text: string): Promise<number> {
  return slide
    .locator('.drawing')
    .getByText(text, { exact: true })
    .evaluate((element) => {
      const { a = 1 } = element instanceof SVGGraphicsElement ? (element.getScreenCTM() ?? {}) : {};
      return parseFloat(getComputedStyle(element).fontSize) * a;
    });
}
