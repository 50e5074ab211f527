import { copyFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { crash } from './crash.ts';
import {
  countPlaying,
  expectPaused,
  expectPlayer,
  expectPlaying,
  expectSound,
  launchedWith,
  mediaDeck,
  playing,
} from './media.ts';
import { deckFile, test as writingTest } from './misfit.ts';
import { readPdf } from './pdf.ts';
import { sites } from './sites.ts';
import { expectLinked } from './talk.ts';
import { expect, expectSlide, expectWholeDeck, openStage, test, visibleSlide } from './test.ts';

test.use({
  contextOptions: { reducedMotion: 'no-preference' },
  launchOptions: await launchedWith('no-user-gesture-required'),
});

async function open(page: Page, slide: string): Promise<void> {
  await openStage(page, `${mediaDeck}${slide}/`);
  await expectPlayer(page);
}

test('a video starts from its beginning when its slide is shown, and stops when it is left', async ({
  page,
}) => {
  await open(page, 'title');
  expect(await countPlaying(page)).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 'video');
  await expectPlaying(page);
  await expectSound(page, true);
  await expect.poll(async () => (await playing(page)).time).toBeGreaterThan(1);

  await page.keyboard.press('ArrowLeft');
  expect(await countPlaying(page)).toBe(0);
  // Asked in the same breath, as it plays from then on.
  const time = await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    return document.querySelector<HTMLVideoElement>('.slide:not([hidden]) video')?.currentTime;
  });
  expect(time).toBe(0);
  await expectPlaying(page);
});

test('a video plays on the slide that a page is opened at', async ({ page }) => {
  await open(page, 'video');
  await expectPlaying(page);
  expect(await countPlaying(page)).toBe(1);
});

test('one that comes by a step starts with it and goes with it', async ({ page }) => {
  await open(page, 'steps');
  await page.keyboard.press('ArrowRight');
  expect(await countPlaying(page)).toBe(0);
  // What nobody sees yet cannot be started by the key either.
  await page.keyboard.press('k');
  expect(await countPlaying(page)).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expectPlaying(page);
  await page.keyboard.press('ArrowRight');
  await expectPlaying(page);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expectPaused(page);
  expect((await playing(page)).time).toBe(0);
});

test('a sound starts like a video; of two on a slide the first starts, and one at a time plays', async ({
  page,
}) => {
  await open(page, 'sound');
  await expectPlaying(page);
  await page.keyboard.press('End');
  await page.goto(`${mediaDeck}two/`);
  await expectPlaying(page);
  await expectPaused(page, 1);
  await page
    .locator('.slide:not([hidden]) audio')
    .evaluate((sound: HTMLAudioElement) => sound.play());
  await expectPaused(page, 0);
  await expectPlaying(page, 1);
});

test('a black screen and the overview pause it, and it goes on where it was', async ({ page }) => {
  await open(page, 'video');
  await expectPlaying(page);
  for (const [out, back] of [
    ['b', 'b'],
    ['o', 'Escape'],
  ] as const) {
    await page.keyboard.press(out);
    await expectPaused(page);
    const { time } = await playing(page);
    expect(time).toBeGreaterThan(0);
    await page.keyboard.press(back);
    await expectPlaying(page);
    expect((await playing(page)).time).toBeGreaterThanOrEqual(time);
  }
});

test('what is paused by hand stays paused behind a black screen', async ({ page }) => {
  await open(page, 'video');
  await expectPlaying(page);
  await page.keyboard.press('k');
  await expectPaused(page);
  await page.keyboard.press('b');
  await page.keyboard.press('b');
  await expect(page.locator('html')).not.toHaveAttribute('data-blank');
  await expectPaused(page);
  await page.keyboard.press('k');
  await expectPlaying(page);
});

test('nothing plays by itself where slides are read, listed, or shown small', async ({ page }) => {
  await page.goto(mediaDeck);
  await expect(page.locator('html')).toHaveAttribute('data-player', '');
  expect(await countPlaying(page)).toBe(0);
  await expect(page.locator('#video video')).toHaveAttribute('controls', '');
  await page.goto(sites.states);
  await expect(page.locator('html')).toHaveAttribute('data-player', '');
  expect(await countPlaying(page)).toBe(0);

  await page.goto(`${mediaDeck}presenter/`);
  await expectWholeDeck(page);
  await expect(page.locator('[data-part=preview] video')).toHaveCount(1);
  await expectPlayer(page);
  expect(await countPlaying(page)).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expectPlaying(page);
  expect(await countPlaying(page)).toBe(1);
});

