import { appendFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { deckFile, run, test } from './misfit.ts';
import { sites } from './sites.ts';
import {
  expect,
  expectSameDocument,
  expectSlide,
  markDocument,
  openStage,
  visibleSlide,
} from './test.ts';

const deck = `${sites.states}renamed/`;
const shown = ['first', 'steps', 'last'];

test('a hidden slide is not on the page of its deck, in its contents or its overview', async ({
  page,
}) => {
  await page.goto(deck);
  await expect(page.locator('.slide')).toHaveCount(shown.length);
  await expect(page.getByRole('navigation', { name: 'Contents' }).getByRole('link')).toHaveText([
    'First',
    'Steps',
    'Last',
  ]);
  await openStage(page, `${deck}first/`);
  await page.keyboard.press('o');
  await expect(visibleSlide(page)).toHaveCount(shown.length);
});

test('the slides around it are neighbours, and are counted without it', async ({ page }) => {
  await openStage(page, `${deck}steps/`);
  await expect(page.locator('link[rel=next]')).toHaveAttribute('href', '../last/');
  await page.keyboard.press('Shift+ArrowRight');
  await expectSlide(page, 'last');
  await expect(page).toHaveURL(`${deck}last/`);
  await expect(visibleSlide(page).locator('.permalink')).toHaveAttribute(
    'aria-label',
    'Slide 3: Last',
  );
  await expect(page.locator('body')).toHaveAttribute('data-count', '3');
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 'last');
});

test('neither it, its aliases nor its picture is anywhere in the site', async ({
  page,
  allowed,
}) => {
  allowed.push(/404/);
  for (const address of ['kept-back/', 'gone/', 'also-kept-back/']) {
    const response = await page.goto(deck + address);
    expect(response?.status()).toBe(404);
  }
  const folder = fileURLToPath(new URL('../site/dist/root', import.meta.url));
  const files = await readdir(folder, { recursive: true });
  expect(files.filter((file) => /kept-back|gone|mountain/.test(file))).toEqual([]);
  const pages = files.filter((file) => file.endsWith('.html'));
  for (const file of pages)
    expect(await readFile(`${folder}/${file}`, 'utf8'), file).not.toContain('Nobody sees this yet');
  expect(pages.filter((file) => file.startsWith('renamed/')).toSorted()).toEqual([
    'renamed/beginning/index.html',
    'renamed/first/index.html',
    'renamed/handout/index.html',
    'renamed/index.html',
    'renamed/last/index.html',
    'renamed/old-steps/index.html',
    'renamed/older-steps/index.html',
    'renamed/presenter/index.html',
    'renamed/steps/index.html',
  ]);
});

test('the check does not look at it, and the file on paper does not have it', ({ project }) => {
  const { status, stdout } = run(project, 'check', 'fits');
  expect([status, stdout]).toEqual([0, 'fits: 2 slides, all fit\n']);
  const printed = run(project, 'pdf', 'fits');
  expect(printed.stdout).toContain('fits: 2 pages');
});

test.describe('while somebody writes', () => {
  test.use({ allowed: [/^Request outside the site: (?:http|ws):\/\/localhost/] });

  test('a slide that is hidden goes and one that is shown comes', async ({
    page,
    project,
    writing,
  }) => {
    const write = async (name: string, from: string, to: string): Promise<void> => {
      const file = deckFile(project, `fits/${name}`);
      await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
    };
    const count = page.locator('body');
    await openStage(page, `${writing}fits/one/`);
    await expect(count).toHaveAttribute('data-count', '2');

    await write('90-kept-back.md', 'hidden: true', 'hidden: false');
    await expect(count).toHaveAttribute('data-count', '3');
    await write('02-code.md', '#', '---\nhidden: true\n---\n\n#');
    await expect(count).toHaveAttribute('data-count', '2');
    await openStage(page, `${writing}fits/kept-back/`);
    await expect(page.locator('link[rel=prev]')).toHaveAttribute('href', '/fits/one/');

    await write('90-kept-back.md', 'hidden: false', 'aliases: [behind]');
    await expect
      .poll(async () => (await page.request.get(`${writing}fits/behind/`)).text())
      .toContain('href="/fits/kept-back/"');
  });

  test('an edit of a hidden slide leaves the page that is open as it is', async ({
    page,
    project,
    writing,
  }) => {
    await openStage(page, `${writing}fits/one/`);
    await markDocument(page);
    const file = deckFile(project, 'fits/90-kept-back.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace('leaves', 'left'));
    const other = deckFile(project, 'fits/01-one.md');
    await appendFile(other, '\nOne sentence.\n');
    // Once the server's page has it, what was to be reloaded has been told so.
    await expect
      .poll(async () => (await page.request.get(`${writing}fits/one/`)).text())
      .toContain('One sentence.');
    await appendFile(other, '\nOne more.\n');
    await expect(visibleSlide(page).getByText('One more.')).toBeVisible();
    await expectSameDocument(page);
  });
});
