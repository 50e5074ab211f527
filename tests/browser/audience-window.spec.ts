import { expectLinked, startTalk, talkDeck } from './talk.ts';
import { expect, expectWholeDeck, test } from './test.ts';

test('the button says that it opens another window while one is linked', async ({ page }) => {
  const { audience, presenter } = await startTalk(page);
  await expect(presenter.getByRole('button', { name: 'Open another window' })).toBeVisible();
  await audience.close();
  await expect(presenter.getByRole('button', { name: 'Open the audience’s window' })).toBeVisible();
});

test('the hint what to do with the window goes once that is linked', async ({ page, context }) => {
  await page.goto(`${talkDeck}presenter/`);
  await expectWholeDeck(page);
  await Promise.all([context.waitForEvent('page'), page.keyboard.press('a')]);
  const hint = page.getByText(/Move it to the projector/);
  await expect(hint).toBeVisible();
  await expectLinked(page);
  await expect(hint).toHaveCount(0);
});

test('whether a window is linked and when it answered are two texts', async ({ page }) => {
  const { presenter } = await startTalk(page);
  const line = presenter.locator('.audience');
  await expect(line).toHaveText(/linked answered (just now|\d s ago)$/);
  const [linked, answered] = await line
    .locator('span')
    .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect()));
  expect((answered?.left ?? 0) - (linked?.right ?? 0)).toBeGreaterThan(4);
});
