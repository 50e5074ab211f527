import { expectNoFaults } from './axe.ts';
import { sites } from './sites.ts';
import { expect, expectSlide, expectWholeDeck, openStage, test, visibleSlide } from './test.ts';

test('the lines of code that are meant at a step are marked in turn', async ({ page }) => {
  await openStage(page, `${sites.states}lines/in-turn/`);
  const marked = visibleSlide(page).locator('.line[data-marked]');
  await expect(marked).toHaveText([/new Player/]);
  await page.keyboard.press('PageDown');
  await expect(marked).toHaveText([/next/, /previous/]);
  await expect(page).toHaveURL(/\/in-turn\/#1$/);
  await page.reload();
  await expectWholeDeck(page);
  await expect(marked).toHaveText([/next/, /previous/]);
  await page.keyboard.press('PageDown');
  await expect(marked).toHaveCount(0);
  await expectSlide(page, 'in-turn');
  await page.keyboard.press('PageDown');
  await expectSlide(page, 'changes');
  await page.keyboard.press('PageUp');
  await expectSlide(page, 'in-turn');
  await expect(marked).toHaveCount(0);
  await page.keyboard.press('PageUp');
  await expect(marked).toHaveText([/next/, /previous/]);
});

test('a block keeps its last marks while the next one has its turn', async ({ page }) => {
  await openStage(page, `${sites.states}lines/twice/`);
  const marked = visibleSlide(page).locator('.line[data-marked]');
  await expect(marked).toHaveText([/int a/, /int c/]);
  await page.keyboard.press('PageDown');
  await expect(marked).toHaveText([/int b/, /int c/]);
  await page.keyboard.press('PageDown');
  await expect(marked).toHaveText([/int b/]);
  await expect(visibleSlide(page).locator('pre[data-marked]')).toHaveCount(1);
  await page.keyboard.press('PageUp');
  await expect(marked).toHaveText([/int b/, /int c/]);
});

test('where lines are marked in turn the others recede, on the stage alone', async ({ page }) => {
  await openStage(page, `${sites.states}lines/in-turn/`);
  const colours = (): Promise<string[]> =>
    page
      .locator('[data-slide=in-turn] .line')
      .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).color));
  const staged = await colours();
  expect(new Set(staged.slice(1)).size).toBe(1);
  expect(staged[0]).not.toBe(staged[1]);
  await page.emulateMedia({ media: 'print' });
  expect(new Set(await colours())).toEqual(new Set([staged[0]]));
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('o');
  expect(new Set(await colours())).toEqual(new Set([staged[0]]));
});

test('the button at a block copies its code', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openStage(page, `${sites.states}lines/marked/`);
  await Promise.all([
    expect(visibleSlide(page).locator('[data-copied]')).toBeVisible(),
    visibleSlide(page).getByRole('button', { name: 'Copy the code' }).click(),
  ]);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^static pteval_t .*\n\{\n\tif [^]*\n\}$/);
});

test('marked, changed and receding lines can be read', async ({ page }) => {
  for (const slug of ['marked', 'in-turn', 'changes', 'focus']) {
    await openStage(page, `${sites.states}lines/${slug}/`);
    await expectNoFaults(page);
  }
});
