import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { findBrowser, launchOptions } from '../../src/export/browser.ts';
import { withOffers } from '../../src/export/offers.ts';
import { expectNoFaults } from './axe.ts';
import { sites } from './sites.ts';
import { expect, test } from './test.ts';

const xen = `${sites.product}xen/`;
const offers = [{ file: 'xen.pdf', bytes: 1_200_000, label: 'Slides, PDF' }];

/** The deck's page as it is where an export has left its files. */
async function offerFiles(page: Page): Promise<void> {
  await page.route(xen, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: withOffers(await response.text(), offers) });
  });
}

/** The links and buttons of the header that can be seen, as the keyboard comes to them. */
function stops(page: Page): Promise<{ name: string; left: number; right: number; top: number }[]> {
  return page
    .locator('.deck-header > :is(a, details)')
    .filter({ visible: true })
    .evaluateAll((all) =>
      all.flatMap((element) => {
        const stop = element.querySelector('summary') ?? element;
        const { left, right, top, width } = stop.getBoundingClientRect();
        return width > 0 ? [{ name: stop.textContent.trim(), left, right, top }] : [];
      }),
    );
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [1280, 1024, 640, 390, 320]) {
    test(`the keyboard goes through the header as one sees it, in ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 720 });
      await offerFiles(page);
      await page.goto(xen);
      const seen = (await stops(page)).toSorted((a, b) => a.left - b.left);
      expect(seen.length).toBeGreaterThan(2);
      for (const { name } of seen) {
        await page.keyboard.press('Tab');
        await expect(page.locator(':focus')).toHaveText(name);
      }
    });
  }

  test('on a phone the contents lead wherever the header has no room to', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await offerFiles(page);
    for (const [name, address] of [
      ['All decks', sites.product],
      ['Presenter view', `${xen}presenter/`],
      ['Handout', `${xen}handout/`],
    ] as const) {
      await page.goto(xen);
      await page.locator('summary', { hasText: 'Contents' }).click();
      await page.getByRole('link', { name, exact: true }).click();
      await expect(page).toHaveURL(address);
    }
  });
});

test('beside the slides the contents can be skipped', async ({ page }) => {
  await page.goto(xen);
  const skip = page.getByRole('link', { name: 'Skip to the slides' });
  await page.getByRole('link', { name: 'Handout' }).focus();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  const { width = 0, height = 0 } = (await skip.boundingBox()) ?? {};
  expect(Math.min(width, height)).toBeGreaterThan(20);
  await expectNoFaults(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.slide')?.id)).toBe('title');
});

for (const width of [320, 390, 480, 640, 768, 960, 1024, 1280]) {
  test(`nothing leaves the header, and the title has room, in ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    await offerFiles(page);
    await page.goto(xen);
    await page.locator('.offline-line').evaluateAll((lines) => {
      for (const line of lines) {
        line.textContent = 'Saving for offline: 31 of 60 files';
        line.toggleAttribute('hidden', false);
      }
    });
    await expectToFit(page);
    await page.getByText('Downloads').click();
    await expectToFit(page);
  });
}

test('with letters twice as large the header takes more lines on a phone', async () => {
  const browser = await chromium.launch({
    ...launchOptions(),
    ...(await findBrowser()),
    args: [...(launchOptions().args ?? []), '--blink-settings=defaultFontSize=32'],
  });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await offerFiles(page);
  await page.goto(xen);
  expect(await page.locator('html').evaluate((root) => getComputedStyle(root).fontSize)).toBe(
    '32px',
  );
  await expectToFit(page);
  await page.locator('summary', { hasText: 'Contents' }).click();
  await page.getByRole('link', { name: 'TODO', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'TODO' })).toBeInViewport();
  await browser.close();
});

for (const [name, inside] of [
  ['Contents', 'TODO'],
  ['Downloads', 'Slides, PDF'],
] as const) {
  test(`${name} closes by Escape and by a press elsewhere`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await offerFiles(page);
    await page.goto(xen);
    const link = page.getByRole('link', { name: inside, exact: true });
    const summary = page.locator('summary', { hasText: name });
    await summary.click();
    await link.focus();
    await page.keyboard.press('Escape');
    await expect(link).toBeHidden();
    await expect(summary).toBeFocused();

    await summary.click();
    await expect(link).toBeVisible();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(link).toBeVisible();
    await page.locator('.deck-header h1').click();
    await expect(link).toBeHidden();
  });
}

test('its words are English from left to right in a deck of another language, titles are not', async ({
  page,
}) => {
  await page.goto(`${sites.states}rtl/`);
  const header = page.locator('.deck-header');
  await expect(header).toHaveAttribute('lang', 'en');
  await expect(header).toHaveCSS('direction', 'ltr');
  for (const title of [header.locator('h1'), header.getByRole('list')]) {
    await expect(title).toHaveAttribute('lang', 'ar');
    await expect(title).toHaveCSS('direction', 'rtl');
  }
});

/** No sideways scrolling, and at the least some letters of the title. */
async function expectToFit(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(width).toBeLessThanOrEqual(0);
  const title = await page.locator('.deck-header h1').boundingBox();
  expect(title?.width).toBeGreaterThan(35);
}
