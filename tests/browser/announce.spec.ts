import type { Locator } from '@playwright/test';
import { sites } from './sites.ts';
import { expect, openStage, test, visibleSlide } from './test.ts';

/** From here on all that the status says is kept on it. */
async function keepTold(status: Locator): Promise<void> {
  await status.evaluate((element) => {
    new MutationObserver((changes) => {
      const told = element.getAttribute('data-told') ?? '';
      element.setAttribute(
        'data-told',
        `${told}|${changes.map(() => element.textContent).join('|')}`,
      );
    }).observe(element, { childList: true, characterData: true, subtree: true });
  });
}

test('a move gives the focus to the slide and tells its place once, politely', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  const status = page.getByRole('status');
  await keepTold(status);
  await page.keyboard.press('ArrowRight');
  await expect(status).toHaveText('Slide 13 of 23');
  await expect(visibleSlide(page)).toBeFocused();
  await expect(visibleSlide(page)).toHaveAccessibleName('Dom 0: device mappings');
  await expect(status).not.toHaveAttribute('aria-live', 'assertive');
  await page.keyboard.press('ArrowRight');
  await expect(status).toHaveAttribute('data-told', '|Slide 13 of 23|Slide 14 of 23');
});

test('a step tells what it shows, and nothing else', async ({ page }) => {
  await openStage(page, `${sites.states}steps/list/`);
  const status = page.getByRole('status');
  await keepTold(status);
  await page.keyboard.press('ArrowRight');
  await expect(status).toHaveAttribute('data-told', '|First item');
  await page.keyboard.press('ArrowRight');
  await expect(status).toContainText('comes with the second');
});

test('nothing is told when a page is opened: its title is', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await expect(page.getByRole('status')).toBeEmpty();
});

test('a slide without a heading is named by its title', async ({ page }) => {
  await openStage(page, `${sites.product}xen/dma-swiotlb/`);
  await page.keyboard.press('ArrowRight');
  await expect(visibleSlide(page)).toHaveAccessibleName(
    'The cover letter of a patch series, not yet filled in',
  );
  await expect(page).toHaveTitle(
    'The cover letter of a patch series, not yet filled in · Xen in Mainline Linux: Status Update',
  );
});
