import type { Page } from '@playwright/test';
import { expectSelected, openPanel, panel } from './go-to.ts';
import { sites } from './sites.ts';
import { placeOf } from './talk.ts';
import { expect, expectSlide, openStage, test } from './test.ts';

test('keys move in the list, and those that the field needs are its own', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  const parts = await openPanel(page);
  const { field, slides, selected } = parts;
  for (const [key, number] of [
    ['ArrowDown', 13],
    ['ArrowUp', 12],
    ['End', 23],
    ['ArrowDown', 23],
    ['Home', 1],
    ['ArrowUp', 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(selected).toHaveText(new RegExp(`^${number}\\D`));
    await expectSelected(parts);
  }
  await page.keyboard.type('dom');
  await expect(selected).toContainText('Dom0');
  await page.keyboard.press('ArrowDown');
  const second = await slides.nth(1).textContent();
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(selected).toHaveText(second ?? '');
  await page.keyboard.type('X');
  await expect(field).toHaveValue('doXm');
});

test('a clicker moves in the list by what is seen of it, and nothing on the stage', async ({
  page,
}) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  const parts = await openPanel(page);
  const numberOf = async (): Promise<number> =>
    Number(await parts.selected.locator('.number').textContent());
  await page.keyboard.press('PageUp');
  const above = await numberOf();
  expect(above).toBeGreaterThan(1);
  expect(above).toBeLessThan(8);
  await expectSelected(parts);
  await page.keyboard.press('PageDown');
  await expect.poll(numberOf).toBe(12);
  for (let press = 0; press < 4; press++) await page.keyboard.press('PageDown');
  await expect.poll(numberOf).toBe(23);
  await expectSelected(parts);
  await expectSlide(page, 'acpi');
  await page.keyboard.press('Escape');
  await expect(parts.dialog).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await expectSlide(page, 'device-mappings');
});

for (const key of ['PageDown', 'Enter']) {
  test(`${key} is for the stage once the panel is closed, though that keeps the focus for a moment`, async ({
    page,
  }) => {
    await openStage(page, `${sites.product}xen/acpi/`);
    const { field } = await openPanel(page);
    await page.keyboard.type('3');
    await field.evaluate((input, name) => {
      input.closest('dialog')?.close();
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
      );
    }, key);
    await expectSlide(page, 'device-mappings');
  });
}

test('a press on a slide of the list leads to it, and keeps the field', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  const { dialog, field, slides } = await openPanel(page);
  await page.keyboard.type('git');
  const option = slides.filter({ hasText: 'Git Branches' });
  await option.hover();
  await page.mouse.down();
  await expect(field).toBeFocused();
  await page.mouse.up();
  await expectSlide(page, 'git-branches');
  await expect(dialog).toHaveCount(0);
});

test('Backspace in the empty field returns to what was left, jump by jump', async ({ page }) => {
  await openStage(page, `${sites.states}steps/list/#2`);
  const jump = async (typed: string): Promise<void> => {
    await openPanel(page);
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
  };
  await jump('5');
  await expectAt(page, 'after');
  await page.keyboard.press('ArrowLeft');
  await expectAt(page, 'code');
  await jump('before');
  await expectAt(page, 'before');

  const { field, back } = await openPanel(page);
  await expect(back).toHaveText(/Back to 4\. Code as wide as it gets/);
  await page.keyboard.type('x');
  await page.keyboard.press('Backspace');
  await expect(field).toHaveValue('');
  await expectAt(page, 'before');
  await page.keyboard.press('Backspace');
  await expectAt(page, 'code');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await openPanel(page);
  await expect(back).toHaveText(/Back to 2\. A list/);
  await back.click();
  await expect.poll(() => placeOf(page)).toBe('list 2');
  await expect(page).toHaveURL(`${sites.states}steps/list/#2`);
  await openPanel(page);
  await expect(back).toHaveCount(0);
  await page.keyboard.press('Backspace');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');

  for (const slug of ['code', 'before', 'code', 'after']) {
    await page.goBack();
    await expectSlide(page, slug);
  }
});

/** Shows this slide of the deck with steps, and has it in the history. */
async function expectAt(page: Page, slug: string): Promise<void> {
  await expectSlide(page, slug);
  await expect(page).toHaveURL(`${sites.states}steps/${slug}/`);
}

test('Backspace that is held only empties the field', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await openPanel(page);
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expectSlide(page, 'upstreaming-xen');
  const { field } = await openPanel(page);
  await page.keyboard.type('xen');
  for (let times = 0; times < 8; times++) await page.keyboard.down('Backspace');
  await page.keyboard.up('Backspace');
  await expect(field).toHaveValue('');
  await expectSlide(page, 'upstreaming-xen');
  await page.keyboard.press('Backspace');
  await expectSlide(page, 'acpi');
});

test('a way back to where one is already is none', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await openPanel(page);
  await page.keyboard.type('13');
  await page.keyboard.press('Enter');
  await expectSlide(page, 'device-mappings');
  await page.keyboard.press('ArrowLeft');
  await expectSlide(page, 'acpi');
  const { back } = await openPanel(page);
  await expect(back).toHaveCount(0);
});

test('the list fills when the deck has come', async ({ page }) => {
  const held = Promise.withResolvers<undefined>();
  await page.route('**/xen/', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(`${sites.product}xen/title/`);
  await page.keyboard.press('g');
  const { field, slides, selected, status } = panel(page);
  await expect(status).toHaveText('Slides 1–23');
  for (const [typed, answer] of [
    ['24', 'There is no such slide'],
    ['23', ''],
    ['kittens', 'The slides have not come yet; a number works already'],
  ] as const) {
    await field.fill(typed);
    await expect(status).toHaveText(answer);
    await expect(slides).toHaveCount(0);
  }
  held.resolve(undefined);
  await expect(selected).toHaveText(/^22/);
  await page.keyboard.press('Enter');
  await expectSlide(page, 'kittens');
});
