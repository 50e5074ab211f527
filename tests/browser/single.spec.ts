import { execFile } from 'node:child_process';
import { cp, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { commandLine } from '../command-line.ts';
import type { ExportJob } from '../../src/export/exporter.ts';
import { exportSingle } from '../../src/export/single/single.ts';
import { readPdf } from './pdf.ts';
import { expect, transcript, visibleSlide, wordsOf } from './test.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const product = here('../../dist');
const states = here('../site/dist/root');

/** A test without network, in which a request for anything but the one file, and any complaint of the page, is a fault. */
const test = base.extend<{
  open: (site: string, deck: string, address?: string) => Promise<string>;
  watch: undefined;
}>({
  offline: true,
  watch: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          console.error(`Policy: ${violatedDirective} ${blockedURI}`);
        });
      });
      context.on('weberror', (error) => complaints.push(error.error().message));
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      context.on('request', (request) => {
        if (!/^(?:file:.*\.html(?:[?#].*)?$|data:|blob:|about:)/.test(request.url()))
          complaints.push(`Request: ${request.url()}`);
      });
      await use(undefined);
      expect(complaints, 'complaints of the page').toEqual([]);
    },
    { auto: true },
  ],
  open: async ({ page }, use) => {
    await use(async (site, deck, address = '') => {
      const file = await made(site, deck);
      await page.goto(pathToFileURL(file).href + address);
      return file;
    });
  },
});

test('it opens with the first slide, moves, and comes back to slide and step', async ({
  page,
  open,
}) => {
  await open(states, 'steps');
  await expectSlide(page, 'before');
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 'list');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/steps\.html#list\/2$/);
  await page.reload();
  await expectSlide(page, 'list');
  await expect(visibleSlide(page).locator('[data-step]:not([data-upcoming])')).toHaveCount(2);
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/#after$/);
  await page.goBack();
  await expectSlide(page, 'list');
});

test('overview, go to, help, pen and colours work', async ({ page, open }) => {
  await open(product, 'xen', '#acpi');
  await page.keyboard.press('o');
  await expect(visibleSlide(page)).toHaveCount(transcript.length);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expectSlide(page, 'device-mappings');

  await page.keyboard.press('g');
  await page.getByRole('combobox').fill('kittens');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expectSlide(page, 'kittens');

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').getByText('Presenter view')).toBeVisible();
  await expect(page.getByText('offline')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('i');
  await expect(page.locator('html')).toHaveAttribute('data-tool', 'pen');
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // The page that is left and the next are of two processes, and the browser does not say when what one has kept is the other's.
  await expect(async () => {
    await page.reload();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  }).toPass();
});

test('its links lead from the stage to the page of all slides and back', async ({ page, open }) => {
  await open(product, 'xen', '#acpi');
  await page.getByRole('link', { name: 'Read all slides' }).click();
  await expect(page).toHaveURL(/\?read#acpi$/);
  await expect(visibleSlide(page)).toHaveCount(transcript.length);
  await expect(page.locator('.controls, .downloads')).toHaveCount(0);
  // There is no such page beside the file.
  await expect(page.getByText(/^\s*(?:All decks|Handout)\s*$/)).toHaveCount(0);
  await page.getByRole('link', { name: 'Slide 17: DEMO' }).click();
  await expectSlide(page, 'demo');
  await page.getByRole('link', { name: 'Next' }).click();
  await expectSlide(page, 'state-good');
});

test('a link on a slide leads to the step of another', async ({ page, open }) => {
  await open(states, 'steps', '#after');
  await page.getByRole('link', { name: 'the second item' }).click();
  await expectSlide(page, 'list');
  await expect(page).toHaveURL(/#list\/2$/);
  await expect(visibleSlide(page).locator('[data-step]:not([data-upcoming])')).toHaveCount(2);
});

test('the presenter view opens in step, and opens the audience’s window', async ({
  page,
  context,
  open,
}) => {
  await open(states, 'talk');
  const [presenter] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  await expect(presenter.getByText('Audience’s window linked')).toBeVisible();
  await presenter.keyboard.press('ArrowRight');
  await expectSlide(page, 'steps');
  await page.keyboard.press('End');
  await expectSlide(presenter, 'end');
  await presenter.reload();
  await expectSlide(presenter, 'end');
  await expect(
    presenter.getByRole('link', { name: 'Presenting' }).or(presenter.locator('h1 a')),
  ).toHaveAttribute('href', '?read');
  const [audience] = await Promise.all([
    context.waitForEvent('page'),
    presenter.keyboard.press('a'),
  ]);
  await expectSlide(audience, 'end');
});

test('it prints a sheet a slide, with every word', async ({ page, open }) => {
  await open(product, 'xen', '#demo');
  await expectSlide(page, 'demo');
  const { pages } = await readPdf(
    await page.pdf({ preferCSSPageSize: true, printBackground: true }),
  );
  expect(pages).toHaveLength(transcript.length);
  for (const { number, text } of transcript)
    expect
      .soft(wordsOf(pages[number - 1]?.text ?? ''), `page ${number}`)
      .toEqual(expect.arrayContaining(wordsOf(text)));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all slides can be read', async ({ page, open }) => {
    await open(product, 'xen');
    await expect(visibleSlide(page)).toHaveCount(transcript.length);
    await expect(page.locator('.controls')).toHaveCount(0);
    await page.getByRole('link', { name: 'DEMO', exact: true }).first().click();
    await expect(page).toHaveURL(/#demo$/);
  });
});

test('videos play, pictures and faces are those of the site', async ({ page, open }) => {
  await open(states, 'media', '#video');
  const video = visibleSlide(page).locator('video');
  // Less motion is asked for, so it waits.
  await page.keyboard.press('k');
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
    .toBeGreaterThan(0);
  await open(states, 'raster');
  const picture = visibleSlide(page).locator('img').first();
  await expect
    .poll(() => picture.evaluate((element: HTMLImageElement) => element.naturalWidth))
    .toBeGreaterThan(0);
  const faces = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family);
  });
  expect(faces.join()).toContain('Geist');
});

