import { sites } from './sites.ts';
import { expect, expectSlide, openStage, test, visibleSlide } from './test.ts';
import { swipe } from './touch.ts';

test('a press at an edge moves, one in the middle does not', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.mouse.click(1240, 360);
  await expectSlide(page, 'device-mappings');
  await page.mouse.click(640, 360);
  await page.mouse.click(900, 600);
  await expectSlide(page, 'device-mappings');
  await page.mouse.click(40, 360);
  await expectSlide(page, 'acpi');
});

test('in a deck from right to left the edges are mirrored', async ({ page }) => {
  await openStage(page, `${sites.states}rtl/first/`);
  await page.mouse.click(40, 360);
  await expectSlide(page, 'second');
  await page.mouse.click(1240, 360);
  await expectSlide(page, 'first');
});

test('a press that ends a selection does not move', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.mouse.move(500, 180);
  await page.mouse.down();
  await page.mouse.move(120, 180, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain('Amazingly');
  await expectSlide(page, 'acpi');
});

for (const [width, height] of [
  [1280, 720],
  [1024, 768],
  [390, 844],
] as const)
  test(`no word is where a press moves, and can be selected, at ${width}×${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openStage(page, `${sites.product}xen/git-branches/`);
    const line = visibleSlide(page).locator('li').first();
    const { x, y } = await line.evaluate((item) => {
      const words = document.createRange();
      words.selectNodeContents(item);
      return words.getBoundingClientRect();
    });
    await page.mouse.dblclick(x + 3, y + 8);
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('Two');
    await expectSlide(page, 'git-branches');
    await page.evaluate(() => getSelection()?.empty());
    await page.mouse.click(0.055 * width, y + 8);
    await expectSlide(page, 'git-migration');
  });

test('a press on a link at the edge follows the link', async ({ page }) => {
  await openStage(page, `${sites.states}steps/after/`);
  await visibleSlide(page)
    .getByRole('link', { name: 'the second item' })
    .evaluate((link) => {
      // To the edge, where a press on anything else moves.
      link.append(' '.repeat(1), '—'.repeat(60));
    });
  const link = visibleSlide(page).getByRole('link', { name: 'the second item' });
  const box = await link.boundingBox();
  expect(box).not.toBeNull();
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + (box?.height ?? 0) - 10);
  await expect(page).toHaveURL(`${sites.states}steps/list/#2`);
  await expectSlide(page, 'list');
});

test('the controls leave when the pointer rests and come back when it moves', async ({ page }) => {
  await page.clock.install();
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.clock.pauseAt(Date.now() + 60_000);
  const controls = page.getByRole('navigation', { name: 'Slides' });
  await page.mouse.move(640, 300);
  await expect(controls).toHaveCSS('opacity', '1');
  await page.clock.runFor(1900);
  await expect(page.locator('html')).not.toHaveAttribute('data-idle');
  await page.clock.runFor(200);
  await expect(controls).toHaveCSS('opacity', '0');
  await page.mouse.move(600, 300);
  await expect(controls).toHaveCSS('opacity', '1');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 500 } });

  test('a swipe moves in its direction', async ({ page }) => {
    await openStage(page, `${sites.product}xen/acpi/`);
    await swipe(page, [300, 250], [100, 255]);
    await expectSlide(page, 'device-mappings');
    await swipe(page, [100, 250], [300, 245]);
    await expectSlide(page, 'acpi');
  });

  test('a swipe over code moves too where nothing of it scrolls, and else scrolls that', async ({
    page,
  }) => {
    const over = async (address: string): Promise<void> => {
      await openStage(page, address);
      const box = await visibleSlide(page).locator('pre code').first().boundingBox();
      const y = (box?.y ?? 0) + 10;
      await swipe(page, [300, y], [100, y]);
    };
    await page.setViewportSize({ width: 390, height: 844 });
    await over(`${sites.states}lines/changes/`);
    await expectSlide(page, 'focus');
    await over(`${sites.states}steps/code/`);
    const pre = visibleSlide(page).locator('pre');
    await expect.poll(() => pre.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(20);
    await expectSlide(page, 'code');
  });

  test('in a deck from right to left swipes are mirrored', async ({ page }) => {
    await openStage(page, `${sites.states}rtl/first/`);
    await swipe(page, [100, 250], [300, 250]);
    await expectSlide(page, 'second');
  });

  test('a vertical pan scrolls and does not move', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 420 });
    await openStage(page, `${sites.product}xen/todo/`);
    await swipe(page, [200, 380], [230, 130]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    await expectSlide(page, 'todo');
    await page.keyboard.press('PageUp');
    await expectSlide(page, 'state-meh');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('two fingers and a short stroke do not move', async ({ page }) => {
    await openStage(page, `${sites.product}xen/acpi/`);
    await swipe(page, [200, 250], [170, 250]);
    await swipe(page, [300, 250], [120, 250], [60, 250]);
    await expectSlide(page, 'acpi');
    await swipe(page, [300, 250], [100, 250]);
    await expectSlide(page, 'device-mappings');
  });
});
