import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** The panel, as what a speaker sees of it. */
export function panel(page: Page): {
  dialog: Locator;
  field: Locator;
  slides: Locator;
  selected: Locator;
  status: Locator;
  preview: Locator;
  back: Locator;
} {
  const dialog = page.getByRole('dialog', { name: 'Go to a slide' });
  return {
    dialog,
    field: dialog.getByRole('combobox', { name: 'Number, title or words' }),
    slides: dialog.getByRole('option'),
    selected: dialog.getByRole('option', { selected: true }),
    status: dialog.getByRole('status'),
    preview: dialog.locator('.picture > .slide'),
    back: dialog.getByRole('button', { name: /^Back to/ }),
  };
}

/** Opens the panel by a key and waits for its list. */
export async function openPanel(page: Page, key = '/'): Promise<ReturnType<typeof panel>> {
  await page.keyboard.press(key);
  const parts = panel(page);
  await expect(parts.selected).toHaveCount(1);
  return parts;
}

/** What the field tells a screen reader to be selected is what is shown so. */
export async function expectSelected({ field, selected }: ReturnType<typeof panel>): Promise<void> {
  const id = await field.getAttribute('aria-activedescendant');
  await expect(selected).toHaveAttribute('id', id ?? '');
  await expect(selected).toBeInViewport({ ratio: 0.9 });
}
