import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLine } from '../command-line.ts';
import { handoutExporter } from '../../src/export/handout.ts';
import { exportInto } from './export.ts';
import { readPdf } from './pdf.ts';
import { expect, expectWholeDeck, test } from './test.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Words that only notes say: of a deck that keeps them to itself, and of one that publishes them. */
const kept = ['Sayword', 'Mathword', 'Then breathe'];
const keptParts = ['Partsword', 'Longword'];
const open = 'Openword';

/** The files below a folder that hold a word, by their paths from there. */
async function filesWith(folder: string, word: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const found = await Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return (await readFile(path)).includes(word) ? [path.slice(folder.length + 1)] : [];
    }),
  );
  return found.flat();
}

/** The same without what a service worker keeps, which is all pages of a deck in one file. */
async function pagesWith(folder: string, word: string): Promise<string[]> {
  const files = await filesWith(folder, word);
  return files.filter((path) => !/^_astro[\\/][a-z-]+\.\w+\.json$/.test(path));
}

test('a site to publish has no word of private notes in any of its files', async () => {
  for (const word of [...kept, ...keptParts])
    expect(await filesWith(here('../site/dist/root'), word)).toEqual([]);
});

test('public notes are in the speaker’s page and on the handout, and with no slide', async () => {
  expect(await pagesWith(here('../site/dist/root'), open)).toEqual([
    'single/handout/index.html',
    'single/presenter/index.html',
  ]);
});

test.describe('npm start', () => {
  test.describe.configure({ mode: 'serial' });
  let root = '';
  let out = '';
  let site = '';
  let server: ChildProcess | undefined;

  test.beforeAll(async () => {
    root = await mkdtemp(here('../.misfit-'));
    out = join(root, 'out');
    await cp(here('../site/src'), join(root, 'src'), { recursive: true });
    const options = ['--no-open', '--port', '0', '--root', root, '--out', out];
    const child = spawn(process.execPath, commandLine('start', ...options));
    server = child;
    site = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stdout.on('data', (part: Buffer) => {
        text += part.toString();
        const address = /http:\/\/\S+/.exec(text)?.[0];
        if (address && text.includes('Ctrl+C')) resolve(address);
      });
      child.once('exit', (code) => reject(new Error(`npm start ended with ${String(code)}`)));
    });
  });
  test.afterAll(async () => {
    server?.kill();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  });

  test('has the notes in the speaker’s page and on the handout, and with no slide', async () => {
    for (const word of kept)
      expect(await pagesWith(out, word)).toEqual([
        'talk/handout/index.html',
        'talk/presenter/index.html',
      ]);
  });

  test('shows the notes of the slide, and marks those of the step', async ({ page, allowed }) => {
    allowed.push(/Request outside the site/);
    await page.goto(`${site}talk/presenter/`);
    await expectWholeDeck(page);
    const notes = page.getByRole('region', { name: 'Notes' });
    await expect(notes.getByText('Sayword welcome.')).toBeVisible();
    await expect(notes.getByText('Then breathe.')).toBeHidden();

    await page.keyboard.press('ArrowRight');
    const now = notes.locator('[aria-current=step]:visible');
    await expect(now).toHaveText(['Before the first step, ask who has done this before.']);
    await page.keyboard.press('ArrowRight');
    await expect(now).toHaveText(['Say why one comes first.', 'And that it is cheap.']);
    await page.keyboard.press('ArrowRight');
    await expect(now).toHaveText(['Two is the hard one.']);
    await page.keyboard.press('ArrowRight');
    await expect(now).toHaveText(['Three: show code() of yesterday.', 'Then breathe.']);

    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await expect(notes.locator('math')).toBeVisible();
    await expect(now).toHaveCount(0);

    await page.goto(`${site}steps/presenter/`);
    await expectWholeDeck(page);
    for (const said of [
      'Before the list.',
      ...Array.from({ length: 3 }, () => 'Said with the first item, and until the end.'),
    ]) {
      await page.keyboard.press('ArrowRight');
      await expect(now).toHaveText([said]);
    }
  });

  test('begins with the first of a slide’s notes, and brings those of the step into view', async ({
    page,
    allowed,
  }) => {
    allowed.push(/Request outside the site/);
    await page.setViewportSize({ width: 320, height: 568 });
    await page.goto(`${site}talk/presenter/`);
    await expectWholeDeck(page);
    // In a narrow window large text of any notes is more than there is room for.
    for (let press = 0; press < 6; press++) await page.keyboard.press('+');
    const notes = page.getByRole('region', { name: 'Notes', exact: true });
    const scrolled = (): Promise<number> => notes.evaluate((box) => box.scrollTop);
    await notes.evaluate((box) => box.scrollTo(0, box.scrollHeight));
    expect(await scrolled()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowRight');
    await expect(notes.getByText('Before the first step')).toBeVisible();
    expect(await scrolled()).toBe(0);

    for (const said of ['Say why one', 'Two is the hard one', 'Three: show']) {
      await page.keyboard.press('ArrowRight');
      await expect(notes.getByText(said)).toBeInViewport();
    }
  });

  test('prints the notes below their slide, and long ones on further sheets', async () => {
    const [file] = await exportInto(test.info().outputPath(), handoutExporter(), out, 'parts');
    expect(file?.about).toBe('8 sheets');
    const { pages, outline } = await readPdf(await readFile(file?.path ?? ''));
    expect(outline.map(({ page }) => page)).toEqual([1, 2, 3, 4, 6, 7, 8]);
    expect(pages[0]?.text).toContain('Partsword: the talk begins here.');
    expect(pages[3]?.text).toContain('Longword 1 of the notes');
    expect(pages[3]?.text).not.toContain('Longword 30');
    expect(pages[4]?.text).toContain('Longword 30 of the notes');
    expect(pages[5]?.text).toContain('Partsword: half of it is done.');
  });

  test('shows them larger and smaller, and keeps the size', async ({ page, allowed }) => {
    allowed.push(/Request outside the site/);
    await page.goto(`${site}talk/presenter/`);
    await expectWholeDeck(page);
    const size = async (): Promise<number> =>
      page
        .getByText('Sayword welcome.')
        .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
    const usual = await size();
    await page.keyboard.press('+');
    const larger = await size();
    expect(larger).toBeGreaterThan(usual);
    await page.reload();
    await expectWholeDeck(page);
    expect(await size()).toBe(larger);
    await page.getByRole('button', { name: 'Smaller notes' }).click();
    expect(await size()).toBe(usual);
  });
});
