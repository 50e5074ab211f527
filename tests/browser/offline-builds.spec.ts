import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expectBuild, expectReady, keptFiles, publish, stop, test, workers } from './offline.ts';
import { expect } from './test.ts';

test.use({ serviceWorkers: 'allow' });

test.describe('a new build', () => {
  test('is not shown while a slide is: all windows are of the build before', async ({
    page,
    site,
    context,
  }) => {
    const address = `${site.address}steps/`;
    await page.goto(`${address}list/`);
    await expectReady(page);
    await page.reload();
    await publish(site, 'steps');
    await page.reload();
    await expectBuild(page, 'old');
    await expect.poll(() => workers(page)).toEqual(['activated', 'installed']);
    for (const path of ['', 'after/', 'list/#2']) {
      const other = await context.newPage();
      await other.goto(address + path);
      await expectBuild(other, 'old');
      await other.close();
    }
    await page.reload();
    await expectBuild(page, 'old');
  });

  test('is shown whole once all windows were closed, also without network', async ({
    page,
    site,
    context,
    allowed,
  }) => {
    const address = `${site.address}steps/list/#2`;
    await page.goto(address);
    await expectReady(page);
    await publish(site, 'steps');
    await page.reload();
    await expect.poll(() => workers(page)).toEqual(['activated', 'installed']);
    const other = await context.newPage();
    await page.close();
    await stop(other, site, allowed);
    const next = await context.newPage();
    await next.goto(address);
    await expectBuild(next, 'new');
    await expect(next).toHaveURL(address);
    await expectReady(next);
    expect((await keptFiles(next)).filter((file) => file.endsWith('.json'))).toHaveLength(1);
  });

  test('is shown at once where no window is open', async ({ page, site }) => {
    const address = `${site.address}steps/list/#2`;
    await page.goto(address);
    await expectReady(page);
    await page.goto(site.address);
    await publish(site, 'steps');
    await page.goto(address);
    await expectBuild(page, 'new');
    await expect(page).toHaveURL(address);
    await page.goBack();
    await expect(page).toHaveURL(site.address);
  });

  test('is shown in all windows that are opened together', async ({ page, site, context }) => {
    await page.goto(`${site.address}steps/list/`);
    await expectReady(page);
    await page.goto('about:blank');
    await publish(site, 'steps');
    const other = await context.newPage();
    await Promise.all([
      page.goto(`${site.address}steps/list/`),
      other.goto(`${site.address}steps/after/`),
    ]);
    await expectBuild(page, 'new');
    await expectBuild(other, 'new');
  });

  test('is shown when the page of the deck is loaded again, and no slide is open', async ({
    page,
    site,
  }) => {
    await page.goto(`${site.address}steps/`);
    await expectReady(page);
    await page.reload();
    await publish(site, 'steps');
    await page.reload();
    await expectBuild(page, 'new');
  });

  test('of which a file is missing is not shown, and is once it is there', async ({
    page,
    site,
    allowed,
  }) => {
    allowed.push(/404/);
    const address = `${site.address}steps/list/`;
    await page.goto(address);
    await expectReady(page);
    await page.goto(site.address);
    const [before = ''] = site.files('_astro', '.json').filter((path) => path.includes('steps.'));
    await publish(site, 'steps');
    const [pages = ''] = site
      .files('_astro', '.json')
      .filter((path) => path.includes('steps.') && path !== before);
    const text = readFileSync(site.file(pages), 'utf8');
    rmSync(site.file(pages));
    await page.goto(address);
    await expectBuild(page, 'old');
    await page.goto(site.address);
    writeFileSync(site.file(pages), text);
    await page.goto(address);
    await expectBuild(page, 'new');
  });

  test('that does not come whole leaves the one before ready', async ({ page, site, allowed }) => {
    allowed.push(/404/);
    await page.goto(`${site.address}steps/list/`);
    await expectReady(page);
    const isPack = (path: string): boolean => path.includes('steps.');
    const before = site.files('_astro', '.json').filter(isPack);
    await publish(site, 'steps');
    const now = site.files('_astro', '.json').filter(isPack);
    for (const path of now) if (!before.includes(path)) rmSync(site.file(path));
    await page.evaluate(async () => {
      const { serviceWorker } = navigator;
      const failed = new Promise((resolve) => {
        serviceWorker.addEventListener('message', ({ data }) => data === null && resolve(data));
      });
      await (await serviceWorker.getRegistration())?.update();
      await failed;
    });
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready');
  });

  test('has a slide that the build before does not know: it is not mixed with that one', async ({
    page,
    site,
    context,
  }) => {
    await page.goto(`${site.address}steps/list/`);
    await expectReady(page);
    await page.reload();
    cpSync(site.file('steps/after'), site.file('steps/more'), { recursive: true });
    await publish(site, 'steps');
    const other = await context.newPage();
    await other.goto(`${site.address}steps/more/`);
    await expectBuild(other, 'new');
    await page.reload();
    await expectBuild(page, 'old');
  });
});

test.describe('a deck with "offline: false"', () => {
  test('asks for no service worker', async ({ page, site }) => {
    await page.goto(`${site.address}online/here/`);
    await page.waitForFunction(() => document.readyState === 'complete');
    await expect(page.locator('body')).not.toHaveAttribute('data-worker');
    expect(await workers(page)).toEqual([]);
  });

  test('removes what an earlier build has left, but not under a slide that is shown', async ({
    page,
    site,
  }) => {
    const address = `${site.address}steps/list/`;
    await page.goto(address);
    await expectReady(page);
    await page.reload();
    await site.publish('steps', /<body [^>]*>/g, '<body data-build="new">');
    await page.reload();
    await expect.poll(() => workers(page)).toEqual(['activated', 'installed']);
    await expect(page.locator('body')).not.toHaveAttribute('data-build');

    await page.goto(site.address);
    await page.goto(address);
    await expect(page.locator('body')).toHaveAttribute('data-build', 'new');
    await expect.poll(() => workers(page)).toEqual([]);
    expect(await keptFiles(page)).toEqual([]);
  });
});