test('keys move the slides, but those of a video that the keyboard is in', async ({ page }) => {
  await open(page, 'video');
  await expectPlaying(page);
  const video = page.locator('.slide:not([hidden]) video');
  await page.keyboard.press('Tab');
  await expect(video).toBeFocused();
  await page.keyboard.press(' ');
  await expectPaused(page);
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 'video');
  await page.keyboard.press('PageDown');
  await expectSlide(page, 'steps');

  await page.keyboard.press('PageUp');
  await expectPlaying(page);
  await video.click({ position: { x: 40, y: 40 } });
  await expectPaused(page);
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 'steps');
});

test('after a press on a video’s own controls, as its seek bar, the next key moves the slides', async ({
  page,
}) => {
  await open(page, 'video');
  await expectPlaying(page);
  await page.keyboard.press('k');
  const video = visibleSlide(page).locator('video');
  const box = await video.boundingBox();
  const at = (part: number): [number, number] => [
    (box?.x ?? 0) + (box?.width ?? 0) * part,
    (box?.y ?? 0) + (box?.height ?? 0) - 12,
  ];
  await page.mouse.move(...at(0.3));
  await page.mouse.down();
  await page.mouse.move(...at(0.4), { steps: 3 });
  await page.mouse.move(...at(0.75), { steps: 3 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await playing(page)).time / 3)).toBe(5);
  await page.keyboard.press('PageDown');
  await expectSlide(page, 'steps');
});

test('the help names the keys where there is something to play', async ({ page }) => {
  await open(page, 'video');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Play the video or sound, and pause it');
});

test('a sound that was turned off stays off with what is played next', async ({ page }) => {
  await open(page, 'video');
  await expectPlaying(page);
  await expectSound(page, true);
  await page.keyboard.press('m');
  await expectSound(page, false);
  for (let press = 0; press < 2; press++) await page.keyboard.press('Shift+ArrowRight');
  await expectSlide(page, 'sound');
  await expectPlaying(page);
  await expectSound(page, false);
  await page.keyboard.press('m');
  await expectSound(page, true);
});

test('at its end it stops, and the key plays it again', async ({ page }) => {
  await open(page, 'video');
  await expectPlaying(page);
  await page.locator('.slide:not([hidden]) video').evaluate((video: HTMLVideoElement) => {
    video.currentTime = video.duration - 0.1;
  });
  await expect(page.locator('.slide:not([hidden]) video')).toHaveJSProperty('ended', true);
  await page.keyboard.press('k');
  await expectPlaying(page);
  expect((await playing(page)).time).toBeLessThan(15);
});

test.describe('where less motion is asked for', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('a video waits for a press, a sound does not', async ({ page }) => {
    await open(page, 'video');
    expect(await countPlaying(page)).toBe(0);
    await page.keyboard.press('k');
    await expectPlaying(page);
    await page.goto(`${mediaDeck}sound/`);
    await expectPlaying(page);
  });
});

test('where the browser wants a press before sound a video plays without it, and a key or a press turns it on', async ({
  page,
}) => {
  // What a test does in a page counts as a press, so the browser's refusal is made up here.
  await page.addInitScript(() => {
    let isPressed = false;
    for (const type of ['keydown', 'mousedown'])
      addEventListener(type, () => (isPressed = true), { capture: true });
    const play = Reflect.get<HTMLMediaElement, 'play'>(HTMLMediaElement.prototype, 'play');
    HTMLMediaElement.prototype.play = function () {
      return isPressed || this.muted
        ? Reflect.apply(play, this, [])
        : Promise.reject(new DOMException('', 'NotAllowedError'));
    };
  });
  const line = page.getByRole('button', { name: 'Sound is off' });
  for (const turnOn of [() => page.keyboard.press('m'), () => line.click()]) {
    await open(page, 'video');
    await expectPlaying(page);
    await expectSound(page, false);
    await turnOn();
    await expectSound(page, true);
    await expectPlaying(page);
    await expect(line).toBeHidden();
  }
  await page.keyboard.press('m');
  await expectSound(page, false);
  await expectPlaying(page);
  await expect(line).toBeHidden();
});

