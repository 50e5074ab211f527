import type { Page } from '@playwright/test';
import { expect, expectSlide, expectWholeDeck, openStage, test } from './test.ts';
import { sites } from './sites.ts';

const deck = `${sites.states}talk/`;

/** Opens the presenter view of the deck from its title slide, as a speaker does: by a key. */
async function present(page: Page): Promise<{ audience: Page; presenter: Page }> {
  await openStage(page, `${deck}title/`);
  const [presenter] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await expectWholeDeck(presenter);
  return { audience: page, presenter };
}

test('whoever moves, all windows of a talk move', async ({ page }) => {
  const { audience, presenter } = await present(page);

  await presenter.keyboard.press('ArrowRight');
  await expectSlide(audience, 'steps');
  await presenter.keyboard.press('ArrowRight');
  await expect(audience.getByText('One', { exact: true })).toBeVisible();

  await audience.keyboard.press('PageDown');
  await expect(presenter.locator('.slides').getByText('Two', { exact: true })).toBeVisible();
  await audience.keyboard.press('End');
  await expectSlide(presenter, 'end');
});
