import { expectLinked, placeOf, startTalk } from './talk.ts';
import { expect, expectSlide, test } from './test.ts';

test('a blank screen stays blank when any window is loaded again, and for one that comes late', async ({
  page,
  context,
}) => {
  const { audience, presenter } = await startTalk(page);
  await presenter.keyboard.press('ArrowRight');
  await presenter.keyboard.press('ArrowRight');
  await presenter.keyboard.press('b');
  await expect(audience.locator('html')).toHaveAttribute('data-blank', 'black');
  const late = await context.newPage();
  for (const again of [
    () => presenter.reload(),
    () => audience.reload(),
    () => late.goto(presenter.url()),
  ]) {
    await again();
    await expectLinked(presenter);
    for (const window of [presenter, audience, late].filter(
      (each) => each.url() !== 'about:blank',
    )) {
      await expect.poll(() => placeOf(window)).toBe('steps 1');
      await expect(window.locator('html')).toHaveAttribute('data-blank', 'black');
    }
  }

  // A jump is a move, and lights all of them.
  for (const key of ['g', '4', 'Enter']) await presenter.keyboard.press(key);
  for (const window of [presenter, audience, late]) {
    await expectSlide(window, 'code');
    await expect(window.locator('html')).not.toHaveAttribute('data-blank');
  }
});
