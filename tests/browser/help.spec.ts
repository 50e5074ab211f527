import { commands } from '../../src/player/commands.ts';
import type { CommandName } from '../../src/player/commands.ts';
import { texts } from '../../src/player/help-panel.ts';
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
