import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { readRehearsal } from '../../src/durations/read-rehearsal.ts';
import { expectNoFaults } from './axe.ts';
import { crash } from './crash.ts';
import { readPdf } from './pdf.ts';
import { sites } from './sites.ts';
import { startTalk, talkDeck } from './talk.ts';
import { expect, expectSlide, expectWholeDeck, test } from './test.ts';

/** What the chart says of the test deck's slides that were not shown. */
const unseen = [
  '3. No notes here 2:50 0:00 −2:50',
  '4. Code in states 2:50 0:00 −2:50',
  '5. The end 2:50 0:00 −2:50',
];

/** Holds the time of all windows: from now on it goes on by `pass` alone. */
async function holdTime(page: Page): Promise<void> {
  await page.clock.pauseAt('2026-03-01T14:05:00');
}

async function pass(page: Page, seconds: number): Promise<void> {
  await page.clock.runFor(seconds * 1000);
}

/** The presenter view by itself, with the time held. */
async function openPresenter(page: Page): Promise<void> {
  await page.clock.install({ time: '2026-03-01T14:00:00' });
  await page.goto(`${talkDeck}presenter/`);
  await expectWholeDeck(page);
  await holdTime(page);
}

/** Records so many seconds of the title slide, and a second less of the next one. */
async function record(page: Page, seconds: number): Promise<void> {
  await page.getByRole('button', { name: 'Rehearse' }).click();
  await pass(page, seconds);
  await page.keyboard.press('ArrowRight');
  await pass(page, seconds - 1);
  await page.getByRole('button', { name: 'End rehearsal' }).click();
}

function chart(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Rehearsal' });
}

/** The rows of the chart, each with single spaces between its cells. */
async function expectRows(page: Page, rows: readonly string[]): Promise<void> {
  await expect(chart(page).getByRole('row')).toHaveText(
    ['Slide Planned Real Difference', ...rows].map(
      (row) => new RegExp(`^\\s*${row.replaceAll(/[+().]/g, '\\$&').replaceAll(' ', '\\s*')}\\s*$`),
    ),
  );
}

test('adds up the time on each slide, whichever window moved, without the pauses', async ({
  page,
}) => {
  await page.clock.install({ time: '2026-03-01T14:00:00' });
  const { audience, presenter } = await startTalk(page);
  await holdTime(page);
  await presenter.keyboard.press('r');
  await pass(page, 70);
  await audience.keyboard.press('ArrowRight');
  await expectSlide(presenter, 'steps');
  await pass(page, 30);
  await presenter.keyboard.press('t');
  await pass(page, 600);
  await presenter.keyboard.press('t');
  await pass(page, 5);
  await presenter.keyboard.press('Home');
  await expectSlide(audience, 'title');
  await pass(page, 10);
  await presenter.keyboard.press('r');
  await expectRows(presenter, [
    '1. A talk with notes 1:00 1:20 +0:20',
    '2. Three steps 2:30 0:35 −1:55',
    ...unseen,
    'Total 12:00 1:55 −10:05',
  ]);
  await expect(presenter.getByRole('timer')).toHaveText('1:55');
  await pass(page, 60);
  await expect(presenter.getByRole('timer')).toHaveText('1:55');
});

/** Twenty seconds of the title and forty of the steps, thirty of these before the window went. */
const interrupted = [
  '1. A talk with notes 1:00 0:20 −0:40',
  '2. Three steps 2:30 0:40 −1:50',
  ...unseen,
  'Total 12:00 1:00 −11:00',
];

test('goes on after a reload, with the time that it took', async ({ page }) => {
  await openPresenter(page);
  await page.keyboard.press('r');
  await pass(page, 20);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await pass(page, 30);
  await page.reload();
  // What the page does when it is idle waits for the time too.
  await pass(page, 4);
  await expectWholeDeck(page);
  await expectSlide(page, 'steps');
  await expect(page.getByRole('button', { name: 'End rehearsal' })).toBeVisible();
  await pass(page, 6);
  await page.keyboard.press('r');
  await expectRows(page, interrupted);
});

test('goes on after a crash of its tab', async ({ page, context }) => {
  await openPresenter(page);
  await page.keyboard.press('r');
  await pass(page, 20);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await pass(page, 30);
  const address = page.url();
  await crash(page);
  await page.close();

  const again = await context.newPage();
  await again.goto(address);
  await pass(again, 4);
  await expectWholeDeck(again);
  await expect(again.getByRole('button', { name: 'End rehearsal' })).toBeVisible();
  await pass(again, 6);
  await again.keyboard.press('r');
  await expectRows(again, interrupted);
});

test('takes what a closed window recorded as ended after a while', async ({ page, context }) => {
  await openPresenter(page);
  await page.keyboard.press('r');
  await pass(page, 50);
  await page.close();
  const later = await context.newPage();
  await later.goto(`${talkDeck}presenter/`);
  await expect(later.getByRole('button', { name: 'Rehearse' })).toBeVisible();
  await expect(later.getByRole('button', { name: 'Rehearsals' })).toBeHidden();
  await pass(later, 601);
  await later.reload();
  await later.getByRole('button', { name: 'Rehearsals' }).click();
  await expectRows(later, [
    '1. A talk with notes 1:00 0:50 −0:10',
    '2. Three steps 2:30 0:00 −2:30',
    ...unseen,
    'Total 12:00 0:50 −11:10',
  ]);
});

test('is one for all presenter views of a talk, and ends in any of them', async ({
  page,
  context,
}) => {
  await page.goto(`${talkDeck}presenter/`);
  await expectWholeDeck(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expectWholeDeck(other);
  await page.keyboard.press('r');
  await other.getByRole('button', { name: 'End rehearsal' }).click();
  await expect(chart(other)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rehearse' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rehearsals' })).toBeVisible();
});

