import { commands } from '../../src/player/commands.ts';
import type { CommandName } from '../../src/player/commands.ts';
import { texts } from '../../src/player/help-panel.ts';
import { expectNoFaults } from './axe.ts';
import { expectPlayer } from './media.ts';
import { sites } from './sites.ts';
import { expect, expectSlide, expectWholeDeck, openStage, test } from './test.ts';

const names: Record<string, string> = {
  ' ': 'Space',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** What only the speaker's page can do, and what only a slide's page can. */
const speakers: readonly CommandName[] = [
  'audience',
  'clock',
  'rehearse',
  'largerNotes',
  'smallerNotes',
];
const stages: readonly CommandName[] = ['presenter'];
/** What is only to be done in a deck with something to play. */
const films: readonly CommandName[] = ['play', 'sound'];

for (const [where, address, others] of [
  ['a slide', `${sites.product}xen/acpi/`, [...speakers, ...films]],
  ['the presenter view', `${sites.product}xen/presenter/`, [...stages, ...films]],
  ['a slide of a deck with a video', `${sites.product}guide/video/`, speakers],
] as const)
  test(`on ${where}, the help lists every key with what it does`, async ({ page }) => {
    await page.goto(address);
    await expectWholeDeck(page);
    if (!others.includes('play')) await expectPlayer(page);
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await expect(dialog).toBeVisible();
    for (const { name, keys } of commands) {
      if (keys.length === 0) continue;
      const described = dialog
        .locator('dt')
        .filter({ has: page.locator(`xpath=following-sibling::dd[1][.="${texts[name]}"]`) });
      const labels = keys.map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key));
      await expect(described.locator('kbd')).toHaveText(others.includes(name) ? [] : labels);
    }
  });

for (const [width, height] of [
  [1280, 720],
  [1024, 768],
  [390, 844],
] as const)
  test(`it begins with the first keys at ${width}×${height}, and nothing of it is cut`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`${sites.product}xen/presenter/`);
    await expectWholeDeck(page);
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await expect(dialog.getByText('Next step')).toBeInViewport({ ratio: 1 });
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 });
    const { overX, overY, narrow } = await dialog.evaluate((element) => ({
      overX: element.scrollWidth - element.clientWidth,
      overY: element.scrollHeight - element.clientHeight,
      narrow: Math.min(...[...element.querySelectorAll('dd')].map((text) => text.clientWidth)),
    }));
    expect(overX).toBe(0);
    // On a phone the list is longer than the window, and "Close" stays in view.
    if (width > 390) expect(overY).toBe(0);
    expect(narrow).toBeGreaterThan(150);
    await dialog.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 });
    await expectNoFaults(page);
  });

test('it closes by Escape, by "?" and by its button, and the talk goes on', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  for (const key of ['Escape', '?', 'Enter']) {
    await page.keyboard.press('?');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(key);
    await expect(dialog).toHaveCount(0);
  }
  await expectSlide(page, 'acpi');
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 'device-mappings');
});

test('a key that comes before the closed help has gone opens it anew', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  for (const key of ['?', 'Enter']) {
    await page.keyboard.press('?');
    const close = page.getByRole('dialog').getByRole('button');
    await expect(close).toBeFocused();
    await close.evaluate((element, pressed) => {
      element.closest('dialog')?.close();
      element.dispatchEvent(
        new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
      );
    }, key);
    if (key === '?') {
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
      await page.keyboard.press('Escape');
    } else await expectSlide(page, 'device-mappings');
  }
});
