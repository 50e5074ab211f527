import type { Page } from '@playwright/test';
import { sites } from './sites.ts';
import { expect, expectSlide, openMoving, openStage, test, visibleSlide } from './test.ts';

const deck = `${sites.states}transitions/`;

declare global {
  var started: ViewTransition[];
  var endings: (() => void)[];
}

/** Keeps each transition that the page starts; held, it stays at its beginning until something ends it. */
async function keepTransitions(page: Page, { held = false } = {}): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.addInitScript((hold) => {
    globalThis.started = [];
    const start = document.startViewTransition.bind(document);
    document.startViewTransition = (update) => {
      const transition = start(update);
      globalThis.started.push(transition);
      const pause = (): void => document.getAnimations().forEach((animation) => animation.pause());
      // After all that the player does when it is ready.
      if (hold) void transition.ready.then(() => Promise.resolve()).then(pause, () => undefined);
      return transition;
    };
  }, held);
}

function startedCount(page: Page): Promise<number> {
  return page.evaluate(() => globalThis.started.length);
}

/** The parts of the pictures that the last transition moves, `group(morph-queue)`, each by the names of what moves it. */
async function moving(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    await globalThis.started.at(-1)?.ready;
    const parts: Record<string, string[]> = {};
    for (const animation of document.getAnimations()) {
      if (!(animation.effect instanceof KeyframeEffect)) continue;
      const part = animation.effect.pseudoElement?.replace('::view-transition-', '');
      const name = animation instanceof CSSAnimation ? animation.animationName : 'script';
      if (part) (parts[part] ??= []).push(name);
    }
    return parts;
  });
}

/** Opens the deck, and stops while its second slide fades in. */
async function openFading(page: Page): Promise<void> {
  await keepTransitions(page, { held: true });
  await openMoving(page, `${deck}start/`);
  await page.keyboard.press('ArrowRight');
  await moving(page);
}

/** What the style says of a part while it is shown. */
function style(page: Page, part: string, property: string): Promise<string> {
  return page.evaluate(
    ([pseudo, name]) =>
      getComputedStyle(document.documentElement, `::view-transition-${pseudo}`)
        .getPropertyValue(name)
        .trim(),
    [part, property] as const,
  );
}

/** The last transition is over, and has left nothing behind. */
async function expectRest(page: Page): Promise<void> {
  await page.evaluate(() => globalThis.started.at(-1)?.finished);
  await expect(page.locator('html')).not.toHaveAttribute('data-moving');
  expect(
    await page.evaluate(
      () =>
        document
          .getAnimations()
          .filter(({ effect }) => effect instanceof KeyframeEffect && effect.pseudoElement).length,
    ),
  ).toBe(0);
}

/** From here on no time passes for the player. */
async function openAndStopTheClock(page: Page, address: string): Promise<void> {
  await page.clock.install();
  await openMoving(page, address);
  await page.clock.pauseAt(Date.now() + 60_000);
}

/** Presses a key, and tells in the same moment which slides are seen. */
function pressAndLook(page: Page, ...keys: string[]): Promise<(string | undefined)[]> {
  return page.evaluate((all) => {
    for (const key of all)
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    return [...document.querySelectorAll<HTMLElement>('.slide:not([hidden])')].map(
      ({ dataset }) => dataset['slide'],
    );
  }, keys);
}

test('a slide that asks for nothing is there at once', async ({ page }) => {
  await keepTransitions(page);
  await openStage(page, `${sites.states}steps/before/`);
  expect(await pressAndLook(page, 'ArrowRight')).toEqual(['list']);
  await openMoving(page, `${deck}slide/#2`);
  expect(await pressAndLook(page, 'ArrowRight')).toEqual(['plain']);
  expect(await pressAndLook(page, 'ArrowRight')).toEqual(['first']);
  expect(await startedCount(page)).toBe(0);
});

