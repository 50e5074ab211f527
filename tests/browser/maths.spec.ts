import { sites } from './sites.ts';
import { expect, openStage, test, visibleSlide } from './test.ts';

const maths = `${sites.states}maths/`;

test('formulas are set in their own face, as high as they need to be, and say what they are', async ({
  page,
}) => {
  await openStage(page, `${maths}matrices/`);
  const formulas = visibleSlide(page).locator('math');
  await expect(formulas).toHaveCount(2);
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          [...document.fonts].filter(
            (face) => face.family.startsWith('Noto Sans Math') && face.status === 'loaded',
          ).length,
      ),
    )
    .toBeGreaterThan(0);
  // A fence that is not stretched is as high as a letter.
  const fence = formulas.first().locator('mo[fence]').first();
  const letter = formulas.first().locator('mi').first();
  const height = async (locator: typeof fence): Promise<number> =>
    (await locator.boundingBox())?.height ?? 0;
  await expect
    .poll(async () => (await height(fence)) / (await height(letter)))
    .toBeGreaterThan(1.8);
  // A fraction is one over the other.
  const [above, below] = await Promise.all(
    [0, 1].map((part) => formulas.first().locator('mfrac > *').nth(part).boundingBox()),
  );
  expect(above?.y ?? 0).toBeLessThan(below?.y ?? 0);
});

test('a slide without formulas, in a deck that has some, has its dollars', async ({ page }) => {
  await page.goto(`${maths}plain/`);
  await expect(visibleSlide(page).getByText('It costs $5 and $10.')).toBeVisible();
});

test('formulas appear by steps, and colours and boxes are kept without a style attribute', async ({
  page,
}) => {
  await openStage(page, `${maths}steps/`);
  const formula = visibleSlide(page).locator('.maths');
  await expect(formula).toBeHidden();
  for (let step = 1; step <= 3; step++) await page.keyboard.press('PageDown');
  await expect(formula).toBeVisible();
  await expect(formula.getByText('y', { exact: true })).toHaveCSS('color', 'rgb(196, 0, 26)');
  await expect(page.locator('[style]')).toHaveCount(0);
});

test('a deck without formulas fetches nothing for them', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await openStage(page, `${sites.states}steps/before/`);
  expect(await page.content()).not.toContain('tml-');
  const sizes = await Promise.all(
    fetched
      .filter((url) => url.endsWith('.woff2'))
      .map(async (url) => (await (await page.request.get(url)).body()).length),
  );
  expect(Math.max(...sizes)).toBeLessThan(60_000);
});
