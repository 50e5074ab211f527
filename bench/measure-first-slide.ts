import type { Browser } from '@playwright/test';
import type { Figure } from './figure.ts';
import type { BuiltSite } from './serve.ts';

/**
 * The slow line: 1.6 Mbit/s down, 150 ms, CPU four times slower. The browser adds the latency to each request;
 * it knows nothing of TCP, so what a first connection takes beside is not in it.
 */
const slow = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const cpu = { rate: 4 };

/** How soon pages are seen on a slow line by somebody who was never there, and how much of them moves after that. */
export async function measureFirstSlide(
  browser: Browser,
  { origin }: BuiltSite,
  paths: readonly string[],
  runs: number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const path of paths) {
    const visits: Visit[] = [];
    for (let run = 0; run < runs; run++) visits.push(await visit(browser, `${origin}${path}`));
    figures.push(
      {
        name: `/${path} first paint`,
        unit: 's',
        target: 0.7,
        runs: visits.map(({ first }) => first / 1000),
      },
      {
        name: `/${path} largest paint`,
        unit: 's',
        target: 0.7,
        runs: visits.map(({ largest }) => largest / 1000),
      },
      {
        name: `/${path} layout shift`,
        unit: '',
        target: 0.01,
        runs: visits.map(({ shift }) => shift),
      },
    );
  }
  return figures;
}

interface Visit {
  /** First and largest contentful paint, in ms from the start of the navigation. */
  readonly first: number;
  readonly largest: number;
  /** The cumulative layout shift until the fonts are there and set. */
  readonly shift: number;
}

async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow);
  await devtools.send('Emulation.setCPUThrottlingRate', cpu);
  await page.goto(address);
  const seen = await page.evaluate(paints);
  await context.close();
  return seen;
}

/** Runs in the page. */
async function paints(): Promise<Visit> {
  const entries = (type: string): Promise<PerformanceEntryList> =>
    new Promise((resolve) => {
      const all: PerformanceEntry[] = [];
      new PerformanceObserver((list) => all.push(...list.getEntries())).observe({
        type,
        buffered: true,
      });
      setTimeout(() => resolve(all), 300);
    });
  await document.fonts.ready;
  const [paint, largest, shifts] = await Promise.all(
    ['paint', 'largest-contentful-paint', 'layout-shift'].map(entries),
  );
  return {
    first: paint?.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? Number.NaN,
    largest: largest?.at(-1)?.startTime ?? Number.NaN,
    shift: (shifts ?? []).reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0),
  };
}
