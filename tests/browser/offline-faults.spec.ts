import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expectReady, keptFiles, stop, test, workers } from './offline.ts';
import { expect, expectSlide, expectWholeDeck } from './test.ts';

test.use({ serviceWorkers: 'allow' });

test('a file that is not what the build made is refused, and asked for again at the next visit', async ({
  page,
  site,
  allowed,
}) => {
  allowed.push(/integrity|Failed to find a valid digest/);
  const [pages = ''] = site.files('_astro', '.json').filter((path) => path.includes('steps.'));
  const text = readFileSync(site.file(pages), 'utf8');
  writeFileSync(site.file(pages), text.replace('First item', 'First lie'));
  await page.goto(`${site.address}steps/list/`);
  await expect.poll(() => site.takeAsked()).toContain(pages);
  await expect.poll(() => workers(page)).toEqual([]);
  await expect(page.locator('html')).not.toHaveAttribute('data-offline');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).not.toContainText('offline');

  writeFileSync(site.file(pages), text);
  await page.reload();
  await expectReady(page);
});

test('where a file does not come, nothing is said to be on its way any more', async ({
  page,
  site,
  allowed,
}) => {
  allowed.push(/favicon/);
  const held = Promise.withResolvers<undefined>();
  await page.context().route(/favicon/, async (route) => {
    if (!route.request().serviceWorker()) return route.continue();
    await held.promise;
    return route.abort();
  });
  await page.goto(`${site.address}steps/`);
  const line = page.locator('.deck-header > .offline-line');
  await expect(line).toHaveText(/^Saving for offline: \d+ of \d+ files$/);
  held.resolve(undefined);
  await expect(line).toHaveText('');
  await expect(page.locator('html')).not.toHaveAttribute('data-offline');
});

test('files that another site of the host has removed are fetched again', async ({
  page,
  site,
  allowed,
}) => {
  const address = `${site.address}steps/list/`;
  await page.goto(address);
  await expectReady(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await expectReady(page);
  await stop(page, site, allowed);
  await page.reload();
  await expectWholeDeck(page);
});

test('a host that does not answer holds a page up for a moment only', async ({ page, site }) => {
  await page.goto(`${site.address}steps/list/`);
  await expectReady(page);
  await page.goto('about:blank');
  site.silence(/^steps/);
  await page.goto(`${site.address}steps/list/`);
  await expectWholeDeck(page);
});

test('a browser without room for the files says nothing, and the talk goes on', async ({
  page,
  site,
  allowed,
}) => {
  allowed.push(/Quota/);
  const session = await page.context().newCDPSession(page);
  const origin = new URL(site.address).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await page.goto(`${site.address}steps/before/`);
  await expect.poll(() => site.takeAsked()).toContain('steps/sw.js');
  await expect.poll(() => workers(page)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 'list');
  await expect(page.locator('html')).not.toHaveAttribute('data-offline');
});

test('a deck that is gone from its host is gone, and one whose host is away is not', async ({
  page,
  site,
  allowed,
}) => {
  allowed.push(/404/);
  const address = `${site.address}steps/list/`;
  await page.goto(address);
  await expectReady(page);
  await page.goto('about:blank');
  rmSync(site.file('steps'), { recursive: true });
  await stop(page, site, allowed);
  await page.goto(address);
  await expectWholeDeck(page);
  await page.goto('about:blank');
  await site.start();
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'There is no slide at this address',
  );
  expect(await keptFiles(page)).toEqual([]);
});
