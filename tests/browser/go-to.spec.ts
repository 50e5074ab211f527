import { sites } from './sites.ts';
import { expect, expectSlide, openStage, test, visibleSlide } from './test.ts';

test('digits and Enter lead to the slide of that number', async ({ page }) => {
  await openStage(page, `${sites.product}xen/title/`);
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await expect(page.getByRole('dialog')).toContainText('Dom 0: ACPI');
  await page.keyboard.press('Enter');
  await expectSlide(page, 'acpi');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(visibleSlide(page)).toBeFocused();
  await expect(page).toHaveURL(`${sites.product}xen/acpi/`);
});

test('"g" asks for the number and Escape leaves all as it was', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.keyboard.press('g');
  const dialog = page.getByRole('dialog', { name: 'Go to a slide' });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await expect(dialog).toContainText('1–23');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expectSlide(page, 'acpi');
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 'device-mappings');
});

test('a number without a slide stays, and says so', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  for (const number of ['99', '0', '-1', 'four']) {
    await page.keyboard.press('g');
    await page.getByRole('textbox').pressSequentially(number);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('There is no such slide');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expectSlide(page, 'acpi');
  }
});

test('digits typed before the deck has come are one number', async ({ page }) => {
  const held = Promise.withResolvers<undefined>();
  await page.route('**/xen/', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(`${sites.product}xen/title/`);
  await page.keyboard.press('2');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  held.resolve(undefined);
  await expectSlide(page, 'no-excuses');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a key that comes before a closed panel has gone is no text', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.keyboard.press('g');
  const input = page.getByRole('dialog').locator('input');
  await expect(input).toBeFocused();
  await input.evaluate((element) => {
    element.closest('dialog')?.close();
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', bubbles: true }));
  });
  await expect(page.locator('html')).toHaveAttribute('data-blank', 'black');
});
