import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pdfExporter } from '../../src/export/pdf.ts';
import type { PdfOptions } from '../../src/export/pdf.ts';
import { parseSlides } from '../../src/export/slide-choice.ts';
import { exportInto } from './export.ts';
import { fillsOf } from './pdf-fills.ts';
import { readPdf } from './pdf.ts';
import type { ReadPdf } from './pdf.ts';
import { runProgram } from './run-program.ts';
import { sites } from './sites.ts';
import { expect, openStage, test, visibleSlide, wordsOf } from './test.ts';

const states = fileURLToPath(new URL('../site/dist/root', import.meta.url));
const outside = 'https://codeberg.org/example/?a=(b)&c=d';

interface Printed extends ReadPdf {
  readonly path: string;
  readonly name: string;
  readonly about: string | undefined;
}

async function print(deck: string, options: PdfOptions = {}, site = states): Promise<Printed> {
  const folder = test.info().outputPath();
  const [file] = await exportInto(folder, pdfExporter(options), site, deck);
  const path = file?.path ?? '';
  const pdf = await readPdf(await readFile(path));
  return { ...pdf, path, name: basename(path), about: file?.about };
}

const slides = (text: string): PdfOptions => ({ slides: parseSlides(text) });

test('--steps has a page for each step, with the words that the stage shows there', async ({
  page,
}) => {
  const printed = await print('steps', { steps: true });
  expect(printed.about).toBe('10 pages');
  let number = 0;
  for (const [slug, count] of [
    ['before', 1],
    ['list', 4],
    ['block', 3],
  ] as const) {
    for (let step = 0; step < count; step += 1) {
      await openStage(page, `${sites.states}steps/${slug}/${step > 0 ? `#${step}` : ''}`);
      const shown = await visibleSlide(page).innerText();
      // The last word is the number of the slide.
      expect
        .soft(wordsOf(printed.pages[number]?.text ?? ''), `${slug}, step ${step}`)
        .toEqual(wordsOf(shown));
      number += 1;
    }
  }
});

test('--steps has one entry a slide in the outline, and calls pages by slide and step', async () => {
  const { outline, labels, name } = await print('steps', { steps: true });
  expect(name).toBe('steps-steps.pdf');
  expect(outline.map(({ page }) => page)).toEqual([1, 2, 6, 9, 10]);
  expect(labels).toEqual(['1', '2', '2.1', '2.2', '2.3', '3', '3.1', '3.2', '4', '5']);
});

test('--steps marks the lines of code that each step means', async () => {
  const bytes = await readFile((await print('lines', { steps: true })).path);
  const marks = await Promise.all(
    [2, 3, 4].map(async (page) =>
      (await fillsOf(bytes, page))
        .filter(({ colour }) => colour === '#e2e6dc')
        .map(({ top }) => top),
    ),
  );
  expect(marks.map(({ length }) => length)).toEqual([1, 2, 0]);
  const [[first = 0] = [], [second = 0] = []] = marks;
  expect(second).toBeGreaterThan(first);
});

test('--steps leads links to the first page of a slide', async () => {
  const { pages } = await print('parts', { steps: true });
  // A title, four steps, a section, two steps, a section.
  expect(pages).toHaveLength(11);
  expect(pages[4]?.targets).toEqual([9, 11]);
  expect(pages[4]?.links).toEqual([outside]);
});

test('--slides has these in the order of the deck, under a name of their own', async () => {
  const { pages, name, labels, outline } = await print('parts', slides('end,2-3,2'));
  expect(name).toBe('parts-slides-2-3,7.pdf');
  expect(pages.map(({ text }) => wordsOf(text).slice(0, 3).join(' '))).toEqual([
    'Before the sections',
    'The first part',
    'The end of',
  ]);
  expect(labels).toEqual(['2', '3', '7']);
  expect(outline.map(({ page }) => page)).toEqual([1, 2, 3]);
});

test('--slides leads to a slide that is left out where the deck is published, and nowhere where that is not known', async () => {
  const unknown = await print('parts', slides('2,7'));
  expect(unknown.pages[0]?.targets).toEqual([2]);
  expect(unknown.pages[0]?.links).toEqual([outside]);

  const site = test.info().outputPath('site');
  await cp(`${states}/_astro`, `${site}/_astro`, { recursive: true });
  await cp(`${states}/favicon.svg`, `${site}/favicon.svg`);
  const html = await readFile(`${states}/parts/index.html`, 'utf8');
  const canonical = '<link rel="canonical" href="https://talks.example.org/parts/"><title>';
  await mkdir(`${site}/parts`);
  await writeFile(`${site}/parts/index.html`, html.replace('<title>', canonical));
  const known = await print('parts', slides('2,7'), site);
  expect(known.pages[0]?.targets).toEqual([2]);
  expect(known.pages[0]?.links).toEqual(['https://talks.example.org/parts/second-part/', outside]);
});

test('--slides that the deck does not have are a fault, and nothing is written', async () => {
  await expect(print('parts', slides('5-8'))).rejects.toThrow(
    '--slides: there is no slide 8 for "5-8". parts has 7 slides, numbered from 1 to 7.',
  );
});

test('a slide that is larger than its page is named', async () => {
  const { site, grow } = await growing();
  await grow('before', 30);
  await grow('columns', 30);
  await expect(print('parts', {}, site)).rejects.toThrow(
    'parts: 7 slides came out as 9 pages. Larger than their pages: "Before the sections", "Two columns". To see what does not fit, run: npm run check parts',
  );
  await expect(print('parts', slides('6'), site)).rejects.toThrow(
    'parts: 1 slide came out as 4 pages. Larger than its page: "Two columns".',
  );
  await expect(print('parts', { ...slides('2'), steps: true }, site)).rejects.toThrow(
    /^parts: 4 steps came out as \d pages\. Larger than its page: "Before the sections"\./,
  );
});

test('so is one that would be printed over the next, where no page is added', async () => {
  const { site, grow } = await growing();
  await grow('before', 10);
  await expect(print('parts', {}, site)).rejects.toThrow(
    'parts: Larger than its page: "Before the sections". To see what does not fit, run: npm run check parts',
  );
});

/** A copy of the test site, in which slides of a deck can be given lines. */
async function growing(): Promise<{
  site: string;
  grow: (slide: string, lines: number) => Promise<void>;
}> {
  const site = test.info().outputPath('site');
  await cp(states, site, { recursive: true });
  const page = `${site}/parts/index.html`;
  const grow = async (slide: string, lines: number): Promise<void> => {
    const html = await readFile(page, 'utf8');
    const title = new RegExp(`(data-slide="${slide}"[^]*?</h2>)`);
    await writeFile(page, html.replace(title, `$1${'<p>One more.</p>'.repeat(lines)}`));
  };
  return { site, grow };
}

test('--dark is dark to the edge of the sheet', async () => {
  const { name, path, pages } = await print('parts', { dark: true });
  expect(name).toBe('parts-dark.pdf');
  expect(pages).toHaveLength(7);
  const ground = async (file: string): Promise<string | undefined> =>
    (await fillsOf(await readFile(file), 2)).findLast(
      ({ size: [width, height] }) => width >= 1280 && height >= 720,
    )?.colour;
  expect(await ground(path)).toBe('#16171a');
  expect(await ground((await print('parts')).path)).toBe('#fbfaf7');
});

test('all of them have a name in one order', async () => {
  const { name, about } = await print('parts', { ...slides('2-'), steps: true, dark: true });
  expect(name).toBe('parts-slides-2-7-steps-dark.pdf');
  expect(about).toBe('10 pages');
});

test('the outline has slides below the section they belong to', async () => {
  const { outline } = await print('parts');
  expect(outline.map(({ title, depth, page }) => `${depth} ${page} ${title}`)).toEqual([
    '0 1 Parts',
    '0 2 Before the sections',
    '0 3 The first part',
    '1 4 Within the first',
    '0 5 The second part',
    '1 6 Two columns',
    '1 7 The end of the parts',
  ]);
});

test('the file says what it is', async () => {
  const { title, author, keywords, language, isTagged, path } = await print('parts');
  expect({ title, author, keywords, language, isTagged }).toEqual({
    title: 'Parts: “sections” & links',
    author: 'Ånn Öther',
    keywords: 'sections, naïve & <bold>, 2026',
    language: 'en-GB',
    isTagged: true,
  });
  const text = await readFile(path, 'utf8');
  expect(text).toContain('<rdf:li xml:lang="x-default">Parts: “sections” &amp; links</rdf:li>');
  expect(text).toContain('<rdf:li>naïve &amp; &lt;bold&gt;</rdf:li>');
  expect(text).toMatch(/\/Tabs \/S/);
});

test('headings begin at the first level and leave none out; figures say what they show', async () => {
  const parts = await readFile((await print('parts')).path, 'latin1');
  const heads = new Set(parts.match(/(?<=\/S )\/H\d/g));
  expect(heads).toEqual(new Set(['/H1', '/H2']));
  const guide = await print('guide', {}, fileURLToPath(new URL('../../dist', import.meta.url)));
  const elements = (await readFile(guide.path, 'latin1')).match(
    /<<\/Type \/StructElem[^]*?>>\nendobj/g,
  );
  const figures = elements?.filter((element) => element.includes('/S /Figure')) ?? [];
  expect(figures.length).toBeGreaterThan(5);
  expect(figures.filter((figure) => !figure.includes('/Alt'))).toEqual([]);
});

test('a link says where it leads', async () => {
  const text = await readFile((await print('parts')).path, 'latin1');
  const hex = Buffer.from('Slide 5: The second part', 'utf16le').swap16().toString('hex');
  expect(text).toContain(`/Contents <FEFF${hex.toUpperCase()}>`);
  expect(text).toMatch(/\/URI \(https:[^)]*\)?[^]*?\/Contents \(https:/);
});

test('all faces are in the file, and qpdf and Poppler find no fault in it', async () => {
  const { path } = await print('parts', { steps: true });
  const check = runProgram('qpdf', '--check', path);
  test.skip(check === undefined, 'qpdf is not installed');
  expect(check).toMatch(/No syntax or stream encoding errors found/);
  expect(check).not.toMatch(/WARNING/);
  const fonts = runProgram('pdffonts', path);
  test.skip(fonts === undefined, 'Poppler is not installed');
  const rows = fonts?.trim().split('\n').slice(2) ?? [];
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) expect(row).toMatch(/\s(?:Custom|Identity-H|WinAnsi|Builtin)\s+yes\s/);
});
