import { sites } from './sites.ts';
import { expect, openStage, test, transcript, visibleSlide } from './test.ts';

test('all fonts of the talk together are at most 80 kB', async ({ page }) => {
  const sizes = new Map<string, number>();
  page.on('response', (response) => {
    if (response.url().endsWith('.woff2'))
      sizes.set(response.url(), Number(response.headers()['content-length']));
  });
  await openStage(page, `${sites.product}xen/title/`);
  for (let times = 0; times < 22; times += 1) {
    await page.keyboard.press('ArrowRight');
    await page.evaluate(() => document.fonts.ready);
  }
  await page.goto(`${sites.product}xen/`);
  await page.evaluate(() => document.fonts.ready);
  expect(sizes.size).toBeGreaterThan(1);
  expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(80_000);
});

test('the text does not jump when its fonts come', async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const value = 'value' in entry && typeof entry.value === 'number' ? entry.value : 0;
        const root = document.documentElement;
        root.setAttribute('data-shift', String(Number(root.getAttribute('data-shift')) + value));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const { slug } of transcript) {
    const held = Promise.withResolvers<undefined>();
    await page.route('**/*.woff2', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(`${sites.product}xen/${slug}/`, { waitUntil: 'domcontentloaded' });
    await expect(visibleSlide(page)).toBeVisible();
    // A frame is painted with the faces that stand in.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    held.resolve(undefined);
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    expect
      .soft(Number(await page.locator('html').getAttribute('data-shift')), `shift of ${slug}`)
      .toBeLessThanOrEqual(0.01);
    await page.unrouteAll({ behavior: 'wait' });
  }
});