test('only the slide fades, and the controls above it stay as they are', async ({ page }) => {
  await keepTransitions(page, { held: true });
  await openMoving(page, `${deck}start/`);
  await page.keyboard.press('ArrowRight');
  expect(await moving(page)).toEqual({ 'new(slide)': ['come'] });
  await expectSlide(page, 'fade');
  expect(await style(page, 'new(slide)', 'animation-duration')).toBe('0.2s');
  expect(await style(page, 'new(slide)', '--way')).toBe('');
  expect(await style(page, 'new(controls)', 'opacity')).toBe('1');
  expect(await style(page, 'old(controls)', 'display')).toBe('none');
  await expect(page.locator('html')).toHaveCSS('view-transition-name', 'none');
});

test('on a phone, where slides are of different heights, the one that goes is gone at once', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await keepTransitions(page, { held: true });
  await openMoving(page, `${deck}fade/`);
  await page.keyboard.press('ArrowRight');
  expect(await moving(page)).toEqual({ 'new(slide)': ['come'] });
  expect(await style(page, 'old(slide)', 'display')).toBe('none');
  await expectSlide(page, 'slide');
});

test('a slide comes from the side and goes back to it; from right to left it is the other side', async ({
  page,
}) => {
  await keepTransitions(page, { held: true });
  await openMoving(page, `${deck}fade/`);
  await page.keyboard.press('ArrowRight');
  expect(await moving(page)).toEqual({ 'new(slide)': ['come'] });
  await expectSlide(page, 'slide');
  expect(await style(page, 'new(slide)', '--way')).toBe('2.5%');
  await openMoving(page, `${deck}slide/`);
  await page.keyboard.press('ArrowLeft');
  expect(await moving(page)).toEqual({ 'new(slide)': ['come'] });
  await expectSlide(page, 'fade');
  expect(await style(page, 'new(slide)', '--way')).toBe('-2.5%');

  await openMoving(page, `${sites.states}rtl/second/#2`);
  await page.keyboard.press('ArrowLeft');
  await moving(page);
  await expectSlide(page, 'third');
  expect(await style(page, 'new(slide)', '--way')).toBe('-2.5%');
  await openMoving(page, `${sites.states}rtl/third/`);
  await page.keyboard.press('ArrowRight');
  await moving(page);
  await expectSlide(page, 'second');
  expect(await style(page, 'new(slide)', '--way')).toBe('2.5%');
});

for (const [from, key, to] of [
  ['first', 'ArrowRight', 'second'],
  ['second', 'ArrowLeft', 'first'],
] as const) {
  test(`what has the same name on two slides morphs, from "${from}" to "${to}"`, async ({
    page,
  }) => {
    await keepTransitions(page, { held: true });
    await openMoving(page, `${deck}${from}/`);
    await page.keyboard.press(key);
    const parts = await moving(page);
    await expectSlide(page, to);
    for (const name of ['queue', 'boxes']) {
      expect(parts).toHaveProperty([`group(morph-${name})`]);
      expect(parts).toHaveProperty([`new(morph-${name})`]);
      expect(await style(page, `group(morph-${name})`, 'animation-duration')).toBe('0.35s');
    }
    expect(parts).not.toHaveProperty(['group(morph-words)']);
    const [image] = to === 'second' ? ['new(morph-words)'] : ['old(morph-words)'];
    expect(parts).toHaveProperty([image]);
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    await expectRest(page);
  });
}

test('text that morphs is as large as its letters are, and is not stretched with its box', async ({
  page,
}) => {
  await keepTransitions(page, { held: true });
  await openMoving(page, `${deck}third/`);
  const box = await page.getByRole('heading', { level: 2 }).boundingBox();
  await page.keyboard.press('ArrowRight');
  await moving(page);
  await expectSlide(page, 'fourth');
  // 68 and 46 of 1280.
  expect(Number(await style(page, 'new(morph-title)', 'scale'))).toBeCloseTo(68 / 46, 2);
  expect(Number(await style(page, 'old(morph-title)', 'scale'))).toBeCloseTo(1, 2);
  expect(parseFloat(await style(page, 'old(morph-title)', 'width'))).toBeCloseTo(box?.width ?? 0);
  expect(parseFloat(await style(page, 'new(morph-title)', 'width'))).toBeCloseTo(1120);
});

