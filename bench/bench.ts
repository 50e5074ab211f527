import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { findBrowser, launchBrowser } from '../src/export/browser.ts';
import { table } from './figure.ts';
import type { Figure } from './figure.ts';
import { richSlideText } from './make-deck.ts';
import { measureBuild } from './measure-build.ts';
import { measureCheck } from './measure-check.ts';
import { measureDev } from './measure-dev.ts';
import { measureFirstSlide } from './measure-first-slide.ts';
import { measureImages } from './measure-images.ts';
import { measureKeys } from './measure-keys.ts';
import { measurePdf } from './measure-pdf.ts';
import { measureSizes } from './measure-sizes.ts';
import { measureTalk } from './measure-talk.ts';
import { makeProject } from './project.ts';
import { runCommand } from './run-command.ts';
import { serve } from './serve.ts';

// `npm run bench -- [--quick] [--only <measure>]…`: prints how fast the product is beside what it is meant to be.
// It informs: what is over its target does not make it fail, and what runs beside on the machine makes it slower.

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string', multiple: true } },
});
const counts = options.quick ? [23, 200] : [23, 200, 1000];
const runs = options.quick ? 1 : 3;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

await using stack = new AsyncDisposableStack();
const place = await findBrowser();
const browser = await launchBrowser([() => place]);
stack.defer(() => browser.close());
/** The product's own decks. */
const own = once(() => builtSite());
/** Decks of all sizes in one site. */
const made = once(() => builtSite(Object.fromEntries(counts.map((count) => [`d${count}`, count]))));

/** What is measured, in this order. */
const measures: Readonly<Record<string, () => Promise<Figure[]>>> = {
  sizes: async () => measureSizes(browser, await own(), 'xen'),
  first: async () =>
    measureFirstSlide(browser, await own(), ['xen/title/', 'xen/git-migration/'], 2 * runs + 1),
  keys: async () => measureKeys(browser, await made(), counts, 200),
  talk: async () =>
    measureTalk(browser, await made(), Math.max(...counts), options.quick ? 100 : 500),
  pdf: async () => measurePdf((await made()).dist, counts, runs),
  images: async () => measureImages((await made()).dist, 200, options.quick ? 1 : 2),
  build: async () => [
    ...(await measureBuild(23, runs)),
    ...(options.quick ? [] : await measureBuild(1000, 2)),
  ],
  // Each slide with code, a formula and a diagram.
  rich: () => measureBuild(options.quick ? 200 : 1000, 1, richSlideText),
  check: () => measureCheck(200, options.quick ? 1 : 2),
  dev: () => measureDev(browser, Math.max(...counts), options.quick ? 3 : 10),
};

const names = Object.keys(measures).filter((name) => options.only?.includes(name) ?? true);
if (names.length === 0) console.log(`Known measures: ${Object.keys(measures).join(', ')}.`);
const start = performance.now();
const figures: Figure[] = [];
for (const name of names) {
  process.stdout.write(`${name} … `);
  try {
    figures.push(...((await measures[name]?.()) ?? []));
    console.log(`done after ${seconds()} s; ${load()}`);
  } catch (error) {
    console.log(`not measured: ${error instanceof Error ? error.message : String(error)}`);
  }
}
console.log(`\n${table(figures)}\n\n${seconds()} s; ${load()}; ${browserName()}`);

function seconds(): string {
  return ((performance.now() - start) / 1000).toFixed(0);
}

/** How busy the machine is, this program included. */
function load(): string {
  return `load ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} processors`;
}

/** Which browser it is: Chromium without windows is quicker than one that has them; `CHROME_PATH` chooses. */
function browserName(): string {
  const name = place && ('channel' in place ? place.channel : place.executablePath);
  return `Chromium ${browser.version()}, ${name}`;
}

async function builtSite(
  decks?: Readonly<Record<string, number>>,
): Promise<{ dist: URL; origin: string }> {
  const project = await makeProject(decks);
  stack.defer(project.remove);
  await runCommand(project, 'build');
  const { origin, close } = await serve(project.dist);
  stack.defer(close);
  return { dist: project.dist, origin };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
