import type { Page } from '@playwright/test';
import { sites } from './sites.ts';
import {
  expect,
  expectSameDocument,
  expectSlide,
  expectWholeDeck,
  markDocument,
  openStage,
  openWithAll,
  test,
} from './test.ts';

const deck = (url: URL): boolean => url.href === `${sites.product}xen/`;

test('the deck is fetched once, and then the network may go', async ({
  page,
  context,
  allowed,
}) => {
  // Chromium asks for the icon anew at each address.
  allowed.push(/favicon|Failed to load resource/);
  let fetched = 0;
  page.on('request', (request) => {
    if (deck(new URL(request.url()))) fetched += 1;
  });
  await openWithAll(page, `${sites.product}xen/title/`);
  await page.evaluate(() => document.fonts.ready);
  await context.setOffline(true);
  await markDocument(page);
  for (let times = 0; times < 22; times += 1) await page.keyboard.press('ArrowRight');
  await expectSlide(page, 'thanks');
  await expect(page).toHaveURL(`${sites.product}xen/thanks/`);
  await expectSameDocument(page);
  expect(fetched).toBe(1);
});

test('before the deck has come, keys follow the links', async ({ page }) => {
  await page.route(deck, () => undefined);
  await page.goto(`${sites.product}xen/acpi/`);
  await followByKeys(page);
});

test('where the deck does not come, keys and links go on to lead from page to page', async ({
  page,
  allowed,
}) => {
  allowed.push(/500/);
  await page.route(deck, (route) => route.fulfill({ status: 500, body: 'out of order' }));
  const answered = page.waitForResponse((response) => response.status() === 500);
  await page.goto(`${sites.product}xen/acpi/`);
  await answered;
  await followByKeys(page);
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(`${sites.product}xen/device-mappings/`);
});

test('a deck that the network kept back comes once that is there again', async ({
  page,
  allowed,
}) => {
  allowed.push(/ERR_FAILED/);
  let times = 0;
  await page.route(deck, (route) => {
    times += 1;
    return times === 1 ? route.abort() : route.continue();
  });
  await page.goto(`${sites.product}xen/presenter/`);
  await expectWholeDeck(page);
  await page.keyboard.press('PageDown');
  await expectSlide(page, 'upstreaming-xen');
  expect(times).toBe(2);
});

test('a page in the place of the deck that is none of it changes nothing', async ({ page }) => {
  await page.route(deck, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<main><p>Log in to the hotel network</p></main>',
    }),
  );
  const answered = page.waitForResponse((response) => deck(new URL(response.url())));
  await page.goto(`${sites.product}xen/acpi/`);
  await answered;
  await followByKeys(page);
});

test('an address on a slide that no browser can open keeps nothing from coming', async ({
  page,
}) => {
  const wrong = 'http://example.org:PORT/';
  const link = `<a href="${wrong}">Status</a><img alt="" srcset="${wrong} 2x"></section>`;
  await page.route(deck, async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'text/html', body: html.replace('</section>', link) });
  });
  await openStage(page, `${sites.product}xen/acpi/`);
  await expect(page.getByText('Status', { exact: true })).toHaveAttribute('href', wrong);
});

test('a key that needs the whole deck waits for it', async ({ page }) => {
  const held = Promise.withResolvers<undefined>();
  await page.route(deck, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(`${sites.product}xen/acpi/`);
  await markDocument(page);
  await page.keyboard.press('End');
  await expectSlide(page, 'acpi');
  held.resolve(undefined);
  await expectSlide(page, 'thanks');
  await expectSameDocument(page);
});

test('the slides that came have their pictures, links and ids once', async ({ page }) => {
  await openStage(page, `${sites.states}raster/words/`);
  await page.keyboard.press('ArrowLeft');
  const picture = page.getByRole('img', { name: 'A chequered field' });
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);

  await openStage(page, `${sites.product}xen/acpi/`);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('the slides that are not shown can be neither reached nor read', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Dom 0: ACPI']);
  const links = await page.getByRole('main').getByRole('link').count();
  expect(links).toBe(0);
});

async function followByKeys(page: Page): Promise<void> {
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${sites.product}xen/device-mappings/`);
  await expectSlide(page, 'device-mappings');
  await expect(page.locator('html')).toHaveAttribute('data-player', '');
  await page.keyboard.press('PageUp');
  await expect(page).toHaveURL(`${sites.product}xen/acpi/`);
  await expect(page.locator('html')).toHaveAttribute('data-player', '');
}

test('once it has come, the links are the same as on the pages', async ({ page }) => {
  await openStage(page, `${sites.product}xen/kittens/`);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.slide:not([hidden]) a[href^="https:"]')).toHaveAttribute(
    'href',
    /git\.kernel\.org/,
  );
  await expect(page).toHaveURL(`${sites.product}xen/thanks/`);
  await page.reload();
  await expectWholeDeck(page);
  await expect(page.locator('.slide:not([hidden]) a[href^="https:"]')).toHaveAttribute(
    'href',
    /git\.kernel\.org/,
  );
});
