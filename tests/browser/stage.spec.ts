import type { Page } from '@playwright/test';
import { linesOf } from './lines.ts';
import type { SlideLines } from './lines.ts';
import { sites } from './sites.ts';
import { expect, expectSlide, openStage, test, transcript, visibleSlide } from './test.ts';

const windows = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];

test('lines break alike at every size, in print, in the overview and in the picture on the home page', async ({
  page,
}) => {
  await openWithFonts(page, `${sites.product}xen/title/`);
  const expected = await staged(page);
  expect(expected).toHaveLength(transcript.length);
  for (const size of windows.slice(1)) {
    await page.setViewportSize(size);
    await page.keyboard.press('Home');
    await expectSlide(page, 'title');
    expect
      .soft(textOf(await staged(page)), `${size.width}×${size.height}`)
      .toEqual(textOf(expected));
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ media: 'print' });
  expect.soft(textOf(await linesOf(page)), 'print').toEqual(textOf(expected));
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('o');
  await expect(visibleSlide(page)).toHaveCount(transcript.length);
  expect.soft(textOf(await linesOf(page)), 'overview').toEqual(textOf(expected));
  await page.goto(sites.product);
  await page.evaluate(() => document.fonts.ready);
  const [first] = await linesOf(page);
  expect.soft(first && textOf([first]), 'home').toEqual(textOf(expected.slice(0, 1)));
});

for (const size of windows) {
  test(`nothing leaves a slide or runs into its footer at ${size.width}×${size.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await openWithFonts(page, `${sites.product}xen/title/`);
    for (const { slug, faults } of await staged(page)) expect.soft(faults, slug).toEqual([]);
  });

  test(`the slide is as large as the window of ${size.width}×${size.height} allows, in its middle`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    for (const [address, ratio] of [
      [`${sites.product}xen/acpi/`, 16 / 9],
      [`${sites.states}four-three/first/`, 4 / 3],
    ] as const) {
      await page.goto(address);
      const width = Math.min(size.width, size.height * ratio);
      const box = await visibleSlide(page).boundingBox();
      expect(box?.width).toBeCloseTo(width, 0);
      expect(box?.height).toBeCloseTo(width / ratio, 0);
      expect(box?.x).toBeCloseTo((size.width - width) / 2, 0);
      expect(box?.y).toBeCloseTo((size.height - width / ratio) / 2, 0);
      expect(
        await page.evaluate(() => [
          document.documentElement.scrollWidth - innerWidth,
          document.documentElement.scrollHeight - innerHeight,
        ]),
      ).toEqual([0, 0]);
    }
  });
}

test('the decks of the test site stay within their slides', async ({ page }) => {
  // The slide "code" shows code that is too wide.
  for (const address of [
    'steps/before/',
    'rtl/first/',
    'four-three/first/',
    'columns/two/',
    'lines/marked/',
    'snippets/file/',
    'raster/picture/',
    'renamed/first/',
    'looks/title/',
    'book/title/',
    'maths/formulas/',
    'media/title/',
    'drawings/graph/',
    'talk/title/',
    'transitions/start/',
  ]) {
    await openWithFonts(page, sites.states + address);
    for (const { slug, faults } of await staged(page)) {
      if (slug !== 'code') expect.soft(faults, `${address} ${slug}`).toEqual([]);
    }
  }
});

test('a move shows one slide, its title in the window, and the page at its top', async ({
  page,
}) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.keyboard.press('ArrowRight');
  await expect(visibleSlide(page)).toHaveCount(1);
  await expect(page).toHaveTitle('Dom 0: device mappings · Xen in Mainline Linux: Status Update');
});

/** Opens a slide anew, so that its fonts are at hand: one that comes after the first paint is not used for what stands there. */
async function openWithFonts(page: Page, address: string): Promise<void> {
  await openStage(page, address);
  await page.evaluate(() => document.fonts.ready);
  await openStage(page, address);
}

/** The lines of each slide as the stage shows it, from the one that is shown to the last. */
async function staged(page: Page): Promise<SlideLines[]> {
  const all: SlideLines[] = [];
  const last = await page.locator('.slide').last().getAttribute('data-slide');
  while (all.at(-1)?.slug !== last) {
    all.push(...(await linesOf(page)));
    await page.keyboard.press('Shift+ArrowDown');
  }
  return all;
}

function textOf(slides: readonly SlideLines[]): { slug: string; lines: string[] }[] {
  return slides.map(({ slug, lines }) => ({ slug, lines }));
}
