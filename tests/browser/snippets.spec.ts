import { expectNoFaults } from './axe.ts';
import { sites } from './sites.ts';
import { expect, openStage, test, visibleSlide } from './test.ts';

test('a snippet says under its code where it comes from', async ({ page }) => {
  await openStage(page, `${sites.states}snippets/file/`);
  const source = visibleSlide(page).locator('.code-source');
  await expect(source).toHaveText('queue.c, lines 4–12');
  await expect(source).toHaveCSS('font-size', '18px');
  // The region within has left out its lines.
  const numbers = visibleSlide(page).locator('[data-number]');
  expect(await numbers.evaluateAll((all) => all.map((line) => line.dataset['number']))).toEqual(
    ['4', '5', '7', '8', '10', '11', '12'].map((number) => number.padStart(2, '\u2007')),
  );
  await page.keyboard.press('PageDown');
  await expect(visibleSlide(page).getByRole('link')).toHaveAttribute(
    'href',
    'https://codeberg.org/example/queue/src/commit/2f1d9b7c0a5e4d3c8b6a79f0e1d2c3b4a5968778/src/queue.c#L4-L5',
  );
  await expect(source).toHaveText('queue.git · src/queue.c · 2f1d9b7');
});

test('that line can be read by everybody', async ({ page }) => {
  for (const slug of ['file', 'git']) {
    await openStage(page, `${sites.states}snippets/${slug}/`);
    await expectNoFaults(page);
  }
});
