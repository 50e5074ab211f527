import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { OfflineSite } from './offline-site.ts';
import { expect, expectSlide, expectWholeDeck, test as pageTest } from './test.ts';

const states = '../site/dist/root';

const test = pageTest.extend<{ built: string; base: string; site: OfflineSite }>({
  built: [states, { option: true }],
  base: ['/', { option: true }],
  site: async ({ allowed, built, base }, use) => {
    const site = await new OfflineSite(built, base).start();
    allowed.push(new RegExp(`^Request outside the site: ${site.address}`));
    await use(site);
    await site.remove();
  },
});
test.use({ serviceWorkers: 'allow' });

for (const [name, built, base, deck] of [
  ['pictures, formulas and diagrams', '../../dist', '/', 'guide'],
  ['the same files below a path', '../../dist', '/talks/', 'xen'],
  ['a site built for a path', '../site/dist/talks', '/talks/', 'looks'],
] as const) {
  test.describe(name, () => {
    test.use({ built, base });

    test('with the server stopped every slide, the deck and the overview work', async ({
      page,
      site,
      allowed,
    }) => {
      const address = `${site.address}${deck}/`;
      await page.goto(address);
      await expectReady(page);
      const slugs = await page
        .locator('[data-slide]')
        .evaluateAll((all) => all.map((slide) => slide.getAttribute('data-slide') ?? ''));
      await stop(page, site, allowed);

      await page.reload();
      await expect(page.locator('.slide')).toHaveCount(slugs.length);
      await expectWhole(page);
      for (const slug of slugs) {
        await page.goto(`${address}${slug}/`);
        await expectSlide(page, slug);
      }
      await expectWholeDeck(page);
      await page.reload();
      await expectWholeDeck(page);
      for (const slug of slugs.toReversed().slice(1)) {
        await page.keyboard.press('Shift+ArrowLeft');
        await expectSlide(page, slug);
        await expectWhole(page);
      }
      await page.keyboard.press('o');
      await expect(page.locator('.slide').filter({ visible: true })).toHaveCount(slugs.length);
      await expectWhole(page);
    });
  });
}

test('a slide is found however its address is spelt', async ({ page, site, allowed }) => {
  const address = `${site.address}steps/list/`;
  await page.goto(address);
  await expectReady(page);
  await stop(page, site, allowed);
  for (const spelt of ['?talk=7f3a#2', 'index.html']) {
    await page.goto(address + spelt);
    await expect(page).toHaveURL(address + spelt);
    await expectSlide(page, 'list');
  }
  await page.goto(`${address.slice(0, -1)}?talk=7f3a`);
  await expect(page).toHaveURL(`${address}?talk=7f3a`);
  await expectSlide(page, 'list');
});

