import type { Page } from '@playwright/test';
import { sites } from './sites.ts';
import { expect, expectSlide, openStage, test, visibleSlide } from './test.ts';

const paper = { light: 'rgb(251, 250, 247)', dark: 'rgb(22, 23, 26)' };

test('"d" changes the colours, for all pages and for the next time', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await expect(visibleSlide(page)).toHaveCSS('background-color', paper.light);
  await page.keyboard.press('d');
  await expect(visibleSlide(page)).toHaveCSS('background-color', paper.dark);
  await page.reload();
  await expect(visibleSlide(page)).toHaveCSS('background-color', paper.dark);
  await page.goto(sites.product);
  await expect(page.locator('html')).toHaveCSS('background-color', paper.dark);
  await page.keyboard.press('d');
  await expect(page.locator('html')).toHaveCSS('background-color', paper.light);
});

test('a choice is there before the first paint', async ({ page, allowed }) => {
  allowed.push(/net::ERR_FAILED/);
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.keyboard.press('d');
  // Without the player: what sets the colours is in the page itself.
  await page.route('**/*.js', (route) => route.abort());
  await page.addInitScript(() => {
    const look = (): void => {
      const root = document.documentElement;
      if (document.querySelector('body'))
        root.setAttribute('data-first-frame', root.getAttribute('data-theme') ?? 'none');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-first-frame', 'dark');
  await expect(visibleSlide(page)).toHaveCSS('background-color', paper.dark);
});

test.describe('on a system set to dark', () => {
  test.use({ colorScheme: 'dark' });

  test('the site is dark until the reader chooses', async ({ page }) => {
    await openStage(page, `${sites.product}xen/acpi/`);
    await expect(visibleSlide(page)).toHaveCSS('background-color', paper.dark);
    await page.keyboard.press('d');
    await expect(visibleSlide(page)).toHaveCSS('background-color', paper.light);
    await page.reload();
    await expect(visibleSlide(page)).toHaveCSS('background-color', paper.light);
  });

  test('paper is light', async ({ page }) => {
    await openStage(page, `${sites.product}xen/acpi/`);
    expect(await printedColour(page)).toBe(paper.light);
  });
});

test('a browser that keeps nothing still changes the colours', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
  });
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.keyboard.press('d');
  await expect(visibleSlide(page)).toHaveCSS('background-color', paper.dark);
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 'device-mappings');
});

async function printedColour(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  return page
    .locator('.slide')
    .first()
    .evaluate((slide) => getComputedStyle(slide).backgroundColor);
}
