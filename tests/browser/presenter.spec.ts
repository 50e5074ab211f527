import type { Locator, Page } from '@playwright/test';
import { expectNoFaults } from './axe.ts';
import { crash } from './crash.ts';
import { overlaps } from './overlaps.ts';
import { placeOf, startTalk, talkDeck } from './talk.ts';
import { expect, expectSlide, expectWholeDeck, openStage, test, visibleSlide } from './test.ts';
import { sites } from './sites.ts';

/** The presenter view by itself, as by its link. */
async function openPresenter(page: Page): Promise<void> {
  await page.goto(`${talkDeck}presenter/`);
  await expectWholeDeck(page);
}

function coming(page: Page): Locator {
  return page.locator('[data-part=preview] .slide');
}

test('shows what the next press brings: a step more, or the next slide', async ({ page }) => {
  await openPresenter(page);
  await expect(coming(page)).toHaveAttribute('data-slide', 'steps');
  await expect(page.getByText('Next slide')).toBeVisible();
  await expect(coming(page).locator('[data-upcoming]')).toHaveCount(3);

  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Next: one step more')).toBeVisible();
  await expect(coming(page).locator('[data-upcoming]')).toHaveCount(2);
  await expect(page.getByText('2 / 5')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('step 1 of 3')).toBeVisible();

  await page.keyboard.press('End');
  await expect(page.getByText('This is the end')).toBeVisible();
  await expect(coming(page)).toHaveCount(0);
});

test('shows the slide and the next one with the line breaks of the stage, at their own size', async ({
  page,
}) => {
  await openPresenter(page);
  await page.keyboard.press('ArrowRight');
  const sizes = await page
    .locator('.slides > .slide:not([hidden]), [data-part=preview] > .slide')
    .evaluateAll((slides) =>
      slides.map((slide) => {
        const heading = slide.querySelector('h2');
        const size = heading ? Number.parseFloat(getComputedStyle(heading).fontSize) : 0;
        return [slide.clientWidth / slide.clientHeight, size / slide.clientWidth];
      }),
    );
  expect(sizes).toHaveLength(2);
  for (const [ratio = 0, part = 0] of sizes) {
    expect(ratio).toBeCloseTo(16 / 9, 1);
    expect(part).toBeCloseTo(46 / 1280, 3);
  }
});

