import type { Browser, BrowserContext, Page } from '@playwright/test';
import { percentile } from './figure.ts';
import type { Figure } from './figure.ts';
import { slugOf } from './make-deck.ts';
import type { BuiltSite } from './serve.ts';

/** Moves after which memory is compared with what it was before them. */
const moves = 5000;

/**
 * A talk in two windows of a deck: how long after a press in the presenter's window the audience's has painted it, and whether a
 * long talk takes more memory than a short one.
 */
export async function measureTalk(
  browser: Browser,
  { origin }: BuiltSite,
  count: number,
  presses: number,
): Promise<Figure[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const { presenter, audience } = await openTalk(context, `${origin}d${count}/`, count);
  const times = await pressAndPaint(presenter, audience, presses);
  const before = await memory(presenter, audience);
  await move(presenter, moves);
  const after = await memory(presenter, audience);
  await context.close();
  const name = `${count} slides: press in the presenter to paint in the audience’s window`;
  return [
    { name: `${name}, p50`, unit: 'ms', runs: [percentile(times, 0.5)] },
    {
      name: `${name}, p99 of ${presses}`,
      unit: 'ms',
      target: 33.4,
      runs: [percentile(times, 0.99)],
    },
    { name: `memory of both windows`, unit: 'MB', runs: [before] },
    { name: `more of it after ${moves} moves`, unit: 'MB', target: 1, runs: [after - before] },
  ];
}

async function openTalk(
  context: BrowserContext,
  deck: string,
  count: number,
): Promise<{ presenter: Page; audience: Page }> {
  const audience = await context.newPage();
  await audience.goto(`${deck}${slugOf(1)}/`);
  await isWhole(audience, count);
  const [presenter] = await Promise.all([
    context.waitForEvent('page'),
    audience.keyboard.press('s'),
  ]);
  await isWhole(presenter, count);
  await presenter.locator('.is-linked').waitFor();
  return { presenter, audience };
}

async function isWhole(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (slides) => document.querySelectorAll('.slides > .slide').length === slides,
    count,
  );
}

/** In ms, from the press as the browser stamped it to the end of the frame that shows it in the other window. */
async function pressAndPaint(presenter: Page, audience: Page, presses: number): Promise<number[]> {
  await presenter.evaluate(() => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => performance.mark('press', { startTime: timeStamp }),
      { capture: true },
    );
  });
  await audience.evaluate(() => {
    new MutationObserver(() => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => performance.mark('painted');
        channel.port2.postMessage(null);
      });
    }).observe(document.querySelector('title') ?? document, { childList: true });
  });
  for (let number = 0; number < presses; number++) {
    await presenter.keyboard.press('ArrowRight');
    await presenter.waitForTimeout(40 + ((number * 7) % 17));
  }
  const [pressed, painted] = await Promise.all([
    marks(presenter, 'press'),
    marks(audience, 'painted'),
  ]);
  if (painted.length !== pressed.length)
    throw new Error(`${pressed.length} presses were painted ${painted.length} times.`);
  return painted.map((time, index) => time - (pressed[index] ?? Number.NaN));
}

/** The times of marks by one clock for all windows, in ms. */
async function marks(page: Page, name: string): Promise<number[]> {
  return page.evaluate(
    (wanted) =>
      performance
        .getEntriesByName(wanted)
        .map(({ startTime }) => performance.timeOrigin + startTime),
    name,
  );
}

/** Moves there and back by the player's own keys, without a pause but that a frame has been painted now and then. */
async function move(page: Page, count: number): Promise<void> {
  await page.evaluate(async (times) => {
    for (let number = 0; number < times; number++) {
      const key = Math.floor(number / 300) % 2 === 0 ? 'ArrowLeft' : 'ArrowRight';
      dispatchEvent(new KeyboardEvent('keydown', { key }));
      if (number % 10 === 0) await new Promise(requestAnimationFrame);
    }
  }, count);
}

/** The memory that scripts of the pages hold after a collection, in MB. */
async function memory(...pages: Page[]): Promise<number> {
  let sum = 0;
  for (const page of pages) {
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    sum += usedSize / 1e6;
    await session.detach();
  }
  return sum;
}