/** A talk whose audience's window shows this slide. */
async function startTalk(page: Page, slide: string): Promise<{ audience: Page; presenter: Page }> {
  await open(page, slide);
  return { audience: page, presenter: await openPresenter(page) };
}

/** The presenter view of the talk that begins with it. */
async function openPresenter(audience: Page): Promise<Page> {
  const [presenter] = await Promise.all([
    audience.context().waitForEvent('page'),
    audience.keyboard.press('s'),
  ]);
  await expectWholeDeck(presenter);
  await expectLinked(presenter);
  await expectPlayer(presenter);
  return presenter;
}

test('in a talk all windows play, and the audience’s sounds', async ({ page }) => {
  const { audience, presenter } = await startTalk(page, 'title');
  await presenter.keyboard.press('ArrowRight');
  for (const window of [audience, presenter]) await expectPlaying(window);
  await expectSound(audience, true);
  await expectSound(presenter, false);

  await presenter.keyboard.press('b');
  for (const window of [audience, presenter]) await expectPaused(window);
  await presenter.keyboard.press('b');
  for (const window of [audience, presenter]) await expectPlaying(window);

  await audience.close();
  await expectSound(presenter, true);
  await expectPlaying(presenter);
});

test('of two windows of the audience the first sounds, and after it the second', async ({
  page,
  context,
}) => {
  await page.goto(`${mediaDeck}presenter/`);
  const presenter = page;
  await expectWholeDeck(presenter);
  await expectPlayer(presenter);
  const openAudience = async (): Promise<Page> => {
    const [window] = await Promise.all([
      context.waitForEvent('page'),
      presenter.getByRole('button', { name: /^Open (the audience’s|another) window/ }).click(),
    ]);
    await expectWholeDeck(window);
    await expectPlayer(window);
    return window;
  };
  await presenter.keyboard.press('ArrowRight');
  await expectPlaying(presenter);
  await expectSound(presenter, true);

  const first = await openAudience();
  await expectSound(first, true);
  await expectSound(presenter, false);
  const second = await openAudience();
  for (const window of [first, second, presenter]) await expectPlaying(window);
  await expectSound(second, false);
  await expectSound(first, true);
  await expectSound(presenter, false);

  await crash(first);
  await expectSound(second, true);
  await expectSound(presenter, false);
});

test('what is paused, sought and played in one window is so in the others', async ({ page }) => {
  const { audience, presenter } = await startTalk(page, 'title');
  const button = presenter.locator('[data-part=play]');
  await expect(button).toBeHidden();
  await presenter.keyboard.press('ArrowRight');
  await expectPlaying(audience);
  await button.click();
  for (const window of [audience, presenter]) await expectPaused(window);
  await expect(button).toHaveText('Play video');

  await presenter
    .locator('.slides > .slide:not([hidden]) video')
    .evaluate((video: HTMLVideoElement) => {
      video.currentTime = 12;
    });
  await expect.poll(async () => Math.round((await playing(audience)).time)).toBe(12);
  await expectPaused(audience);
  await audience
    .locator('.slide:not([hidden]) video')
    .evaluate((video: HTMLVideoElement) => video.play());
  for (const window of [audience, presenter]) await expectPlaying(window);
  await expect(button).toHaveText('Pause video');

  await presenter.keyboard.press('k');
  await expectPaused(audience);
  await audience.reload();
  await expectPlayer(audience);
  await expect.poll(async () => (await playing(audience)).time).toBeGreaterThan(11);
  await expectPaused(audience);

  await presenter.keyboard.press('ArrowRight');
  await presenter.keyboard.press('ArrowLeft');
  for (const window of [audience, presenter]) await expectPlaying(window);
  expect((await playing(audience)).time).toBeLessThan(6);
  await presenter.keyboard.press('End');
  await expectSlide(audience, 'end');
  await expect(button).toBeHidden();
  expect(await countPlaying(audience)).toBe(0);
});

