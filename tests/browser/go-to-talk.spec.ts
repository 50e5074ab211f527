import type { Page } from '@playwright/test';
import { expectNoFaults } from './axe.ts';
import { openPanel, panel } from './go-to.ts';
import { sites } from './sites.ts';
import { expectLinked, placeOf, startTalk, talkDeck } from './talk.ts';
import { expect, expectSlide, expectWholeDeck, openStage, test } from './test.ts';

test('the speaker sees the slide first, the audience on Enter', async ({ page }) => {
  const { audience, presenter } = await startTalk(page);
  const { field, selected, preview } = await openPanel(presenter);
  await presenter.keyboard.type('three');
  await expect(selected).toHaveText(/^2\s*Three steps$/);
  await expect(preview).toHaveAttribute('data-slide', 'steps');
  await presenter.keyboard.press('ControlOrMeta+A');
  await presenter.keyboard.type('code');
  await expect(preview).toHaveAttribute('data-slide', 'code');
  await presenter.keyboard.press('ArrowDown');
  await expect(preview).toHaveAttribute('data-slide', 'steps');
  await expect(preview.locator('[data-upcoming]')).toHaveCount(0);
  expect(await placeOf(audience)).toBe('title 0');
  expect(await placeOf(presenter)).toBe('title 0');
  await expect(audience.getByRole('dialog')).toHaveCount(0);

  // Who has the other window moves on: what is being looked for stays.
  await audience.keyboard.press('End');
  await expectSlide(presenter, 'end');
  await expect(field).toBeFocused();
  await presenter.keyboard.press('Enter');
  await expect.poll(() => placeOf(audience)).toBe('steps 3');

  await openPanel(presenter);
  await presenter.keyboard.press('Backspace');
  await expectSlide(audience, 'end');
  await expectLinked(presenter);
});

