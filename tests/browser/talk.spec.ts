import type { Page } from '@playwright/test';
import { expect, expectSlide, expectWholeDeck, openStage, test } from './test.ts';
import { crash } from './crash.ts';
import { expectLinked, placeOf, startTalk, talkDeck } from './talk.ts';

test('whoever moves, all windows of a talk move', async ({ page }) => {
  const { audience, presenter } = await startTalk(page);

  await presenter.keyboard.press('ArrowRight');
  await expectSlide(audience, 'steps');
  await presenter.keyboard.press('ArrowRight');
  await expect.poll(() => placeOf(audience)).toBe('steps 1');

  await audience.keyboard.press('PageDown');
  await expect.poll(() => placeOf(presenter)).toBe('steps 2');
  await audience.keyboard.press('End');
  await expectSlide(presenter, 'end');
});

test('a third window of the talk follows, and leads', async ({ page, context }) => {
  const { audience, presenter } = await startTalk(page);
  const [third] = await Promise.all([
    context.waitForEvent('page'),
    presenter.getByRole('button', { name: 'Open another window' }).click(),
  ]);
  await expectWholeDeck(third);

  await presenter.keyboard.press('ArrowRight');
  await expectSlide(third, 'steps');
  await third.keyboard.press('End');
  await expectSlide(presenter, 'end');
  await expectSlide(audience, 'end');
});

test('a window that comes late, or is loaded again, catches up', async ({ page, context }) => {
  const { audience, presenter } = await startTalk(page);
  await presenter.keyboard.press('ArrowRight');
  await presenter.keyboard.press('ArrowRight');
  await expect.poll(() => placeOf(audience)).toBe('steps 1');

  await presenter.reload();
  await expect.poll(() => placeOf(presenter)).toBe('steps 1');
  await expectLinked(presenter);

  const late = await context.newPage();
  await late.goto(audience.url().replace('/steps/', '/code/'));
  await expect.poll(() => placeOf(late)).toBe('steps 1');
  await late.reload();
  await expect.poll(() => placeOf(late)).toBe('steps 1');
});

test('where the browser keeps nothing, the windows that are open tell one that comes', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  const { audience, presenter } = await startTalk(page, 'plain');
  await expectSlide(presenter, 'plain');
  await presenter.keyboard.press('ArrowLeft');
  await presenter.keyboard.press('ArrowLeft');
  await expect.poll(() => placeOf(audience)).toBe('steps 2');
  const late = await context.newPage();
  await late.goto(audience.url().replace('/steps/', '/title/'));
  await expect.poll(() => placeOf(late)).toBe('steps 2');
  await audience.reload();
  await expect.poll(() => placeOf(audience)).toBe('steps 2');
});

test('a talk outlives all of its windows', async ({ page, context }) => {
  const { audience, presenter } = await startTalk(page);
  await presenter.keyboard.press('ArrowRight');
  await presenter.keyboard.press('ArrowRight');
  await expect.poll(() => placeOf(audience)).toBe('steps 1');
  const address = presenter.url();
  const other = await context.newPage();
  await audience.close();
  // It is left with a move, before there was time to keep that.
  await presenter.evaluate(() => {
    dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }));
    location.assign('about:blank');
  });
  await presenter.waitForURL('about:blank');
  await presenter.close();

  await other.goto(address);
  await expect.poll(() => placeOf(other)).toBe('steps 2');
});

for (const victim of ['audience', 'presenter'] as const)
  test(`a crash of the ${victim}’s window leaves the other, and it comes back to where the talk is`, async ({
    page,
  }) => {
    const windows = await startTalk(page);
    const { [victim]: dead } = windows;
    const alive = victim === 'audience' ? windows.presenter : windows.audience;
    await alive.keyboard.press('ArrowRight');
    await expectSlide(dead, 'steps');
    const address = dead.url();

    await crash(dead);
    await alive.keyboard.press('ArrowRight');
    await expect.poll(() => placeOf(alive)).toBe('steps 1');

    const again = await page.context().newPage();
    await again.goto(address);
    await expect.poll(() => placeOf(again)).toBe('steps 1');
    await again.keyboard.press('ArrowRight');
    await expect.poll(() => placeOf(alive)).toBe('steps 2');
  });