test('a window that comes late is where the video is, which the first press after the page was opened began', async ({
  page,
  context,
}) => {
  await page.goto(`${mediaDeck}presenter/`);
  await expectWholeDeck(page);
  await expectPlayer(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await playing(page)).time).toBeGreaterThan(4);
  const [audience] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('a')]);
  await expectWholeDeck(audience);
  await expectPlayer(audience);
  // Both are at the same place in the end, too, after 20 s.
  await expect
    .poll(async () => {
      const [first, late] = [(await playing(page)).time, (await playing(audience)).time];
      return first < 19 && Math.abs(first - late) < 2;
    })
    .toBe(true);
});

test('a talk that begins in the middle of a video takes it as it is', async ({ page }) => {
  await open(page, 'video');
  await expect.poll(async () => (await playing(page)).time).toBeGreaterThan(2);
  await page.keyboard.press('k');
  await expectPaused(page);
  const { time } = await playing(page);
  const presenter = await openPresenter(page);
  await expectSlide(presenter, 'video');
  await expect(presenter.locator('[data-part=play]')).toHaveText('Play video');
  await expect.poll(async () => (await playing(presenter)).time).toBeCloseTo(time, 0);
  for (const window of [page, presenter]) await expectPaused(window);
});

test('before the player comes a video can be played, and says its size', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${mediaDeck}video/`);
  const video = page.locator('video');
  await expect(video).toHaveAttribute('controls', '');
  await expect(video).toHaveAttribute('width', '640');
  await expect(video).toHaveAttribute('height', '360');
  await context.close();
});

for (const [slide, width, height] of [
  ['video', 640, 360],
  ['image', 511 * (16 / 9), 511],
  ['columns', 320, 180],
] as const)
  test(`the video of the slide "${slide}" has its place before it has come, at every size`, async ({
    page,
    allowed,
  }) => {
    allowed.push(/media\//, /net::ERR_FAILED/);
    await page.route('**/media/*.webm', (route) => route.abort());
    for (const size of [
      { width: 1280, height: 720 },
      { width: 1024, height: 768 },
      { width: 1920, height: 1080 },
    ]) {
      await page.setViewportSize(size);
      await page.goto(`${mediaDeck}${slide}/`);
      const box = await visibleSlide(page).locator('video').boundingBox();
      const unit = size.width / 1280;
      expect((box?.width ?? 0) / unit, `${size.width}`).toBeCloseTo(width, -1);
      expect((box?.height ?? 0) / unit, `${size.width}`).toBeCloseTo(height, -1);
    }
  });

test('on paper a video is its poster, or else what it shows in words, and a sound its words', async ({
  page,
}) => {
  await page.goto(mediaDeck);
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  const { pages } = await readPdf(bytes);
  expect(pages).toHaveLength(8);
  expect(pages[1]?.text).not.toContain('A disc crosses');
  expect(pages[2]?.text).toContain('The same disc, small');
  expect(pages[3]?.text).toContain('A tone of 330 Hz');
  for (const index of [1, 2, 3])
    expect(pages[index]?.links.join()).toMatch(/media\/(?:clip|plain|tone)-/);
  await page.emulateMedia({ media: 'print' });
  const poster = page.locator('#video .still img');
  await expect(poster).toBeVisible();
  await expect(poster).toHaveJSProperty('complete', true);
  expect(await poster.evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBe(640);
  await expect(page.locator('#video video')).toBeHidden();
});

writingTest(
  'while a deck is written its videos play, and a new one is there at once',
  async ({ page, project, writing, allowed }) => {
    // Until the page is loaded again it may ask for the video that was there before.
    allowed.push(/^Request outside the site: (?:http|ws):\/\/localhost/, /\b404\b/);
    await page.goto(`${writing}misfit/video/`);
    const video = visibleSlide(page).locator('video');
    await expect(video).toHaveJSProperty('videoWidth', 320);
    const larger = new URL('../site/src/content/decks/media/clip.webm', import.meta.url);
    await copyFile(larger, deckFile(project, 'misfit/disc.webm'));
    await expect(video).toHaveAttribute('width', '640');
    await expect(video).toHaveJSProperty('videoWidth', 640);
  },
);