test('knows no id twice, whatever it previews', async ({ page }) => {
  await openPresenter(page);
  for (let press = 0; press < 6; press++) {
    await page.keyboard.press('ArrowRight');
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('counts the time from the first move past the title, pauses and starts anew', async ({
  page,
}) => {
  // Between the leaps the clock goes on: what is expected leaves it most of a minute for a slow machine.
  await page.clock.install({ time: '2026-11-22T10:00:00' });
  await openPresenter(page);
  const clock = page.getByRole('timer');
  await page.clock.fastForward('05:00');
  await expect(clock).toHaveText('0:00');
  await expect(page.getByText('12:00 left')).toBeVisible();

  await page.keyboard.press('ArrowRight');
  await page.clock.fastForward('03:00');
  await expect(clock).toHaveText(/^3:/);
  await expect(page.getByText(/^8:\d\d left$/)).toBeVisible();

  await page.getByRole('button', { name: 'Pause the clock' }).click();
  // A slide that answers a question is looked up in the pause.
  await page.keyboard.press('ArrowRight');
  await page.clock.fastForward('10:00');
  await expect(clock).toHaveText(/^3:/);
  await page.reload();
  await expectWholeDeck(page);
  await page.clock.fastForward('10:00');
  await expect(clock).toHaveText(/^3:/);
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await page.clock.fastForward('05:00');
  await expect(clock).toHaveText(/^[89]:/);
  await page.reload();
  await expectWholeDeck(page);
  await page.clock.fastForward('05:00');
  await expect(clock).toHaveText(/^1[34]:/);

  await page.getByRole('button', { name: 'Reset the clock' }).click();
  await page.keyboard.press('Home');
  await page.clock.fastForward('05:00');
  await expect(clock).toHaveText('0:00');
  await page.keyboard.press('ArrowRight');
  await page.clock.fastForward('02:00');
  await expect(clock).toHaveText(/^2:/);
});

test('counts on when its tab, the only window of the talk, has crashed', async ({
  page,
  context,
}) => {
  await context.clock.install({ time: '2026-11-22T10:00:00' });
  await openPresenter(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await context.clock.fastForward('05:00');
  await expect(page.getByRole('timer')).toHaveText(/^5:/);
  const address = page.url();
  await crash(page);
  await page.close();

  const again = await context.newPage();
  await again.goto(address);
  await expectWholeDeck(again);
  await expect.poll(() => placeOf(again)).toBe('steps 1');
  await expect(again.getByRole('timer')).toHaveText(/^5:/);
  await context.clock.fastForward('03:00');
  await expect(again.getByRole('timer')).toHaveText(/^8:/);
});

test('starts no clock while windows are opened, wherever the talk begins', async ({ page }) => {
  await page.clock.install({ time: '2026-11-22T10:00:00' });
  const { audience, presenter } = await startTalk(page, 'plain');
  await expectSlide(presenter, 'plain');
  await presenter.clock.fastForward('05:00');
  await expect(presenter.getByRole('timer')).toHaveText('0:00');
  await audience.keyboard.press('ArrowRight');
  await expectSlide(presenter, 'code');
  await presenter.clock.fastForward('02:00');
  await expect(presenter.getByRole('timer')).toHaveText(/^2:/);
});

test('says whether the talk is ahead of its plan or behind', async ({ page }) => {
  await page.clock.install({ time: '2026-11-22T10:00:00' });
  await openPresenter(page);
  // A minute is planned for the title, two and a half for the steps, 170 s for each of the three others.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await expect(page.getByText(/^[89]:\d\d ahead$/)).toBeVisible();
  await page.clock.fastForward('10:00');
  await expect(page.getByText('On time')).toBeVisible();
  await page.keyboard.press('Home');
  await expect(page.getByText(/^(9|10):\d\d behind$/)).toBeVisible();
  await page.clock.fastForward('05:00');
  await expect(page.getByText(/^[34]:\d\d over$/)).toBeVisible();
});

test('says whether the audience’s window is there, and how long ago it answered', async ({
  page,
}) => {
  const { audience, presenter } = await startTalk(page);
  await expect(presenter.getByText(/^answered (just now|\d s ago)$/)).toBeVisible();
  await audience.close();
  await expect(presenter.getByText('No audience’s window')).toBeVisible();
  await expect(presenter.getByText(/^answered \d+ s ago$/)).toBeVisible();
});

test('opens the audience’s window at the slide that is shown', async ({ page, context }) => {
  await openPresenter(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const [audience] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('a')]);
  await expect(page.getByText(/Move it to the projector/)).toBeVisible();
  await expectSlide(audience, 'steps');
  await expect(audience.locator('[data-upcoming]')).toHaveCount(2);
  await expect(page.getByText('Audience’s window linked')).toBeVisible();
});

test('opens it on the other screen where the browser knows of one', async ({ page }) => {
  await page.addInitScript(() => {
    const place = (availLeft: number) => ({
      availLeft,
      availTop: 0,
      availWidth: 1920,
      availHeight: 1080,
    });
    const [here, there] = [place(0), place(1920)];
    Object.defineProperty(screen, 'isExtended', { value: true });
    const details = { screens: [here, there], currentScreen: here };
    Object.assign(window, {
      getScreenDetails: () => Promise.resolve(details),
      open: (...words: unknown[]) => {
        document.title = words.map(String).join(' ');
      },
    });
  });
  await openPresenter(page);
  await page.keyboard.press('a');
  await expect(page).toHaveTitle(
    /title\/\?talk=\w+\s+popup,noopener,fullscreen,left=1920,top=0,width=1920,height=1080$/,
  );
  await expect(page.getByText(/opens on the other screen/)).toBeVisible();
});

test('a clicker’s F5 and Esc in turn reload nothing and leave nothing', async ({ page }) => {
  const { audience, presenter } = await startTalk(page);
  for (const window of [presenter, audience]) {
    await window.locator('html').evaluate((root) => root.setAttribute('data-marker', ''));
    const pages = window.context().pages().length;
    for (const key of ['F5', 'Escape', 'F5', 'Escape', 'Escape', 'PageDown', 'PageUp'])
      await window.keyboard.press(key);
    await expectSlide(window, 'title');
    await expect(window.locator('html')).toHaveAttribute('data-marker', '');
    expect(window.context().pages()).toHaveLength(pages);
  }
});

test('the screen stays awake, and is asked for again after the window was hidden', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const request = (): Promise<object> => {
      const count = Number(document.documentElement.getAttribute('data-asked')) + 1;
      document.documentElement.setAttribute('data-asked', String(count));
      return Promise.resolve({ released: true, release: () => Promise.resolve() });
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  });
  await openPresenter(page);
  await expect(page.locator('html')).toHaveAttribute('data-asked', '1');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.locator('html')).toHaveAttribute('data-asked', '2');

  await openStage(page, `${talkDeck}title/`);
  await expect(page.locator('html')).not.toHaveAttribute('data-asked');
  await page.keyboard.press('f');
  await expect(page.locator('html')).toHaveAttribute('data-asked', '1');
});

for (const [width, height] of [
  [1280, 800],
  [1024, 768],
  [768, 1024],
  [390, 844],
] as const)
  test(`has no violation and no target under 44 px at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openPresenter(page);
    await page.keyboard.press('ArrowRight');
    await expectNoFaults(page);
    const small = await page
      .getByRole('button')
      .evaluateAll(
        (buttons) =>
          buttons
            .map((button) => button.getBoundingClientRect())
            .filter((box) => box.width < 44 || box.height < 44).length,
      );
    expect(small).toBe(0);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(tooWide).toBe(false);
  });

for (const [width, height] of [
  [1280, 720],
  [1366, 600],
  [1920, 1080],
  [1024, 768],
  [768, 1024],
] as const)
  test(`no part lies over another at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openPresenter(page);
    await page.keyboard.press('ArrowRight');
    expect(await overlaps(page, '.talk, .slides, .clock > *, .coming, .notes, .tools')).toEqual([]);
  });

test('leads to the presenter view from the page of the deck', async ({ page }) => {
  await page.goto(`${sites.product}xen/`);
  await page.getByRole('link', { name: 'Presenter view' }).click();
  await expectWholeDeck(page);
  await expect(page.getByText('1 / 23')).toBeVisible();
});

test('shows one slide at a time, whatever the deck looks like', async ({ page }) => {
  for (const deck of ['four-three', 'steps', 'looks', 'book', 'maths']) {
    await page.goto(`${sites.states}${deck}/presenter/`);
    await expectWholeDeck(page);
    await expect(visibleSlide(page), deck).toHaveCount(1);
    await page.keyboard.press('End');
    await expect(visibleSlide(page), deck).toHaveCount(1);
  }
});
