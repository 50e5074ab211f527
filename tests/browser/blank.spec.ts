import type { Page } from '@playwright/test';
import { sites } from './sites.ts';
import { expect, expectSlide, openStage, test } from './test.ts';

for (const [colour, keys, rgb] of [
  ['black', ['b', '.'], 'rgb(0, 0, 0)'],
  ['white', ['w', ','], 'rgb(255, 255, 255)'],
] as const) {
  test(`the screen goes ${colour}, and the next press only lights it`, async ({ page }) => {
    await openStage(page, `${sites.product}xen/acpi/`);
    for (const key of keys) {
      await page.keyboard.press(key);
      expect(await cover(page)).toEqual({ colour: rgb, width: '1280px', height: '720px' });
      await page.keyboard.press('ArrowRight');
      await expect(page.locator('html')).not.toHaveAttribute('data-blank');
      await expectSlide(page, 'acpi');
    }
    await page.keyboard.press('ArrowRight');
    await expectSlide(page, 'device-mappings');
  });
}

test('a press of the pointer lights it too and does nothing else', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.keyboard.press('b');
  await page.mouse.click(1240, 360);
  await expect(page.locator('html')).not.toHaveAttribute('data-blank');
  await expectSlide(page, 'acpi');
  await page.mouse.click(1240, 360);
  await expectSlide(page, 'device-mappings');
});

test('a modifier or a chord leaves it dark', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.keyboard.press('b');
  await page.keyboard.press('Shift');
  await page.keyboard.press('Control+c');
  await expect(page.locator('html')).toHaveAttribute('data-blank', 'black');
});

/** What covers the window, in front of all. */
async function cover(page: Page): Promise<{ colour: string; width: string; height: string }> {
  return page.evaluate(() => {
    const { backgroundColor, width, height } = getComputedStyle(
      document.documentElement,
      '::after',
    );
    return { colour: backgroundColor, width, height };
  });
}
