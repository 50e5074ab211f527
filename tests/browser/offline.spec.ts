import { expectReady, expectWhole, keptFiles, stop, test } from './offline.ts';
import { expect, expectSlide, expectWholeDeck } from './test.ts';

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
        await expectWholeDeck(page);
      }
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