test('names do nothing where the slide does not morph', async ({ page }) => {
  await keepTransitions(page, { held: true });
  await openMoving(page, `${deck}fourth/`);
  await page.keyboard.press('ArrowRight');
  expect(Object.keys(await moving(page))).toEqual(['new(slide)']);
  await expectSlide(page, 'end');
});

test('who wants no motion sees none', async ({ page }) => {
  await keepTransitions(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMoving(page, `${deck}start/`);
  expect(await pressAndLook(page, 'ArrowRight')).toEqual(['fade']);
  await openMoving(page, `${deck}first/`);
  expect(await pressAndLook(page, 'ArrowRight')).toEqual(['second']);
  expect(await startedCount(page)).toBe(0);
});

test('a window that is not seen, a blank screen and a browser that cannot do it show the slide at once', async ({
  page,
}) => {
  await keepTransitions(page);
  await openMoving(page, `${deck}start/`);
  await page.evaluate(() =>
    Object.defineProperty(document, 'hidden', { value: true, configurable: true }),
  );
  expect(await pressAndLook(page, 'ArrowRight')).toEqual(['fade']);
  await page.evaluate(() => Reflect.deleteProperty(document, 'hidden'));
  await page.keyboard.press('b');
  await page.locator('.slides').evaluate((slides) => {
    for (const [type, clientX] of [
      ['pointerdown', 900],
      ['pointerup', 300],
    ] as const) {
      const touch = { pointerType: 'touch', isPrimary: true, clientX, bubbles: true };
      slides.dispatchEvent(new PointerEvent(type, touch));
    }
  });
  await expectSlide(page, 'slide');
  await expect(page.locator('html')).not.toHaveAttribute('data-blank');
  expect(await startedCount(page)).toBe(0);
  await page.evaluate(() => {
    Reflect.deleteProperty(document, 'startViewTransition');
    Reflect.deleteProperty(Document.prototype, 'startViewTransition');
  });
  expect(await pressAndLook(page, 'ArrowLeft')).toEqual(['fade']);
});

test('each press after the first is shown at once, and twenty of them end at the right slide', async ({
  page,
}) => {
  await keepTransitions(page);
  await openAndStopTheClock(page, `${deck}start/`);
  // Within one task: the first transition has not begun to show anything.
  expect(await pressAndLook(page, 'ArrowRight', 'ArrowRight')).toEqual(['slide']);
  const path = ['End', ...Array<string>(18).fill('PageUp'), 'ArrowRight'];
  expect(await pressAndLook(page, ...path)).toEqual(['fade']);
  await expectRest(page);
  await expectSlide(page, 'fade');
  await expect(visibleSlide(page)).toBeFocused();
  expect(await startedCount(page)).toBe(1);
  await page.clock.resume();
  await expect(page).toHaveURL(`${deck}fade/`);
});

test('twenty quick presses of a keyboard end at the right slide', async ({ page }) => {
  await keepTransitions(page);
  await openMoving(page, `${deck}start/`);
  const keys = [...Array<string>(9).fill('ArrowRight'), ...Array<string>(11).fill('ArrowLeft')];
  for (const key of keys) await page.keyboard.press(key);
  await expectSlide(page, 'start');
  await expectRest(page);
  await expectSlide(page, 'start');
  for (const key of keys.toReversed()) await page.keyboard.press(key);
  await expectSlide(page, 'fourth');
  await expectRest(page);
  await expect(visibleSlide(page)).toHaveCount(1);
  await expect(page).toHaveURL(`${deck}fourth/`);
});

test('a press while a transition runs ends it, and is shown at once: a slide, a step, a click', async ({
  page,
}) => {
  await openFading(page);
  expect(await pressAndLook(page, 'ArrowRight')).toEqual(['slide']);
  await expectRest(page);

  await openMoving(page, `${deck}fade/`);
  await page.keyboard.press('ArrowRight');
  await moving(page);
  await expectSlide(page, 'slide');
  await page.keyboard.press('ArrowRight');
  const items = visibleSlide(page).locator('li');
  await expect(items.first()).toBeVisible();
  await expect(items.last()).toBeHidden();
  await expectRest(page);

  await openMoving(page, `${deck}start/`);
  await page.keyboard.press('ArrowRight');
  await moving(page);
  await page.mouse.click(1270, 300);
  await expectSlide(page, 'slide');
  await expectRest(page);
});

test('one that was interrupted and ends late leaves the next alone', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.addInitScript(() => {
    globalThis.endings = [];
    document.startViewTransition = (update) => {
      const { promise: finished, resolve } = Promise.withResolvers<undefined>();
      globalThis.endings.push(() => resolve(undefined));
      const updateCallbackDone = Promise.resolve().then(() =>
        typeof update === 'function' ? void update() : undefined,
      );
      const ready = updateCallbackDone;
      return {
        finished,
        ready,
        updateCallbackDone,
        types: new Set(),
        skipTransition: () => undefined,
      };
    };
  });
  const end = (index: number): Promise<void> =>
    page.evaluate((which) => globalThis.endings[which]?.(), index);
  const root = page.locator('html');
  await openAndStopTheClock(page, `${deck}start/`);
  await page.keyboard.press('ArrowRight');
  await expect(root).toHaveAttribute('data-moving', 'fade');
  await page.keyboard.press('ArrowLeft');
  await page.clock.runFor(300);
  await page.keyboard.press('ArrowRight');
  await end(0);
  await expect(root).toHaveAttribute('data-moving', 'fade');
  await end(1);
  await expect(root).not.toHaveAttribute('data-moving');
});

