import { existsSync } from 'node:fs';
import { appendFile, cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { checkDecks } from '../../src/check/check-decks.ts';
import { readSource } from '../../src/check/deck-source.ts';
import type { Finding } from '../../src/check/slide-findings.ts';
import { addRules } from '../../src/check/page-script.ts';
import { openContext, openDeck } from '../../src/check/walk.ts';
import { faultText } from '../../src/cli/command.ts';
import { serveSite } from '../../src/cli/serve.ts';
import { deckFile, run, test } from './misfit.ts';
import { sites } from './sites.ts';
import { expect, openStage } from './test.ts';

const expected = fileURLToPath(new URL('../misfit/expected.txt', import.meta.url));

test('the command names each fault with its place, and ends with 1', async ({ page, project }) => {
  const pictures = test.info().outputPath('pictures');
  const { status, stdout } = run(project, 'check', '--json', '--pictures', pictures);
  expect(status).toBe(1);
  const found = JSON.parse(stdout) as Finding[];
  const lines = found.map(
    ({ deck, slide, step, file, line, rule, message, side, pixels, settings }) =>
      [
        `${file}:${line}  ${message}`,
        `    ${deck}/${slide} step ${step}: ${rule} ${side ?? '-'} ${pixels === undefined ? '-' : Math.round(pixels)} in ${settings.join(', ')}`,
      ].join('\n'),
  );
  expect(`${lines.join('\n')}\n`).toBe(await readFile(expected, 'utf8'));

  for (const { picture } of found) {
    expect(existsSync(picture ?? ''), picture).toBe(true);
    expect(await share(page, picture ?? ''), picture).toBeGreaterThan(0.0005);
  }
});

test('a deck that fits ends with 0 and leaves no picture, a fault is a line that can be clicked', async ({
  project,
}) => {
  const good = run(project, 'check', 'fits');
  expect(good).toMatchObject({ status: 0, stdout: 'fits: 2 slides, all fit\n', stderr: '' });
  expect(existsSync(join(project, '.check'))).toBe(false);
  const bad = run(project, 'check', 'four-three');
  expect(bad.status).toBe(1);
  expect(bad.stdout).toMatch(
    /^src\/content\/decks\/four-three\/01-wide\.md:4 {2}A line of code is cut by \d+ px at the right\. [^\n]*\n$/,
  );
  expect(bad.stderr).toMatch(/^1 fault on 1 slide\. Pictures: \S+\n$/);
  expect(await readdir(join(project, '.check/four-three'))).toEqual(['wide.png']);
});

test('what something on the slide cuts is a fault, at each side', async ({ page }) => {
  await addRules(page.context());
  await openStage(page, `${sites.product}xen/upstreaming-xen/`);
  const measured = await page.evaluate(() => {
    const list = document.querySelector<HTMLElement>('.slide:not([hidden]) .canvas > ul');
    if (!list) return [];
    list.style.overflow = 'hidden';
    list.style.inlineSize = '200px';
    list.style.whiteSpace = 'nowrap';
    list.style.blockSize = '1em';
    return lecternFit.measureSteps('upstreaming-xen');
  });
  expect(measured.map(({ rule, noun, side }) => [rule, noun, side])).toEqual([
    ['cut', 'The list', 'right'],
    ['cut', 'The list', 'bottom'],
  ]);
});

test('a font and a picture that do not load are faults', async ({ project }) => {
  const site = join(project, 'dist');
  await cp(deckFile(project, 'misfit/small.png'), deckFile(project, 'fits/small.png'));
  await writeFile(deckFile(project, 'fits/03-picture.md'), '# Three\n\n![Stripes](small.png)\n');
  expect(run(project, 'build').status).toBe(0);
  const files = await readdir(join(site, '_astro'), { recursive: true });
  for (const name of files.filter((each) => /^fonts.|^small\./.test(each)))
    await rm(join(site, '_astro', name));
  const options = { root: project, site, pictures: test.info().outputPath('pictures') };
  const [checked] = await Array.fromAsync(checkDecks(['fits'], options));
  expect(checked?.findings.map(({ file, line, message }) => `${file}:${line}  ${message}`)).toEqual(
    [
      'src/content/decks/fits/01-one.md:1  The font "Geist" did not load. What is set in it comes out in another one.',
      'src/content/decks/fits/02-code.md:4  The font "Geist Mono" did not load. What is set in it comes out in another one.',
      'src/content/decks/fits/03-picture.md:3  The picture did not load.',
    ],
  );
});

test('a slide that says "fit: shrink" gets the scale at which it fits, the same in every setting', async ({
  page,
  project,
  allowed,
}) => {
  allowed.push(/^Request outside the site: http:\/\/127\.0\.0\.1/);
  const items = Array.from({ length: 14 }, (_, index) => `- Item ${index + 1} of a long list\n`);
  const slide = deckFile(project, 'fits/03-long.md');
  const longer = deckFile(project, 'fits/04-longer.md');
  await writeFile(slide, `---\nfit: shrink\n---\n\n# Long\n\n${items.join('')}`);
  await writeFile(longer, `---\nfit: shrink\n---\n\n# Longer\n\n${items.join('').repeat(2)}`);
  const before = run(project, 'check', 'fits');
  expect(before.status).toBe(1);
  expect(before.stdout).toMatch(/03-long\.md:2 {2}It is not known .* npm run check -- --fit\n/);
  expect(before.stdout).toMatch(/03-long\.md:\d+ {2}The list leaves the slide by \d+ px/);

  const measured = run(project, 'check', 'fits', '--fit');
  expect(measured.stdout).toMatch(/03-long\.md {2}The text is set in 85 % of its size\.\n/);
  expect(measured.stdout).toMatch(/04-longer\.md:2 {2}Even with text of 70 % the slide does not/);
  expect(measured.stdout).not.toMatch(/03-long\.md:/);
  expect(measured.status).toBe(1);
  const fits = JSON.parse(await readFile(deckFile(project, 'fits/fit.json'), 'utf8')) as unknown;
  expect(fits).toMatchObject({
    long: { scale: 85, digest: expect.stringMatching(/^[0-9a-f]{16}$/) },
  });
  await expectScale(page, join(project, 'dist'), 0.85);

  await appendFile(slide, '- One more\n');
  await rm(longer);
  const stale = run(project, 'check', 'fits');
  expect(stale.status).toBe(1);
  expect(stale.stdout).toMatch(/03-long\.md:2 {2}The slide has changed since .* --fit\n/);

  await rm(slide);
  expect(run(project, 'check', 'fits', '--fit')).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(deckFile(project, 'fits/fit.json'))).toBe(false);
});

