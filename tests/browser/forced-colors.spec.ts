import type { Locator } from '@playwright/test';
import { sites } from './sites.ts';
import { expect, expectWholeDeck, openStage, test, visibleSlide } from './test.ts';

test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

function styleOf(element: Locator, property: 'backgroundColor' | 'borderInlineStartWidth') {
  return element.evaluate((node, name) => getComputedStyle(node)[name], property);
}

test('where the system sets the colours, lists have their bullets, marked lines a bar', async ({
  page,
}) => {
  await openStage(page, `${sites.states}steps/list/`);
  await expect(visibleSlide(page).locator('.canvas > ul').first()).toHaveCSS(
    'list-style-type',
    'square',
  );
  await openStage(page, `${sites.states}lines/marked/`);
  const lines = visibleSlide(page).locator('.line');
  expect(await styleOf(lines.nth(0), 'borderInlineStartWidth')).toBe('0px');
  expect(
    await styleOf(visibleSlide(page).locator('.line.marked').first(), 'borderInlineStartWidth'),
  ).not.toBe('0px');
});

test('tasks have boxes instead of bullets, and what is done has its tick', async ({ page }) => {
  await openStage(page, `${sites.states}steps/list/`);
  const list = visibleSlide(page).locator('.canvas > ul').first();
  const tick = await list.evaluate((ul) => {
    // As Markdown makes them.
    ul.insertAdjacentHTML(
      'beforeend',
      '<li class="task-list-item"><span class="task done" role="img" aria-label="☑"></span> done</li>',
    );
    const sign = ul.querySelector('.task') ?? ul;
    return getComputedStyle(sign, '::before').backgroundColor;
  });
  expect(tick).toBe('rgb(0, 0, 0)');
  await expect(list.locator('.task-list-item')).toHaveCSS('list-style-type', 'none');
});

test('a button that is on differs from those that are off', async ({ page }) => {
  await page.goto(`${sites.states}steps/presenter/`);
  await expectWholeDeck(page);
  await page.keyboard.press('z');
  const on = page.locator('button[aria-pressed=true]');
  await expect(on).toHaveCount(1);
  const off = page.locator('button[aria-pressed=false]').first();
  expect(await styleOf(on, 'backgroundColor')).not.toBe(await styleOf(off, 'backgroundColor'));
});

test('slides of the overview have edges', async ({ page }) => {
  await openStage(page, `${sites.states}steps/list/`);
  await page.keyboard.press('o');
  await expect(page.locator('.slides > .slide').first()).toHaveCSS('border-top-width', '1px');
});