test('says that it records by more than a colour, and by one press ends', async ({ page }) => {
  await openPresenter(page);
  const button = page.locator('[data-action=rehearse]');
  await expect(button).toHaveText('Rehearse');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveText('End rehearsal');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('The time on each slide is being recorded.')).toBeAttached();
  const dot = await button.evaluate((element) => getComputedStyle(element, '::before').content);
  expect(dot).toBe('""');
  await pass(page, 1);
  await expect(page.getByRole('button', { name: 'Pause the clock' })).toBeVisible();
  await button.click();
  await expect(chart(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toHaveText('Rehearse');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test('asks before it sets a clock that runs to nought', async ({ page }) => {
  await openPresenter(page);
  await page.keyboard.press('ArrowRight');
  await pass(page, 90);
  const question = page.getByRole('dialog', { name: 'Rehearse' });
  await page.keyboard.press('r');
  await expect(question).toContainText('The clock is running');
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(page.getByRole('timer')).toHaveText('1:30');
  await page.keyboard.press('r');
  await question.getByRole('button', { name: 'Set it to nought and record' }).click();
  await pass(page, 1);
  await expect(page.getByRole('timer')).toHaveText('0:01');
  await expect(page.getByRole('button', { name: 'End rehearsal' })).toBeVisible();
});

test('keeps the rehearsals, to choose from and to delete', async ({ page }) => {
  await openPresenter(page);
  await record(page, 60);
  await page.keyboard.press('Escape');
  await pass(page, 3600);
  await page.keyboard.press('Home');
  await record(page, 30);
  await page.reload();
  await page.getByRole('button', { name: 'Rehearsals' }).click();
  const choice = chart(page).getByRole('combobox', { name: 'Recorded' });
  await expect(choice.getByRole('option')).toHaveText([/ · 0:59$/, / · 1:59$/]);
  await expect(chart(page).getByRole('row').last()).toContainText('0:59');
  await choice.selectOption({ index: 1 });
  await expect(chart(page).getByRole('row').last()).toContainText('1:59');

  await chart(page).getByRole('button', { name: 'Delete' }).click();
  await expect(choice.getByRole('option')).toHaveCount(2);
  await chart(page).getByRole('button', { name: 'Delete it for good' }).click();
  await expect(choice.getByRole('option')).toHaveText([/ · 0:59$/]);
  await chart(page).getByRole('button', { name: 'Delete' }).click();
  await chart(page).getByRole('button', { name: 'Delete it for good' }).click();
  await expect(chart(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Rehearsals' })).toBeHidden();
});

test('saves files that "npm run durations" reads', async ({ page }) => {
  await openPresenter(page);
  await record(page, 40);
  for (const [name, ending] of [
    ['Save as JSON', 'json'],
    ['Save as CSV', 'csv'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      chart(page).getByRole('button', { name }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`talk-rehearsal-2026-03-01-1405.${ending}`);
    const { deck, times } = readRehearsal(await readFile(await download.path(), 'utf8'), ending);
    expect(deck).toBe('talk');
    expect(times.map(({ slide, spent }) => [slide, spent])).toEqual([
      ['title', 40],
      ['steps', 39],
      ['plain', 0],
      ['code', 0],
      ['end', 0],
    ]);
  }
});

test('prints the chart alone, on A4, and without it the slides', async ({ page }) => {
  await openPresenter(page);
  await record(page, 40);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body > *').filter({ visible: true })).toHaveClass(['rehearsal-sheet']);
  const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pdf.pages).toHaveLength(1);
  expect(pdf.pages[0]?.size.map(Math.round)).toEqual([595, 842]);
  for (const text of ['A talk with notes', 'Rehearsal of', '1:19', '−10:41'])
    expect(pdf.pages[0]?.text).toContain(text);

  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.rehearsal-sheet')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.locator('.rehearsal-sheet')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body > *').filter({ visible: true })).toHaveClass(['slides']);
});

test('records and shows also where the browser keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await openPresenter(page);
  await record(page, 40);
  await expect(chart(page).getByRole('row').last()).toContainText('1:19');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Rehearsals' }).click();
  await expect(chart(page).getByRole('row').last()).toContainText('1:19');
});

for (const [width, height] of [
  [1280, 800],
  [1024, 768],
  [390, 844],
] as const)
  test(`the chart fits and has no violation at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    // Its time goes on, as what looks for violations waits for it.
    await page.clock.install();
    await page.goto(`${sites.product}xen/presenter/`);
    await expectWholeDeck(page);
    await page.getByRole('button', { name: 'Rehearse' }).click();
    await expectNoFaults(page);
    await page.clock.fastForward('01:10:00');
    await page.getByRole('button', { name: 'End rehearsal' }).click();
    await expectNoFaults(page);
    const scrolled = chart(page)
      .locator('div', { has: page.locator('table') })
      .first();
    const sizes = await scrolled.evaluate((box) => ({
      across: box.scrollWidth - box.clientWidth,
      down: box.scrollHeight - box.clientHeight,
    }));
    expect(sizes.across).toBe(0);
    expect(sizes.down).toBeGreaterThan(0);
    const isInside = await chart(page).evaluate((dialog) => {
      const { top, left, right, bottom } = dialog.getBoundingClientRect();
      return top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight;
    });
    expect(isInside).toBe(true);
    await expect(chart(page).getByRole('rowheader', { name: 'Total' })).toBeInViewport();
    await expect(chart(page).getByRole('button', { name: 'Close' })).toBeInViewport();
  });

test('a deck without styles of its own shows one slide there too', async ({ page }) => {
  await page.goto(`${sites.states}steps/presenter/`);
  await expectWholeDeck(page);
  await expectSlide(page, 'before');
});
