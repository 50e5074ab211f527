import { sites } from './sites.ts';
import { expect, openStage, test, visibleSlide } from './test.ts';

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
  const size = (text: string): Promise<number> =>
    visibleSlide(page)
      .locator('.drawing')
      .getByText(text, { exact: true })
      .evaluate((element) => {
        const { a = 1 } =
          element instanceof SVGGraphicsElement ? (element.getScreenCTM() ?? {}) : {};
        return parseFloat(getComputedStyle(element).fontSize) * a;
      });
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