test('of a picture the widest is kept, and shown in the place of narrower ones', async ({
  page,
  site,
  allowed,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${site.address}raster/picture/`);
  await expectReady(page);
  const kept = await keptFiles(page);
  const picture = page.getByRole('img', { name: 'A chequered field' });
  const offered = await picture.evaluate(
    (image: HTMLImageElement) => image.srcset.match(/[^/]+\.webp(?= )/g) ?? [],
  );
  expect(offered.length).toBeGreaterThan(1);
  expect(kept.filter((file) => file.endsWith('.webp'))).toEqual([
    expect.stringContaining(offered.at(-1) ?? 'none'),
  ]);
  await stop(page, site, allowed);
  await page.reload();
  await expect(picture).toHaveJSProperty('complete', true);
  await expectWhole(page);
  expect(await picture.evaluate((image: HTMLImageElement) => image.currentSrc)).toContain(
    offered[0],
  );
});

test('a video is played and sought without network, in parts', async ({ page, site, allowed }) => {
  await page.goto(`${site.address}media/title/`);
  await expectReady(page);
  const kept = (await keptFiles(page)).filter((file) => file.includes('/media/media/'));
  expect(kept.map((file) => file.replace(/^.*\/|-[^.]*|\?.*/g, '')).toSorted()).toEqual([
    'clip.vtt',
    'clip.webm',
    'clip.webp',
    'plain.webm',
    'tone.ogg',
  ]);
  await stop(page, site, allowed);
  await page.reload();
  await expectWholeDeck(page);
  await page.keyboard.press('ArrowRight');
  const video = page.locator('.slide:not([hidden]) video');
  await expect.poll(() => video.evaluate((film: HTMLVideoElement) => film.readyState)).toBe(4);
  await video.evaluate(async (film: HTMLVideoElement) => {
    film.currentTime = 12;
    film.muted = true;
    await film.play();
  });
  await expect
    .poll(() => video.evaluate((film: HTMLVideoElement) => film.currentTime))
    .toBeGreaterThan(12);

  allowed.push(/\b416\b/);
  const answers = await video.evaluate(async ({ currentSrc }: HTMLVideoElement) => {
    const whole = await (await fetch(currentSrc)).arrayBuffer();
    const ask = async (range: string): Promise<unknown[]> => {
      const answer = await fetch(currentSrc, { headers: { range } });
      const { byteLength } = await answer.arrayBuffer();
      const says = ['content-range', 'content-type'].map((name) => answer.headers.get(name));
      return [answer.status, ...says, byteLength];
    };
    return {
      size: whole.byteLength,
      first: await ask('bytes=0-9'),
      last: await ask('bytes=-5'),
      none: await ask('bytes=9999999-'),
    };
  });
  const { size } = answers;
  expect(answers).toEqual({
    size,
    first: [206, `bytes 0-9/${size}`, 'video/webm', 10],
    last: [206, `bytes ${size - 5}-${size - 1}/${size}`, 'video/webm', 5],
    none: [416, `bytes */${size}`, 'video/webm', 0],
  });
});

test('a deck fetches nothing of another, and its first page is left alone', async ({
  page,
  site,
}) => {
  await page.goto(`${site.address}steps/list/`);
  await expectReady(page);
  expect(site.takeAsked().filter((path) => /raster|looks|\.webp/.test(path))).toEqual([]);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

test('it begins once the page has loaded and all slides have come', async ({ page, site }) => {
  await page.addInitScript(() => {
    const container = navigator.serviceWorker;
    const register = container.register.bind(container);
    container.register = (...given) => {
      const slides = document.querySelectorAll('.slide').length;
      document.documentElement.setAttribute('data-begun', `${document.readyState} ${slides}`);
      return register(...given);
    };
  });
  await page.goto(`${site.address}steps/list/`);
  await expectReady(page);
  await expect(page.locator('html')).toHaveAttribute('data-begun', 'complete 5');
});

test('how far it is stands in the help and on the page of the deck', async ({ page, site }) => {
  const held = Promise.withResolvers<undefined>();
  await page.context().route(/favicon/, async (route) => {
    if (route.request().serviceWorker()) await held.promise;
    await route.continue();
  });
  await page.goto(`${site.address}steps/`);
  const line = page.locator('.deck-header > .offline-line');
  await expect(line).toHaveText(/^Saving for offline: \d+ of \d+ files$/);
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'saving');
  held.resolve(undefined);
  await expect(line).toHaveText('Ready offline');
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(line).toBeHidden();
  await page.getByText('Contents').click();
  await expect(page.getByRole('navigation', { name: 'Contents' })).toContainText('Ready offline');

  await page.goto(`${site.address}steps/list/`);
  await expectReady(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Ready offline');
});

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

async function expectReady(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready');
}

/** From now on every request to the site fails, and what the browser itself has kept of it is gone. */
async function stop(page: Page, site: OfflineSite, allowed: RegExp[]): Promise<void> {
  await site.stop();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  // The browser and the service worker ask for a newer build.
  allowed.push(/^Request failed: \S+\/sw\.js net::ERR_CONNECTION_REFUSED/);
}

/** Every picture and every font that the page asks for is there. */
async function expectWhole(page: Page): Promise<void> {
  const { missing, loaded } = await page.evaluate(async () => {
    const pictures = await Promise.all(
      Array.from(document.images, async (image) => {
        image.loading = 'eager';
        await image.decode().catch(() => undefined);
        return image.naturalWidth > 0 ? [] : [image.currentSrc];
      }),
    );
    await document.fonts.ready;
    // Those that stand in until a font is there come from the system, which may lack them.
    const fonts = [...document.fonts].filter(({ family }) => !family.includes('fallback'));
    const failed = fonts.filter(({ status }) => status === 'error').map(({ family }) => family);
    return {
      missing: [...pictures.flat(), ...failed],
      loaded: fonts.filter(({ status }) => status === 'loaded').length,
    };
  });
  expect(missing).toEqual([]);
  expect(loaded).toBeGreaterThan(0);
}

/** Marks the next build in each of its pages and slides. */
async function publish(site: OfflineSite, deck: string): Promise<void> {
  await site.publish(deck, /<body |<section /g, '$&data-build="new" ');
}

/** The page and all slides in it are of the one build. */
async function expectBuild(page: Page, build: 'old' | 'new'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-player', '');
  if ((await page.locator('html').getAttribute('data-view')) === 'stage')
    await expectWholeDeck(page);
  const marked = page.locator('body[data-build=new], .slide[data-build=new]');
  const slides = await page.locator('.slide').count();
  await expect(marked).toHaveCount(build === 'new' ? slides + 1 : 0);
}

/** The states of the deck's service workers: the one in charge and the one that waits. */
function workers(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return [registration?.active, registration?.waiting].flatMap((worker) => worker?.state ?? []);
  });
}

/** The addresses of all files that service workers have saved. */
function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const files = names.map(async (name) => (await caches.open(name)).keys());
    return (await Promise.all(files)).flat().map(({ url }) => url);
  });
}