test('it is valid, names no other file, and is small', async () => {
  const validate = new HtmlValidate(new FileSystemConfigLoader());
  for (const [site, deck] of [
    [product, 'xen'],
    [product, 'guide'],
    [states, 'talk'],
    [states, 'media'],
    [states, 'rtl'],
  ] as const) {
    const file = await made(site, deck);
    const html = await readFile(file, 'utf8');
    // The validator takes what waits in templates as parts of the page; each is valid as a page of the site.
    const { results } = await validate.validateString(
      html.replace(/<template[\s\S]*?<\/template>/g, ''),
    );
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${deck}: ${ruleId} ${message}`),
      ),
    ).toEqual([]);
    const asked = html.matchAll(
      /<[a-z][^<>]*\s(?:src|srcset|poster)="(?!data:)[^"]*"|url\((?!["']?(?:data:|#|%23))[^)]*\)|<link[^>]* href="(?!data:|\?read)[^"]*"/g,
    );
    expect(
      Array.from(asked, ([text]) => text),
      deck,
    ).toEqual([]);
    expect(html).not.toContain('unsafe-inline');
  }
  expect((await stat(await made(product, 'xen'))).size).toBeLessThan(1e6);
});

test('private notes are not in it, unless they are asked for, and never beside the site', async () => {
  const html = await readFile(await made(states, 'talk'), 'utf8');
  expect(html).toContain('The notes of this deck are not published');
  expect(html).not.toContain('Wait until everybody sits');

  const root = base.info().outputPath('site');
  await cp(here('../site/src'), join(root, 'src'), { recursive: true });
  const run = (...options: string[]): Promise<unknown> =>
    promisify(execFile)(
      process.execPath,
      commandLine('single', 'talk', '--root', root, '--notes', ...options),
    );
  await expect(run()).rejects.toThrow('--notes takes private notes along, so it needs --out');
  const out = test.info().outputPath('stick');
  await run('--out', out);
  const own = await readFile(join(out, 'talk.html'), 'utf8');
  expect(own).toContain('Wait until everybody sits');
});

test('two runs give the same bytes', async () => {
  const [one, other] = [await made(product, 'guide', 'one'), await made(product, 'guide', 'other')];
  expect((await readFile(one)).equals(await readFile(other))).toBe(true);
});

async function expectSlide(page: Page, slug: string): Promise<void> {
  await expect(visibleSlide(page)).toHaveCount(1);
  await expect(visibleSlide(page)).toHaveAttribute('data-slide', slug);
}

/** Makes the one file of a deck: no browser is needed for that. */
async function made(site: string, deck: string, folder = 'made'): Promise<string> {
  const place = (file: string): string => join(base.info().outputPath(folder), file);
  const job: Omit<ExportJob, 'browser'> = { site, deck, place, count: () => undefined };
  const [file] = await Array.fromAsync(exportSingle(job));
  return file?.path ?? '';
}
