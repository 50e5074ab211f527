import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { handoutExporter } from '../../src/export/handout.ts';
import { loadEverything } from '../../src/export/print-page.ts';
import { handoutLayouts, handoutPapers } from '../../src/handout-sheets.ts';
import type { HandoutLayout, HandoutPaper } from '../../src/handout-sheets.ts';
import { expectNoFaults } from './axe.ts';
import { exportInto } from './export.ts';
import { readPdf } from './pdf.ts';
import type { ReadPdf } from './pdf.ts';
import { pictureOf } from './pdf-picture.ts';
import { sites } from './sites.ts';
import { expect, test, wordsOf } from './test.ts';

const states = fileURLToPath(new URL('../site/dist/root', import.meta.url));

/** The sheets that the seven slides of the deck `parts` take, whose notes are not published. */
const sheets = new Map<HandoutLayout, number>([
  ['notes', 7],
  ['2', 4],
  ['3', 3],
  ['4', 2],
  ['6', 2],
  ['9', 1],
]);

/** Width and height of sheets, in points. */
const sizes = { a4: [595, 842], letter: [612, 792] };
const isWide = (layout: HandoutLayout): boolean => layout === '4' || layout === '9';
const sizeOf = (layout: HandoutLayout, paper: HandoutPaper): number[] =>
  isWide(layout) ? sizes[paper].toReversed() : sizes[paper];

/** What Ctrl+P and "Save as PDF" give. */
async function print(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready);
  return page.pdf({ preferCSSPageSize: true, tagged: true });
}

async function choose(page: Page, layout: HandoutLayout, paper: HandoutPaper): Promise<void> {
  for (const value of [layout, paper]) await page.locator(`input[value="${value}"]`).check();
}

/** As they are on paper: to the nearest point. */
function sizesOf({ pages }: ReadPdf): number[][] {
  return pages.map(({ size }) => size.map((points) => Math.round(points)));
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const layout of handoutLayouts) {
    test(`each paper takes as many sheets as it has to, and none that is blank: ${layout}`, async ({
      page,
    }) => {
      await page.goto(`${sites.states}parts/handout/`);
      for (const paper of handoutPapers) {
        await choose(page, layout, paper);
        const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true }));
        const count = sheets.get(layout) ?? 0;
        expect(sizesOf(pdf), paper).toEqual(Array(count).fill(sizeOf(layout, paper)));
        for (const { text } of pdf.pages) expect(wordsOf(text).length).toBeGreaterThan(14);
      }
    });
  }
});

test('a sheet says all that its slides say, and whose talk it is', async ({ page }) => {
  await page.goto(`${sites.states}parts/handout/#6`);
  const { pages, language } = await readPdf(await print(page));
  const said = pages[0]?.text ?? '';
  expect(language).toBe('en-GB');
  const slides = await page
    .locator('.handout .slide')
    .evaluateAll((all) =>
      all.slice(0, 6).map((slide) => (slide instanceof HTMLElement ? slide.innerText : '')),
    );
  for (const word of wordsOf(slides.join(' '))) expect(wordsOf(said)).toContain(word);
  for (const edge of ['Parts: “sections” & links', 'A hall, 2026-03-01', 'Ånn Öther', '1 / 2'])
    expect(said).toContain(edge);
});

test('decks of 4:3 and from right to left, with pictures and videos, take no sheet more', async ({
  page,
}) => {
  for (const [deck, slides] of [
    ['four-three', 2],
    ['rtl', 3],
    ['raster', 2],
    ['media', 8],
    ['drawings', 7],
    ['maths', 4],
    ['looks', 7],
  ] as const) {
    await page.goto(`${sites.states}${deck}/handout/`);
    for (const layout of handoutLayouts) {
      await choose(page, layout, 'letter');
      const { pages } = await readPdf(await print(page));
      const perSheet = layout === 'notes' ? 1 : Number(layout);
      expect.soft(pages.length, `${deck}, ${layout}`).toBe(Math.ceil(slides / perSheet));
    }
  }
});

test('is printed in light, whatever is on the screen', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(`${sites.states}parts/handout/`);
  await page.locator('html').evaluate((root) => root.setAttribute('data-theme', 'dark'));
  await expect(page.locator('.handout .slide').first()).toHaveCSS(
    'background-color',
    'rgb(251, 250, 247)',
  );
});

test('what is chosen is in the address, and comes back by it', async ({ page }) => {
  await page.goto(`${sites.states}parts/handout/#9-letter`);
  await expect(page.getByRole('radio', { name: '9', exact: true })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Letter' })).toBeChecked();
  await page.getByRole('radio', { name: '4', exact: true }).check();
  await expect(page).toHaveURL(/#4-letter$/);
  await page.reload();
  await expect(page.getByRole('radio', { name: '4', exact: true })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
});

test('is one link away from the deck', async ({ page }) => {
  await page.goto(`${sites.states}parts/`);
  await page.getByRole('link', { name: 'Handout' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Parts: “sections” & links');
  await page.getByRole('link', { name: 'All slides' }).click();
  await expect(page).toHaveURL(`${sites.states}parts/`);
});

for (const deck of ['single', 'rtl', 'talk']) {
  test(`the page of ${deck} has no fault, on a phone neither`, async ({ page }) => {
    await page.goto(`${sites.states}${deck}/handout/`);
    await expectNoFaults(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('radio', { name: '3', exact: true }).check();
    await expectNoFaults(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
  });
}

test('the file that is exported is tagged, and its outline leads to the sheets', async () => {
  const folder = test.info().outputPath();
  const [file] = await exportInto(folder, handoutExporter(), states, 'parts');
  expect(basename(file?.path ?? '')).toBe('parts-handout.pdf');
  expect(file?.about).toBe('7 sheets');
  const [six] = await exportInto(
    folder,
    handoutExporter({ layout: '6', paper: 'letter' }),
    states,
    'parts',
  );
  expect(basename(six?.path ?? '')).toBe('parts-handout-6-letter.pdf');
  const pdf = await readPdf(await readFile(six?.path ?? ''));
  expect(sizesOf(pdf)).toEqual([sizes.letter, sizes.letter]);
  expect(pdf.outline.map(({ depth, page }) => [depth, page])).toEqual([
    [0, 1],
    [0, 1],
    [0, 1],
    [1, 1],
    [0, 1],
    [1, 1],
    [1, 2],
  ]);
  expect(pdf.isTagged).toBe(true);
  expect(pdf.title).toBe('Handout: Parts: “sections” & links');
  expect(pdf.author).toBe('Ånn Öther');
  expect(pdf.pages[0]?.targets).toEqual([1, 2, 1]);
});

for (const [layout, paper] of [
  ['notes', 'a4'],
  ['2', 'letter'],
  ['3', 'a4'],
  ['4', 'letter'],
  ['6', 'a4'],
  ['9', 'letter'],
] as const) {
  test(`a sheet looks as it did: ${layout}, ${paper}`, async ({ page, browser }) => {
    await page.goto(`${sites.states}parts/handout/#${layout}-${paper}`);
    // A font that came too late is not used by itself.
    await page.evaluate(loadEverything);
    const picture = await pictureOf(browser, await print(page), 400);
    expect(picture).toMatchSnapshot(`${layout}-${paper}.png`, { maxDiffPixelRatio: 0.005 });
  });
}