test('a reader of the same deck is not moved, and moves nobody', async ({
  page,
  context,
  browser,
}) => {
  const { audience, presenter } = await startTalk(page);
  const reader = await context.newPage();
  await openStage(reader, `${talkDeck}plain/`);
  const elsewhere = await (await browser.newContext()).newPage();
  await openStage(elsewhere, audience.url().replace('/title/', '/plain/'));

  await presenter.keyboard.press('ArrowRight');
  await expectSlide(audience, 'steps');
  await reader.keyboard.press('End');
  await elsewhere.keyboard.press('Home');
  await expectSlide(reader, 'end');
  await expectSlide(elsewhere, 'title');
  await audience.keyboard.press('ArrowRight');
  await expect.poll(() => placeOf(presenter)).toBe('steps 1');
  await expectSlide(reader, 'end');
  await expectSlide(elsewhere, 'title');
  await elsewhere.context().close();
});

test('two talks of a deck in one browser leave each other alone', async ({ page, context }) => {
  const { audience, presenter } = await startTalk(page);
  const other = await startTalk(await context.newPage(), 'plain');
  await presenter.keyboard.press('ArrowRight');
  await expectSlide(audience, 'steps');
  await other.audience.keyboard.press('End');
  await expectSlide(other.presenter, 'end');
  await other.presenter.keyboard.press('b');
  await expect(other.audience.locator('html')).toHaveAttribute('data-blank', 'black');
  for (const window of [audience, presenter]) {
    await expectSlide(window, 'steps');
    await expect(window.locator('html')).not.toHaveAttribute('data-blank');
  }
  await audience.keyboard.press('ArrowRight');
  await expect.poll(() => placeOf(presenter)).toBe('steps 1');
  await expectSlide(other.presenter, 'end');
});

test('no quick press of one window is taken back by the windows that follow', async ({ page }) => {
  const { audience, presenter } = await startTalk(page);
  for (const [window, other] of [
    [presenter, audience],
    [audience, presenter],
  ] as const) {
    await window.keyboard.press('Home');
    await expectSlide(other, 'title');
    await presses(
      window,
      Array.from({ length: 6 }, () => 'n'),
    );
    await expect.poll(() => placeOf(other)).toBe('code 0');
    // Whatever the other one has said until then has come with this.
    await other.keyboard.press('b');
    await expect(window.locator('html')).toHaveAttribute('data-blank', 'black');
    expect(await placeOf(window)).toBe('code 0');
    await other.keyboard.press('b');
    await expect(window.locator('html')).not.toHaveAttribute('data-blank');
  }
});

test('five hundred quick presses in both windows at once end at the same place', async ({
  page,
}) => {
  const { audience, presenter } = await startTalk(page);
  const forth = Array.from({ length: 10 }, (_, index) => (index % 3 === 2 ? 'p' : 'n'));
  const back = Array.from({ length: 10 }, (_, index) => (index % 4 === 3 ? 'n' : 'p'));
  for (let round = 0; round < 25; round++)
    await Promise.all([presses(presenter, forth), presses(audience, back)]);
  await presenter.keyboard.press('n');

  await expect
    .poll(async () => (await placeOf(presenter)) === (await placeOf(audience)))
    .toBe(true);
  // What is still on its way has come when an answer to a question asked now has.
  await presenter.keyboard.press('Home');
  await expectSlide(audience, 'title');
  await expectSlide(presenter, 'title');
});