test('a deck that does not come whole is named, with the slide after which it breaks off', async ({
  browser,
  project,
}) => {
  expect(run(project, 'build').status).toBe(0);
  const site = join(project, 'dist');
  const source = await readSource(project, 'fits');
  const opened = async (from: RegExp | string, to: string): Promise<string> => {
    const html = await readFile(join(site, 'fits/index.html'), 'utf8');
    const context = await openContext(browser, site);
    await context.route(/\/fits\/$/, (route) =>
      route.fulfill({ contentType: 'text/html', body: html.replace(from, to) }),
    );
    context.setDefaultTimeout(5_000);
    const why = await openDeck(await context.newPage(), source).then(String, faultText);
    await context.close();
    return why;
  };
  expect(await opened('</section>', '<plaintext></section>')).toMatch(
    /^fits: the deck's page breaks off in 01-one\.md: 02-code\.md and what comes after it are no /,
  );
  expect(await opened(/$/, '<main>')).toBe('undefined');
  expect(await opened('<main', '<div')).toMatch(
    /^fits: waited for the player to take the 2 slides of the deck, in vain\. Open 01-one\.md by /,
  );
});

/** The heading, the text and the footer of the slide "long" have their sizes times the scale, or as they are, wherever it is shown. */
async function expectScale(page: Page, site: string, scale: number): Promise<void> {
  const { address, server } = await serveSite(site, 0);
  const sizes = (): Promise<number[]> =>
    page.locator('#long').evaluate((slide) => {
      const unit = slide.getBoundingClientRect().width / 1280;
      const parts = [...slide.querySelectorAll('h2, li:first-child, .number')];
      return parts.map((part) => parseFloat(getComputedStyle(part).fontSize) / unit);
    });
  const expectSizes = async (where: string): Promise<void> => {
    const [heading, text, footer] = await sizes();
    expect.soft(heading, where).toBeCloseTo(46 * scale, 1);
    expect.soft(text, where).toBeCloseTo(28 * scale, 1);
    expect.soft(footer, where).toBeCloseTo(16, 1);
  };
  await openStage(page, `${address}fits/long/`);
  await expectSizes('stage');
  await page.setViewportSize({ width: 1024, height: 768 });
  await expectSizes('stage of 4:3');
  await page.emulateMedia({ media: 'print' });
  await expectSizes('print');
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('o');
  await expectSizes('overview');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${address}fits/`);
  await expect(page.locator('#long h2'), 'on a phone').toHaveCSS('font-size', '28px');
  await expect(page.locator('#long li').first(), 'on a phone').toHaveCSS('font-size', '18px');
  server.close();
}

/** The part of a picture that has the colour of the outlines. */
async function share(page: Page, picture: string): Promise<number> {
  const bytes = await readFile(picture, 'base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data: pixels } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    let count = 0;
    for (let at = 0; at < pixels.length; at += 4)
      if (pixels[at] === 0xd0 && pixels[at + 1] === 0 && pixels[at + 2] === 0x2b) count += 1;
    return count / (image.width * image.height);
  }, bytes);
}
