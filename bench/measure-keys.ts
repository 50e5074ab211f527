import type { Browser, Page } from '@playwright/test';
import { percentile } from './figure.ts';
import type { Figure } from './figure.ts';
import type { BuiltSite } from './serve.ts';
import { slugOf } from './make-deck.ts';
import { pressWork } from './press-work.ts';

/** What a press took, in ms. */
interface Presses {
  /** From the press, as the browser stamped it, to the end of the frame that shows the next slide. */
  readonly painted: readonly number[];
  /** What of it the page worked: handlers, style, layout, paint. */
  readonly worked: readonly number[];
}

/**
 * Presses → and ← in a deck that is there as a whole.
 *
 * The browser makes a frame every 16.7 ms, as a screen does. A press falls anywhere between two frames and waits for the next:
 * 8 ms at the median and 16 ms at p95 are that waiting, whatever the page does. The page's own work is measured apart from it,
 * from a trace; a slide is painted within one frame when that work takes less than a frame.
 */
export async function measureKeys(
  browser: Browser,
  { origin }: BuiltSite,
  counts: readonly number[],
  presses: number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  const middles: number[] = [];
  for (const count of counts) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const { blocked, whole } = await openWhole(page, `${origin}d${count}/${slugOf(1)}/`, count);
    const { painted, worked } = await press(browser, page, presses, count);
    await page.close();
    middles.push(percentile(worked, 0.5));
    figures.push(
      {
        name: `${count} slides: work of a press, p50`,
        unit: 'ms',
        target: 16.7,
        runs: [percentile(worked, 0.5)],
      },
      {
        name: `${count} slides: work of a press, p95`,
        unit: 'ms',
        target: 16.7,
        runs: [percentile(worked, 0.95)],
      },
      {
        name: `${count} slides: press to paint, p50`,
        unit: 'ms',
        target: 16.7,
        runs: [percentile(painted, 0.5)],
      },
      {
        name: `${count} slides: press to paint, p95`,
        unit: 'ms',
        runs: [percentile(painted, 0.95)],
      },
      { name: `${count} slides: until the deck is there`, unit: 'ms', runs: [whole] },
      { name: `${count} slides: longest pause for it`, unit: 'ms', runs: [blocked] },
    );
  }
  const [few = Number.NaN] = middles;
  const ratio = (middles.at(-1) ?? Number.NaN) / few;
  return [
    ...figures,
    {
      name: `work of a press, ${counts.at(-1)} to ${counts[0]} slides`,
      unit: '×',
      target: 1.2,
      runs: [ratio],
    },
  ];
}

/**
 * Opens a slide and waits until the player has the deck.
 *
 * @returns when that was, and the longest time in which the page could not answer, in ms
 */
async function openWhole(
  page: Page,
  address: string,
  count: number,
): Promise<{ whole: number; blocked: number }> {
  await page.goto(address);
  const whole = await page
    .waitForFunction(
      (slides) => document.querySelectorAll('.slide').length === slides && performance.now(),
      count,
      { polling: 5 },
    )
    .then((handle) => handle.jsonValue());
  const blocked = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let longest = 0;
        new PerformanceObserver((list) => {
          longest = Math.max(longest, ...list.getEntries().map(({ duration }) => duration));
        }).observe({ type: 'longtask', buffered: true });
        setTimeout(() => resolve(longest), 500);
      }),
  );
  return { whole: Number(whole), blocked };
}

async function press(
  browser: Browser,
  page: Page,
  presses: number,
  count: number,
): Promise<Presses> {
  await page.evaluate(stampPresses);
  await browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing'] });
  for (let number = 0; number < presses; number++) {
    const isForward = Math.floor(number / (count - 1)) % 2 === 0;
    await page.keyboard.press(isForward ? 'ArrowRight' : 'ArrowLeft');
    // Pauses of uneven length: presses fall anywhere between two frames.
    await page.waitForTimeout(40 + ((number * 7) % 17));
  }
  const trace = await browser.stopTracing();
  const painted = await page.evaluate(() =>
    performance.getEntriesByName('press').map(({ duration }) => duration),
  );
  return { painted, worked: pressWork(trace.toString()) };
}

/** Runs in the page: measures from each press to the first task after the frame that follows it. */
function stampPresses(): void {
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () =>
          performance.measure('press', { start: timeStamp, end: performance.now() });
        channel.port2.postMessage(null);
      });
    },
    { capture: true },
  );
}
