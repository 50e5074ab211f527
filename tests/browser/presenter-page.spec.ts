import type { Locator, Page } from '@playwright/test';
import { expectNoFaults } from './axe.ts';
import { readPdf } from './pdf.ts';
import { sites } from './sites.ts';
import { talkDeck } from './talk.ts';
import { expect, expectWholeDeck, openStage, test, visibleSlide } from './test.ts';

const paper = { light: 'rgb(251, 250, 247)', dark: 'rgb(22, 23, 26)' };

async function openPresenter(page: Page, deck = talkDeck): Promise<void> {
  await page.goto(`${deck}presenter/`);
  await expectWholeDeck(page);
}

function notes(page: Page): Locator {
  return page.getByRole('region', { name: 'Notes', exact: true });
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`on a system set to ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('it is dark, and its slides are as the audience sees them, until somebody chooses', async ({
      page,
    }) => {
      await openPresenter(page);
      const preview = page.locator('[data-part=preview] > .slide');
      await expect(notes(page)).toHaveCSS('background-color', paper.dark);
      for (const slide of [visibleSlide(page), preview])
        await expect(slide).toHaveCSS('background-color', paper[colorScheme]);
      await page.keyboard.press('o');
      await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(11, 11, 13)');
      await page.keyboard.press('o');

      for (const choice of ['light', 'dark'] as const) {
        await page.keyboard.press('d');
        for (const part of [notes(page), visibleSlide(page), preview])
          await expect(part).toHaveCSS('background-color', paper[choice]);
        await page.reload();
        await expectWholeDeck(page);
        await expect(notes(page)).toHaveCSS('background-color', paper[choice]);
      }
    });
  });

test('it prints as the deck does, one slide a sheet and light', async ({ page }) => {
  const pdf = async (address: string): Promise<Awaited<ReturnType<typeof readPdf>>> => {
    await page.goto(address);
    if (address.endsWith('presenter/')) await expectWholeDeck(page);
    await page.evaluate(() => document.fonts.ready);
    return readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  };
  for (const deck of [`${sites.product}guide/`, `${sites.states}four-three/`]) {
    const [own, whole] = [await pdf(`${deck}presenter/`), await pdf(deck)];
    expect(own.pages.length).toBe(whole.pages.length);
    for (const [index, { text }] of whole.pages.entries())
      expect(own.pages[index]?.text).toBe(text);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(visibleSlide(page).first()).toHaveCSS('background-color', paper.light);
});

test('what stands on a slide stands where it does on the stage', async ({ page }) => {
  const places = (): Promise<number[][]> =>
    visibleSlide(page).evaluate((slide) => {
      const { left, top, width } = slide.getBoundingClientRect();
      return [...slide.querySelectorAll('.canvas > *, .column > *, .canvas button')].map((part) => {
        const box = part.getBoundingClientRect();
        return [box.left - left, box.top - top, box.width, box.height].map((length) =>
          Math.round((length / width) * 500),
        );
      });
    });
  // Paragraphs one below the other, and a button.
  for (const slide of ['steps', 'git']) {
    await openStage(page, `${sites.product}guide/${slide}/`);
    const staged = await places();
    expect(staged.length).toBeGreaterThan(1);
    await openPresenter(page, `${sites.product}guide/`);
    for (let press = 0; (await visibleSlide(page).getAttribute('data-slide')) !== slide; press++) {
      expect(press).toBeLessThan(100);
      await page.keyboard.press('Shift+ArrowRight');
    }
    expect(await places()).toEqual(staged);
  }
});

test('what is pressed in its panels is as large as a finger', async ({ page }) => {
  await openPresenter(page);
  for (const key of ['?', 'g']) {
    await page.keyboard.press(key);
    const close = await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Close' })
      .boundingBox();
    expect(Math.min(close?.width ?? 0, close?.height ?? 0), key).toBeGreaterThanOrEqual(44);
    await page.keyboard.press('Escape');
  }
});

test('in a deck from right to left its own words run from left to right', async ({ page }) => {
  await openPresenter(page, `${sites.states}rtl/`);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  for (const text of ['2 / 3', 'step 1 of 2', 'Next: one step more', 'A−', 'Go to', 'npm start'])
    expect(await languageOf(page.getByText(text)), text).toEqual(['en', 'ltr']);
  for (const part of [
    visibleSlide(page).getByRole('heading'),
    page.locator('[data-part=preview] h2'),
    notes(page).getByRole('heading', { name: 'الثانية' }),
    page.getByRole('link', { name: 'عرض تقديمي' }),
  ])
    expect(await languageOf(part)).toEqual(['ar', 'rtl']);
  // As with the keys, what is to the left leads on.
  const [next, previous] = [
    await page.getByRole('button', { name: 'Next' }).boundingBox(),
    await page.getByRole('button', { name: 'Previous' }).boundingBox(),
  ];
  expect(next?.x).toBeLessThan(previous?.x ?? 0);
});

async function languageOf(part: Locator): Promise<(string | null | undefined)[]> {
  return part.evaluate((element) => [
    element.closest('[lang]')?.getAttribute('lang'),
    getComputedStyle(element).direction,
  ]);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it says so, leads to the slides, and has nothing to press', async ({ page }) => {
    await page.goto(`${talkDeck}presenter/`);
    await expect(page.getByText('The presenter view needs scripts')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByText('Starting …')).toBeHidden();
    await expect(page.getByText(/^Next/)).toBeHidden();
    await page.getByRole('link', { name: 'The slides' }).click();
    await expect(page).toHaveURL(talkDeck);
  });
});

test('with JavaScript it does not say that it needs some', async ({ page }) => {
  await openPresenter(page);
  await expect(page.getByText('needs scripts')).toBeHidden();
  await expectNoFaults(page);
});
