import type { Page } from '@playwright/test';
import { readPdf } from './pdf.ts';
import type { ReadPdf } from './pdf.ts';
import { sites } from './sites.ts';
import { expect, test } from './test.ts';

/** What Ctrl+P gives on a sheet of A4. */
async function print(page: Page): Promise<ReadPdf> {
  await page.evaluate(() => document.fonts.ready);
  return readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true, format: 'A4' }));
}

function sizesOf({ pages }: ReadPdf): number[][] {
  return pages.map(({ size }) => size.map((points) => Math.round(points)));
}

test('the home page prints its decks with links, on the paper that is there', async ({ page }) => {
  await page.goto(sites.product);
  const pdf = await print(page);
  expect(sizesOf(pdf)).toEqual([[596, 843]]);
  for (const words of ['Slide decks', 'Xen in Mainline Linux: Status Update', '2009-02-24'])
    expect(pdf.pages[0]?.text.replaceAll('\n', ' ')).toContain(words);
  expect(pdf.pages[0]?.links).toContain(`${sites.product}xen/`);
});

test('decks of all shapes are printed whole, several on a sheet', async ({ page }) => {
  await page.goto(sites.states);
  const decks = await page.getByRole('article').count();
  const pdf = await print(page);
  for (const size of sizesOf(pdf)) expect(size).toEqual([596, 843]);
  // Eight on a sheet, or six where one of them is higher.
  expect(pdf.pages.length).toBeGreaterThanOrEqual(decks / 8);
  expect(pdf.pages.length).toBeLessThanOrEqual(Math.ceil(decks / 6));
  const widths = await page.evaluate(() => {
    const width = (selector: string): number[] =>
      [...document.querySelectorAll(selector)].map((box) => box.getBoundingClientRect().width);
    return [width('.thumbnail'), width('.thumbnail > .slide')];
  });
  expect(widths[0]).toEqual(widths[1]);
});

test('the page for missing addresses prints what it says', async ({ page, allowed }) => {
  allowed.push(/404/);
  await page.goto(`${sites.product}nothing/`);
  const pdf = await print(page);
  expect(sizesOf(pdf)).toEqual([[596, 843]]);
  expect(pdf.pages[0]?.text).toContain('There is no slide at this address');
});

test('both are printed in light, whatever is on the screen', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(sites.product);
  await page.locator('html').evaluate((root) => root.setAttribute('data-theme', 'dark'));
  await expect(page.locator('h1')).toHaveCSS('color', 'rgb(28, 27, 25)');
  await expect(page.locator('.thumbnail > .slide').first()).toHaveCSS(
    'background-color',
    'rgb(251, 250, 247)',
  );
});