test('the preview is the slide as the stage shows it', async ({ page }) => {
  for (const [address, slug] of [
    [`${sites.product}xen/acpi/`, 'acpi'],
    [`${sites.product}xen/title/`, 'title'],
    [`${sites.states}four-three/first/`, 'first'],
    [`${sites.states}rtl/first/`, 'first'],
    [`${talkDeck}presenter/`, 'title'],
  ] as const) {
    await page.goto(address);
    await expectWholeDeck(page);
    const { preview } = await openPanel(page);
    await expect(preview).toHaveAttribute('data-slide', slug);
    const sizes = await page
      .locator('.slides > .slide:not([hidden]), dialog .slide')
      .evaluateAll((slides) =>
        slides.map((slide) => {
          const style = getComputedStyle(slide.querySelector('h2') ?? slide);
          const lines = [...slide.querySelectorAll('h2, li')].map(
            (element) => element.getClientRects().length,
          );
          const numbers = [
            slide.clientWidth / slide.clientHeight,
            Number.parseFloat(style.fontSize) / slide.clientWidth,
            Number.parseFloat(style.marginBlockEnd) / slide.clientWidth,
            ...lines,
          ];
          return [style.direction, ...numbers.map((value) => value.toFixed(2))];
        }),
      );
    expect(sizes).toHaveLength(2);
    expect(sizes[1]).toEqual(sizes[0]);
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('letters typed in the panel leave the audience’s screen blank, Enter lights it', async ({
  page,
}) => {
  const { audience, presenter } = await startTalk(page);
  await presenter.keyboard.press('b');
  await expect(audience.locator('html')).toHaveAttribute('data-blank', 'black');
  const { field, selected } = await openPanel(presenter);
  await presenter.keyboard.type('nobody');
  await expect(field).toHaveValue('nobody');
  await expect(selected).toContainText('No notes here');
  await expect(presenter.locator('html')).toHaveAttribute('data-blank', 'black');
  await presenter.keyboard.press('Enter');
  await expectSlide(audience, 'plain');
  await expect(audience.locator('html')).not.toHaveAttribute('data-blank');
});

test('the speaker’s notes are searched where the page has them', async ({ page }) => {
  await openStage(page, `${sites.states}single/alone/`);
  const { status, selected } = await openPanel(page);
  await page.keyboard.type('openword');
  await expect(status).toHaveText('No slide has these words');

  await page.goto(`${sites.states}single/presenter/`);
  await expectWholeDeck(page);
  await openPanel(page);
  await page.keyboard.type('openword nothing');
  await expect(selected).toHaveText(/^1\s*Alone\s*in the notes, shown now/);
  await expect(selected.locator('mark')).toHaveText(['Openword', 'nothing', 'nothing']);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('it opens by a touch, has no preview on the stage, and a touch leads on', async ({
    page,
  }) => {
    await openStage(page, `${sites.product}xen/acpi/`);
    await page.getByRole('button', { name: '12 / 23' }).tap();
    const { slides, preview } = panel(page);
    await expect(slides).toHaveCount(23);
    await expect(preview).toHaveCount(0);
    await expectTouchable(page);
    await slides.filter({ hasText: 'Git Branches' }).tap();
    await expectSlide(page, 'git-branches');
  });

  test('the presenter view has the preview, and all can be touched', async ({ page }) => {
    await page.goto(`${talkDeck}presenter/`);
    await expectWholeDeck(page);
    await page.getByRole('button', { name: 'Go to' }).tap();
    const { slides, preview, back } = panel(page);
    await slides.filter({ hasText: 'Code in states' }).tap();
    await expectSlide(page, 'code');
    await page.getByRole('button', { name: 'Go to' }).tap();
    await expect(preview).toBeInViewport({ ratio: 1 });
    await expectTouchable(page);
    await back.tap();
    await expectSlide(page, 'title');
  });
});

for (const [width, height, hasPreview] of [
  [844, 390, true],
  [640, 360, false],
  [1280, 400, true],
] as const)
  test(`in a low window of ${width}×${height} the list comes first`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`${talkDeck}presenter/`);
    await expectWholeDeck(page);
    const { dialog, slides, preview, status } = await openPanel(page);
    await expect(slides.nth(1)).toBeInViewport({ ratio: 1 });
    await expect(preview).toHaveCount(hasPreview ? 1 : 0);
    await expect(status).toHaveText('5 slides');
    const outer = await dialog.boundingBox();
    for (const part of [status, ...(hasPreview ? [preview] : [])]) {
      const inner = await part.boundingBox();
      const room = (outer?.y ?? 0) + (outer?.height ?? 0) - (inner?.y ?? 0) - (inner?.height ?? 0);
      expect(room).toBeGreaterThanOrEqual(16);
    }
  });

test('in a window that is lower still, as at 400 %, a slide can be read and the panel scrolls', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 180 });
  await openStage(page, `${talkDeck}title/`);
  const { dialog, slides } = await openPanel(page);
  expect((await slides.locator('..').first().boundingBox())?.height).toBeGreaterThan(90);
  await slides.nth(1).scrollIntoViewIfNeeded();
  await expect(slides.nth(1)).toBeInViewport({ ratio: 1 });
  expect(await dialog.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeGreaterThan(20);
});

/** All that is pressed in the panel is as large as a finger, and within the window. */
async function expectTouchable(page: Page): Promise<void> {
  const small = await page
    .getByRole('dialog')
    .locator('input, button, [role=option]')
    .evaluateAll((all) =>
      all
        .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
        .filter(
          ({ box }) => box.width < 44 || box.height < 44 || box.left < 0 || box.right > innerWidth,
        )
        .map(({ text, box }) => `${text} ${box.width}×${box.height}`),
    );
  expect(small).toEqual([]);
}

for (const [where, address] of [
  ['the stage', `${sites.product}xen/acpi/`],
  ['the presenter view', `${sites.product}xen/presenter/`],
] as const)
  test(`on ${where} it has no fault`, async ({ page }) => {
    await page.goto(address);
    await expectWholeDeck(page);
    const { dialog, field, slides } = await openPanel(page);
    await expectNoFaults(page, 'all slides');
    await field.fill('20');
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await openPanel(page);
    for (const [typed, count] of [
      ['kernel', 4],
      ['zzz', 0],
    ] as const) {
      await field.fill(typed);
      await expect(slides).toHaveCount(count);
      await expectNoFaults(page, typed);
    }
  });
