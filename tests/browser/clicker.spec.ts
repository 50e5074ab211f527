import { sites } from './sites.ts';
import {
  expect,
  expectSameDocument,
  expectSlide,
  markDocument,
  openStage,
  test,
  visibleSlide,
} from './test.ts';

test('PageDown and PageUp of a remote lead through the steps and slides', async ({ page }) => {
  await openStage(page, `${sites.states}steps/before/`);
  await page.keyboard.press('PageDown');
  await expectSlide(page, 'list');
  await expect(visibleSlide(page).getByText('First item')).toBeHidden();
  await page.keyboard.press('PageDown');
  await expect(visibleSlide(page).getByText('First item')).toBeVisible();
  await expect(visibleSlide(page).getByText('Second item')).toBeHidden();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expectSlide(page, 'before');
});

test('the black button of a remote sends "." or "b"', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  for (const key of ['.', 'b']) {
    await page.keyboard.press(key);
    await expect(page.locator('html')).toHaveAttribute('data-blank', 'black');
    await page.keyboard.press(key);
    await expect(page.locator('html')).not.toHaveAttribute('data-blank');
  }
  await expectSlide(page, 'acpi');
});

test('F5 and Escape in turn keep the talk, its slide and its document', async ({ page }) => {
  await openStage(page, `${sites.states}steps/list/#2`);
  await markDocument(page);
  for (let times = 0; times < 10; times += 1) {
    await page.keyboard.press('F5');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expectSlide(page, 'list');
  await expect(visibleSlide(page).getByText('Second item')).toBeVisible();
  await expect(visibleSlide(page).getByText('Third item')).toBeHidden();
  await expect(page).toHaveURL(`${sites.states}steps/list/#2`);
  await expectSameDocument(page);
});

test('F5 at once, before the deck has come, does not reload either', async ({ page }) => {
  const held = Promise.withResolvers<undefined>();
  await page.route('**/xen/', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(`${sites.product}xen/acpi/`);
  await markDocument(page);
  await page.keyboard.press('F5');
  await page.keyboard.press('Escape');
  await expectSameDocument(page);
  held.resolve(undefined);
  await page.keyboard.press('PageDown');
  await expectSlide(page, 'device-mappings');
});
