import { sites } from './sites.ts';
import { expect, test } from './test.ts';

test('the home page names each deck, its speaker, event and date, and leads to it', async ({
  page,
}) => {
  await page.goto(sites.product);
  await expect(page).toHaveTitle('Slide decks');
  const deck = page
    .getByRole('article')
    .filter({ hasText: 'Xen in Mainline Linux: Status Update' });
  await expect(deck).toContainText(
    'Jeremy Fitzhardinge, Citrix · Xen Summit at Oracle · 2009-02-24',
  );
  await deck.getByRole('link').click();
  await expect(page).toHaveURL(`${sites.product}xen/`);
});

test('a press anywhere on the picture of a deck leads to it', async ({ page }) => {
  await page.goto(sites.product);
  const box = await page.locator('.thumbnail').first().boundingBox();
  expect(box).not.toBeNull();
  await page.mouse.click((box?.x ?? 0) + 40, (box?.y ?? 0) + 40);
  await expect(page).toHaveURL(`${sites.product}xen/`);
});

test('the slide in the picture is for the eyes alone', async ({ page }) => {
  await page.goto(sites.product);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Xen in Mainline Linux: Status Update',
    'Lectern: a guide in slides',
  ]);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Xen in Mainline Linux' })).toBeFocused();
});

test('headings are set close, their lines about as long as each other', async ({
  page,
  allowed,
}) => {
  allowed.push(/404/);
  for (const address of ['', 'nothing/']) {
    await page.goto(sites.product + address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('line-height', '35.2px');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('text-wrap-style', 'balance');
  }
});

test('all decks are listed', async ({ page }) => {
  await page.goto(sites.states);
  const links = await page
    .getByRole('article')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.toSorted()).toEqual([
    'book/',
    'columns/',
    'drawings/',
    'four-three/',
    'lines/',
    'looks/',
    'maths/',
    'media/',
    'online/',
    'parts/',
    'raster/',
    'renamed/',
    'rtl/',
    'single/',
    'snippets/',
    'steps/',
    'tagged/',
    'talk/',
    'transitions/',
  ]);
});
