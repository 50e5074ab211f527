import type { Page } from '@playwright/test';
import { OfflineSite } from './offline-site.ts';
import { expect, expectWholeDeck, test as pageTest } from './test.ts';

const states = '../site/dist/root';

/** A test with a site of its own, whose service workers the browser takes. */
export const test = pageTest.extend<{ built: string; base: string; site: OfflineSite }>({
  built: [states, { option: true }],
  base: ['/', { option: true }],
  site: async ({ allowed, built, base }, use) => {
    const site = await new OfflineSite(built, base).start();
    allowed.push(new RegExp(`^Request outside the site: ${site.address}`));
    await use(site);
    await site.remove();
  },
});

export async function expectReady(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready');
}

/** From now on every request to the site fails, and what the browser itself has kept of it is gone. */
export async function stop(page: Page, site: OfflineSite, allowed: RegExp[]): Promise<void> {
  await site.stop();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  // The browser and the service worker ask for a newer build.
  allowed.push(/^Request failed: \S+\/sw\.js net::ERR_CONNECTION_REFUSED/);
}

/** Every picture and every font that the page asks for is there. */
export async function expectWhole(page: Page): Promise<void> {
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
export async function publish(site: OfflineSite, deck: string): Promise<void> {
  await site.publish(deck, /<body |<section /g, '$&data-build="new" ');
}

/** The page and all slides in it are of the one build. */
export async function expectBuild(page: Page, build: 'old' | 'new'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-player', '');
  if ((await page.locator('html').getAttribute('data-view')) === 'stage')
    await expectWholeDeck(page);
  const marked = page.locator('body[data-build=new], .slide[data-build=new]');
  const slides = await page.locator('.slide').count();
  await expect(marked).toHaveCount(build === 'new' ? slides + 1 : 0);
}

/** The states of the deck's service workers: the one in charge and the one that waits. */
export function workers(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return [registration?.active, registration?.waiting].flatMap((worker) => worker?.state ?? []);
  });
}

/** The addresses of all files that service workers have saved. */
export function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const files = names.map(async (name) => (await caches.open(name)).keys());
    return (await Promise.all(files)).flat().map(({ url }) => url);
  });
}
