import { sites } from './sites.ts';
import { expect, test } from './test.ts';

test('what is chosen by is English from left to right in a deck of another language, its title is not', async ({
  page,
}) => {
  await page.goto(`${sites.states}rtl/handout/`);
  const header = page.locator('.handout-choice');
  await expect(header).toHaveAttribute('lang', 'en');
  await expect(header).toHaveCSS('direction', 'ltr');
  await expect(header.locator('h1')).toHaveAttribute('lang', 'ar');
  await expect(header.locator('h1')).toHaveCSS('direction', 'rtl');
});

test('what is pressed is large enough for a finger, and grows with the letters', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${sites.states}rtl/handout/`);
  const radio = page.getByRole('radio', { name: '6', exact: true });
  for (const size of [20, 40]) {
    const box = await radio.boundingBox();
    expect([box?.width, box?.height]).toEqual([size, size]);
    await page.locator('html').evaluate((root) => root.style.setProperty('font-size', '32px'));
  }
});