test('what is no message of this talk does nothing', async ({ page }) => {
  const { audience, presenter } = await startTalk(page);
  await presenter.keyboard.press('ArrowRight');
  await expectSlide(audience, 'steps');

  await page.evaluate(() => {
    const id = new URLSearchParams(location.search).get('talk') ?? '';
    const channel = new BroadcastChannel(`lectern:${new URL('../', location.href).pathname}:${id}`);
    const set = {
      lectern: 1,
      kind: 'set',
      key: 'position',
      value: { slide: 'end', step: 0 },
      stamp: { count: 50_000_000, window: 'x' },
    };
    const late = { ...set, stamp: { count: 1, window: '' } };
    const wrong = [
      null,
      'end',
      [],
      new ArrayBuffer(8),
      { ...set },
      late,
      { ...late, lectern: 2 },
      { ...late, stamp: { count: 900, window: 'x' }, value: 'x'.repeat(5_000_000) },
      { ...late, stamp: { count: 901, window: 'x' }, value: { slide: 'nowhere', step: -1 } },
      { ...late, stamp: { count: 902, window: 'x' }, value: { slide: ['end'], step: 0 } },
      { ...late, stamp: { count: 903, window: 'x' }, key: '__proto__' },
      { ...late, stamp: { count: 904, window: 'x' }, key: 'blank', value: 'purple' },
      { ...late, stamp: { count: 905, window: 'x' }, key: 'clock', value: { taken: NaN } },
      {
        ...late,
        stamp: { count: 906, window: 'x' },
        key: 'clock',
        value: { taken: 5, since: '9' },
      },
    ];
    for (const message of wrong) channel.postMessage(message);
    channel.close();
  });

  await presenter.keyboard.press('ArrowRight');
  await expect.poll(() => placeOf(audience)).toBe('steps 1');
  await expect(audience.locator('html')).not.toHaveAttribute('data-blank');
  await expect(presenter.getByRole('timer')).toHaveText(/^0:\d\d$/);
});

test('a screen that is blanked in one window is blank in the other', async ({ page }) => {
  const { audience, presenter } = await startTalk(page);
  await presenter.keyboard.press('b');
  await expect(audience.locator('html')).toHaveAttribute('data-blank', 'black');
  await expect(presenter.getByText('The audience’s screen is black.')).toBeVisible();

  await audience.reload();
  await expect(audience.locator('html')).toHaveAttribute('data-blank', 'black');

  // The next press lights it and moves nothing; a larger text of the notes does not light it.
  await presenter.getByRole('button', { name: 'Larger notes' }).click();
  await expect(audience.locator('html')).toHaveAttribute('data-blank', 'black');
  await presenter.getByRole('button', { name: 'Next' }).click();
  await expect(audience.locator('html')).not.toHaveAttribute('data-blank');
  await expectSlide(audience, 'title');

  await audience.keyboard.press('w');
  await expect(presenter.getByText('The audience’s screen is white.')).toBeVisible();
  await presenter.keyboard.press('ArrowRight');
  await expect(audience.locator('html')).not.toHaveAttribute('data-blank');
  await expectSlide(presenter, 'title');
});

test('a link to another slide stays in the talk', async ({ page }) => {
  const { audience, presenter } = await startTalk(page, 'plain');
  await audience.getByRole('link', { name: 'Back to the steps' }).click();
  await expect.poll(() => placeOf(presenter)).toBe('steps 2');
  expect(audience.url()).toContain('talk=');
});

test('before the deck has come, the links lead on within the talk', async ({ page, context }) => {
  const { presenter } = await startTalk(page);
  const id = new URL(presenter.url()).searchParams.get('talk') ?? '';
  await context.route('**/talk/', () => undefined);
  const slow = await context.newPage();
  await slow.goto(`${talkDeck}title/?talk=${id}`);
  await slow.locator('html[data-player]').waitFor();
  await slow.keyboard.press('ArrowRight');
  await slow.waitForURL('**/steps/?talk=*');
  await expectSlide(presenter, 'steps');
});

/** Presses keys one after the other, with no time between them. */
async function presses(window: Page, keys: readonly string[]): Promise<void> {
  await window.evaluate((list) => {
    for (const key of list) dispatchEvent(new KeyboardEvent('keydown', { key }));
  }, keys);
}
