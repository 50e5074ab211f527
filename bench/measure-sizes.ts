import { glob, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Request } from '@playwright/test';
import { COUNT, VIEW } from '../src/markup.ts';
import type { Figure } from './figure.ts';
import type { BuiltSite } from './serve.ts';

/** The sizes of one deck in a built site, gzipped at level 9; fonts as they are, which is compressed. */
export async function measureSizes(
  browser: Browser,
  site: BuiltSite,
  deck: string,
): Promise<Figure[]> {
  const folder = new URL(`${deck}/`, site.dist);
  const pages: string[] = [];
  for await (const path of glob('*/index.html', { cwd: fileURLToPath(folder) })) {
    const html = await readFile(new URL(path, folder), 'utf8');
    // Beside them are the pages of the speaker and of handouts.
    if (html.includes(`${VIEW}="stage"`)) pages.push(html);
  }
  const deckPage = compressed(await readFile(new URL('index.html', folder), 'utf8'));
  const slidePage = Math.max(...pages.map(compressed));
  const player = compressed(await scriptsOf(pages[0] ?? '', new URL('any/', folder)));

  const visit = await firstVisit(browser, site, deck);
  return [
    { name: 'player, its scripts', unit: 'kB', target: 8, runs: [player] },
    {
      name: `slide page, the largest of ${pages.length}`,
      unit: 'kB',
      target: 14,
      runs: [slidePage],
    },
    { name: 'deck page and player', unit: 'kB', target: 26, runs: [deckPage + player] },
    {
      name: 'first visit: slide page, deck page, player',
      unit: 'kB',
      runs: [slidePage + deckPage + player],
    },
    { name: 'fonts of a slide page', unit: 'kB', target: 80, runs: [visit.fonts] },
    { name: 'first visit: requests', unit: '', runs: [visit.requests] },
  ];
}

async function scriptsOf(html: string, page: URL): Promise<string> {
  const addresses = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(
    ([, address = '']) => address,
  );
  const texts = await Promise.all(
    addresses.map((address) => readFile(new URL(address, page), 'utf8')),
  );
  return texts.join('\n');
}

function compressed(text: string): number {
  return gzipSync(text, { level: 9 }).length / 1000;
}

/** What a browser that was never there asks for when it opens the deck's first slide and waits for the whole deck. */
async function firstVisit(
  browser: Browser,
  site: BuiltSite,
  deck: string,
): Promise<{ requests: number; fonts: number }> {
  const first = await firstSlide(browser, `${site.origin}${deck}/`);
  const page = await browser.newPage();
  const asked: Request[] = [];
  page.on('requestfinished', (request) => asked.push(request));
  await page.goto(first);
  await page.waitForFunction(
    (slides) => document.querySelectorAll('.slide').length === slides,
    Number(await page.locator('body').getAttribute(COUNT)),
  );
  await page.evaluate(() => document.fonts.ready);
  await page.close();
  const fonts = asked.filter((request) => request.resourceType() === 'font');
  const sizes = await Promise.all(
    fonts.map(async (request) => {
      const path = request.url().slice(site.origin.length);
      return (await stat(new URL(path, site.dist))).size;
    }),
  );
  return { requests: asked.length, fonts: sizes.reduce((sum, size) => sum + size, 0) / 1000 };
}

async function firstSlide(browser: Browser, deckAddress: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(deckAddress);
  const link = await page.getAttribute('.present', 'href');
  await page.close();
  return new URL(link ?? '', deckAddress).href;
}
