import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { readObjects } from '../../src/export/pdf-objects.ts';
import { exportPdf } from '../../src/export/pdf.ts';
import { wideSlides } from '../../src/export/wide-slides.ts';
import { exportInto } from './export.ts';
import { readPdf } from './pdf.ts';
import type { ReadPdf } from './pdf.ts';
import { sites } from './sites.ts';
import { expect, openStage, test, transcript, visibleSlide, wordsOf } from './test.ts';

const product = fileURLToPath(new URL('../../dist', import.meta.url));
const hiddenTitle = 'The cover letter of a patch series, not yet filled in';

test('the deck page prints as one slide a sheet, with every word and no other', async ({
  page,
}) => {
  await page.goto(`${sites.product}xen/`);
  expectTalk(await print(page));
});

test('so does a slide page once the player is there, wherever the talk is', async ({ page }) => {
  await openStage(page, `${sites.product}xen/title/`);
  await page.keyboard.press('End');
  await page.keyboard.press('d');
  expectTalk(await print(page));
  await page.keyboard.press('o');
  await expect(visibleSlide(page)).toHaveCount(transcript.length);
  expectTalk(await print(page));
});

test('so does the presenter view', async ({ page }) => {
  for (const [width, height] of [
    [1280, 720],
    [768, 1024],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openStage(page, `${sites.product}xen/presenter/`);
    expectTalk(await print(page));
  }
});

test.describe('in the window of a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });

  test('the deck page prints as one slide a sheet too', async ({ page }) => {
    await page.goto(`${sites.product}xen/`);
    expectTalk(await print(page));
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a slide page prints as its one sheet', async ({ page }) => {
    await page.goto(`${sites.product}xen/acpi/`);
    const { pages } = await print(page);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toContain('Amazingly Complex');
  });
});

test('the sheet is tagged and has an outline of the slides', async ({ page }) => {
  await page.goto(`${sites.product}xen/`);
  const { outline, isTagged, title, language } = await print(page);
  expect(isTagged).toBe(true);
  expect(title).toBe('Xen in Mainline Linux: Status Update');
  expect(language).toBe('en');
  expectOutline(outline);
});

test('a slide that is too wide makes no other smaller', async ({ page }) => {
  await page.goto(`${sites.states}columns/`);
  await page
    .locator('.canvas')
    .first()
    .evaluate((canvas) => {
      canvas.append(
        Object.assign(document.createElement('pre'), { textContent: 'wide '.repeat(99) }),
      );
    });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  expect(await wideSlides(page, readObjects(pdf))).toBeUndefined();
});

test('links stay live', async ({ page }) => {
  await page.goto(`${sites.product}xen/`);
  const { pages } = await print(page);
  expect(pages.at(-1)?.links).toContain(
    'https://git.kernel.org/pub/scm/linux/kernel/git/jeremy/xen.git',
  );
});

test('a deck of 4:3 prints on sheets of its shape', async ({ page }) => {
  await page.goto(`${sites.states}four-three/`);
  const { pages } = await print(page);
  expect(pages.map(({ size }) => size)).toEqual([
    [720, 540],
    [720, 540],
  ]);
});

test('all steps of a slide are printed, wherever the talk is', async ({ page }) => {
  await openStage(page, `${sites.states}steps/list/`);
  await page.keyboard.press('ArrowRight');
  const { pages } = await print(page);
  expect(pages).toHaveLength(5);
  for (const text of ['First item', 'Second item', 'Third item'])
    expect(pages[1]?.text).toContain(text);
  expect(pages[2]?.text).toContain('int shown');
});

test('the guide prints a sheet a slide', async ({ page }) => {
  await page.goto(`${sites.product}guide/`);
  const { pages } = await print(page);
  expect(pages.map(({ size }) => size)).toEqual(Array(35).fill([960, 540]));
  expect(pages[24]?.text).toContain('Maths');
});

test('decks from right to left, with pictures, with themes and backgrounds print a sheet a slide', async ({
  page,
}) => {
  for (const [deck, count] of [
    ['rtl', 3],
    ['raster', 2],
    ['renamed', 3],
    ['looks', 7],
    ['book', 4],
    ['maths', 4],
    ['media', 8],
    ['drawings', 7],
    ['talk', 5],
    ['transitions', 9],
    ['single', 1],
    ['columns', 3],
  ] as const) {
    await page.goto(`${sites.states}${deck}/`);
    const { pages } = await print(page);
    expect(
      pages.map(({ size }) => size),
      deck,
    ).toEqual(Array(count).fill([960, 540]));
  }
});

test('what is printed has the backgrounds and colours of the stage, in light', async ({ page }) => {
  await openStage(page, `${sites.product}xen/demo/`);
  const staged = await visibleSlide(page).evaluate(
    (slide) => getComputedStyle(slide).backgroundColor,
  );
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const slide = page.locator('[data-slide=demo]');
  await expect(slide).toHaveCSS('background-color', staged);
  await expect(slide).toHaveCSS('print-color-adjust', 'exact');
});

test('the file that is exported has title, author, language, outline and tags, and says every word', async () => {
  const [printed] = await exportInto(test.info().outputPath(), exportPdf, product, 'xen');
  expect(printed?.about).toBe(`${transcript.length} pages`);
  const pdf = await readPdf(await readFile(printed?.path ?? ''));
  expectTalk(pdf);
  expectOutline(pdf.outline);
  expect(pdf.isTagged).toBe(true);
  expect(pdf.title).toBe('Xen in Mainline Linux: Status Update');
  expect(pdf.author).toBe('Jeremy Fitzhardinge, Citrix');
  expect(pdf.language).toBe('en');
  expect(pdf.pages.at(-1)?.links).toContain(
    'https://git.kernel.org/pub/scm/linux/kernel/git/jeremy/xen.git',
  );
});

function expectTalk({ pages }: ReadPdf): void {
  expect(pages).toHaveLength(transcript.length);
  for (const { number, text } of transcript) {
    const page = pages[number - 1];
    expect.soft(page?.size, `size of page ${number}`).toEqual([960, 540]);
    // The title of the slide that shows none may be there besides; it is not seen.
    const said = page?.text.replace(hiddenTitle, ' ') ?? '';
    expect.soft(wordsOf(said), `page ${number}`).toEqual([...wordsOf(text), String(number)]);
  }
}

function expectOutline(outline: ReadPdf['outline']): void {
  const titles = transcript.map(({ slug, text }) =>
    slug === 'subject-here' ? hiddenTitle : (text.split('\n')[0] ?? ''),
  );
  const slides = outline.filter(({ title }) => title !== 'GIT repository:');
  // Chromium leaves out the space where a title is broken into lines.
  expect(slides.map(({ title }) => wordsOf(title).join(''))).toEqual(
    titles.map((title) => wordsOf(title).join('')),
  );
  expect(slides.map(({ page }) => page)).toEqual(transcript.map(({ number }) => number));
}

/** What Ctrl+P and "Save as PDF" give. */
async function print(page: Page): Promise<ReadPdf> {
  await page.evaluate(() => document.fonts.ready);
  return readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
}