test('once nobody is in a hurry, slides move again', async ({ page }) => {
  await keepTransitions(page, { held: true });
  await openAndStopTheClock(page, `${deck}start/`);
  await page.keyboard.press('ArrowRight');
  await moving(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expectSlide(page, 'fade');
  expect(await startedCount(page)).toBe(1);
  await page.clock.runFor(1000);
  await page.keyboard.press('ArrowRight');
  expect(await moving(page)).toEqual({ 'new(slide)': ['come'] });
  expect(await startedCount(page)).toBe(2);
});

test('the overview opens over a transition, which ends', async ({ page }) => {
  await openFading(page);
  await page.keyboard.press('o');
  await expectRest(page);
  await expect(page.getByRole('link', { name: 'Slide 2: It fades in' })).toBeFocused();
});

test('the overview leads to a slide at once', async ({ page }) => {
  await keepTransitions(page);
  await openMoving(page, `${deck}start/`);
  await page.keyboard.press('o');
  await page.locator('[data-slide="second"]').click();
  await expectSlide(page, 'second');
  await expect(visibleSlide(page)).toBeFocused();
  expect(await startedCount(page)).toBe(0);
});

test('the overview opened before a transition has begun keeps the focus', async ({ page }) => {
  await keepTransitions(page);
  await openMoving(page, `${deck}start/`);
  await pressAndLook(page, 'ArrowRight', 'o');
  await expectRest(page);
  await expect(page.getByRole('link', { name: 'Slide 2: It fades in' })).toBeFocused();
});

test('back and forward of the browser are at once', async ({ page }) => {
  await keepTransitions(page);
  await openMoving(page, `${deck}start/`);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${deck}fade/`);
  await expectRest(page);
  await page.goBack();
  await expectSlide(page, 'start');
  await page.goForward();
  await expectSlide(page, 'fade');
  expect(await startedCount(page)).toBe(1);
});

test('a slide that comes by a transition has the focus, is told, and names the window', async ({
  page,
}) => {
  await keepTransitions(page);
  await openMoving(page, `${deck}start/`);
  await page.locator('[role=status]').evaluate((status) => {
    new MutationObserver(() => {
      const { activeElement } = document;
      status.setAttribute('data-focus', activeElement?.getAttribute('data-slide') ?? '');
    }).observe(status, { childList: true });
  });
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status')).toHaveText('Slide 2 of 9');
  // The focus is there first, or a reader would drop what was said before it.
  await expect(page.getByRole('status')).toHaveAttribute('data-focus', 'fade');
  await expect(visibleSlide(page)).toBeFocused();
  await expect(visibleSlide(page)).toHaveAccessibleName('It fades in');
  await expect(page).toHaveTitle('It fades in · Transitions');
});
