import type { Page } from '@playwright/test';
import { expectNoFaults } from './axe.ts';
import { sites } from './sites.ts';
import { expect, expectSlide, test, visibleSlide } from './test.ts';

const moves = [
  ['former/', 'renamed/'],
  ['earlier-still/', 'renamed/'],
  ['renamed/beginning/', 'renamed/first/'],
  ['renamed/older-steps/', 'renamed/steps/'],
  ['former/last/', 'renamed/last/'],
  ['earlier-still/old-steps/', 'renamed/steps/'],
] as const;

for (const site of ['states', 'below'] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`on "${site}", ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled });

      for (const [old, now] of moves) {
        test(`${old} leads on to ${now}, and back leads to where one was`, async ({ page }) => {
          await page.goto(sites[site]);
          await follow(page, sites[site] + old);
          await expect(page).toHaveURL(sites[site] + now);
          await expect(visibleSlide(page).first()).toBeVisible();
          await page.goBack();
          await expect(page).toHaveURL(sites[site]);
        });
      }
    });
  }

  test(`on "${site}" the step that an old address names is kept`, async ({ page }) => {
    await follow(page, `${sites[site]}former/old-steps/#2`);
    await expect(page).toHaveURL(`${sites[site]}renamed/steps/#2`);
    await expectSlide(page, 'steps');
    await expect(visibleSlide(page).getByText('Second item')).toBeVisible();
    await expect(visibleSlide(page).getByText('Third item')).toBeHidden();
  });
}

test('the presenter view is found by the old name of its deck, with the talk that the address names', async ({
  page,
}) => {
  await follow(page, `${sites.states}former/presenter/?talk=0123456789ab`);
  await expect(page.locator('html')).toHaveAttribute('data-view', 'presenter');
  await expect(page.locator('html')).toHaveAttribute('data-player', '');
  await expect(page).toHaveURL(`${sites.states}renamed/presenter/?talk=0123456789ab`);
});

test('a slide that the old address of a deck names is come to', async ({ page }) => {
  await follow(page, `${sites.states}former/#last`);
  await expect(page).toHaveURL(`${sites.states}renamed/#last`);
  await expect(page.getByRole('heading', { name: 'Last' })).toBeInViewport();
});

test.describe('a page at an old address', () => {
  const address = `${sites.states}former/older-steps/`;

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`is plain in ${colorScheme} colours and links to the new one, if it does not lead on`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await stay(page, address);
      await expect(page).toHaveTitle('Steps');
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
      const [paper, link] = await page.evaluate(() => [
        getComputedStyle(document.documentElement).backgroundColor,
        document.querySelector('a')?.href,
      ]);
      expect(paper).toBe(colorScheme === 'light' ? 'rgb(251, 250, 247)' : 'rgb(22, 23, 26)');
      expect(link).toBe(`${sites.states}renamed/steps/`);
    });
  }

  test('has no fault that axe knows', async ({ page }) => {
    await stay(page, address);
    await expectNoFaults(page);
  });

  test('is in the colours that the reader chose', async ({ page }) => {
    await page.goto(sites.states);
    await page.keyboard.press('d');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await stay(page, address);
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(22, 23, 26)');
  });
});

/** Opens an address that another one takes the place of. */
async function follow(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'commit' });
}

/** Opens a page without the script that leads on. */
async function stay(page: Page, address: string): Promise<void> {
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const body = text.replace(/<script>location[^<]*<\/script>/, '');
    expect(body).not.toBe(text);
    await route.fulfill({ response, body });
  });
  await page.goto(address);
}
