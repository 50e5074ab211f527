import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { commandLine } from '../command-line.ts';
import type { ExportedFile } from '../../src/export/exporter.ts';
import { exportPptx } from '../../src/export/pptx.ts';
import { readPptx } from '../read-pptx.ts';
import type { ReadPptx } from '../read-pptx.ts';
import { exportInto } from './export.ts';
import { officeVersion, pdfOfOffice } from './office.ts';
import { readPdf } from './pdf.ts';
import { sites } from './sites.ts';
import { expect, test, transcript, withoutMarkers, wordsOf } from './test.ts';

const product = fileURLToPath(new URL('../../dist', import.meta.url));
const states = fileURLToPath(new URL('../site/dist/root', import.meta.url));
const hiddenTitle = 'The cover letter of a patch series, not yet filled in';

test('the file says every word of the talk, in its order, under its titles', async ({ page }) => {
  const { file, slides, parts, faults } = await exported(product, 'xen');
  expect(file.about).toBe(`${transcript.length} slides`);
  expect(file.remarks).toEqual([]);
  expect(faults).toEqual([]);
  await expectWellFormed(page, parts);
  expect(slides).toHaveLength(transcript.length);
  for (const { number, slug, text } of transcript) {
    const slide = slides[number - 1];
    const said = [...wordsOf(withoutMarkers(text)), String(number)];
    expect.soft(wordsOf(slide?.text ?? ''), slug).toEqual(said);
    const title = slug === 'subject-here' ? hiddenTitle : (text.split('\n')[0] ?? '');
    expect.soft(wordsOf(slide?.title ?? '').join('')).toBe(wordsOf(title).join(''));
  }
  expect(slides.at(-1)?.links).toContain(
    'https://git.kernel.org/pub/scm/linux/kernel/git/jeremy/xen.git',
  );
  expect(parts.get('docProps/core.xml')).toContain('Jeremy Fitzhardinge, Citrix');
});

test('lists keep their levels and numbers', async () => {
  const { slides } = await exported(product, 'xen');
  const [, levels] = slides;
  expect(looksOf(levels?.xml, 'Xen domU support')).toMatch(/algn="l"><.*<a:buChar char="▪"/);
  expect(looksOf(levels?.xml, 'Shipped as standard')).toMatch(/ lvl="1".*<a:buChar char="–"/);
  expect(looksOf(levels?.xml, 'Fedora')).toMatch(/ lvl="2"/);
  expect(looksOf(slides.at(-1)?.xml, 'Cut long url')).toMatch(/<a:buAutoNum type="arabicPeriod"/);
});

test('the guide comes whole, and what is not text is told of', async ({ page }) => {
  const { file, slides, parts, faults } = await exported(product, 'guide');
  expect(faults).toEqual([]);
  await expectWellFormed(page, parts);
  expect(slides).toHaveLength(35);
  expect(file.remarks).toEqual([
    'formulas are pictures: slide 25 (maths)',
    'diagrams and charts are pictures: slides 26 (graph), 27 (diagram), 28 (chart)',
    'darkened backgrounds are pictures: slide 14 (picture-behind)',
    'videos are pictures, or words: slide 30 (video)',
  ]);
  const tables = slides[3]?.xml ?? '';
  expect(tables).toMatch(/<a:tbl>.*<a:t>Release<.*<a:t>64</s);
  expect(looksOf(tables, '64')).toContain('algn="r"');
  expect(slides[2]?.links).toEqual(['slide2.xml']);
  expect(slides[8]?.text).toContain('— Alan Kay');
  expect(slides[8]?.title).toBe('A quotation');
  expect(slides[11]?.pictures).toEqual(['A lectern with an open book']);
  expect(slides[12]?.xml).toContain('<p:bg><p:bgPr><a:solidFill><a:srgbClr val="123C69"/>');
  expect(slides[13]?.xml).toContain('<p:bg><p:bgPr><a:blipFill');
  expect(slides[18]?.text).toContain('3\u00A0\u00A0  if (n < 2)');
  expect(slides[20]?.text).toContain('−\u00A0old();');
  expect(looksOf(slides[20]?.xml, '\u00A0\u00A0fail')).toContain('u="wavy"');
  expect(slides[24]?.text).toContain(', and $5 stay.');
  expect(slides[25]?.pictures).toEqual(['Two domains on one hypervisor']);
  expect(slides[29]?.pictures).toEqual(['The sun goes over the hills']);
});

test('a deck from right to left is one in the file', async () => {
  const { slides, faults } = await exported(states, 'rtl');
  expect(faults).toEqual([]);
  expect(looksOf(slides[1]?.xml, 'واحد')).toMatch(/algn="r" rtl="1".*lang="ar-/);
  expect(slides[1]?.title).toBe('الشريحة الثانية');
});

test('slides of 4:3 have that shape, and what stands on them stays within', async () => {
  const { parts, slides } = await exported(states, 'four-three');
  expect(parts.get('ppt/presentation.xml')).toContain('<p:sldSz cx="9144000" cy="6858000"');
  for (const { xml } of slides) {
    for (const [, x = '', w = ''] of xml.matchAll(/<a:off x="(\d+)"[^>]*\/><a:ext cx="(\d+)"/g))
      expect(Number(x) + Number(w)).toBeLessThanOrEqual(9_144_000);
  }
});

test('all steps of a slide are done', async () => {
  const { slides } = await exported(states, 'steps');
  for (const text of ['First item', 'Second item', 'Third item'])
    expect(slides[1]?.text).toContain(text);
  expect(slides[2]?.text).toContain('int shown = 1;');
});

test('pictures are files of their own, with what they show, in kinds that every program knows', async () => {
  const { parts, slides, faults } = await exported(states, 'raster');
  expect(faults).toEqual([]);
  expect(slides[0]?.pictures).toEqual([
    'A chequered field that grows darker towards the lower right corner.',
  ]);
  const media = [...parts.keys()].filter((name) => name.startsWith('ppt/media/'));
  expect(media.length).toBeGreaterThan(0);
  for (const name of media) expect(name).toMatch(/\.(png|jpeg|gif)$/);
});

test('tabs in code are spaces, as every program has stops of its own', async () => {
  const { slides } = await exported(states, 'snippets');
  expect(slides[0]?.xml).not.toContain('\t<');
  expect(slides[0]?.text).toMatch(/\n\s*7\s{6}if \(queue->count == SIZE\)\n\s*8\s{10}return -1/);
});

test('the same site gives the same bytes', async () => {
  for (const deck of ['raster', 'maths', 'looks']) {
    const first = await bytesOf(states, deck, 'first');
    expect(first.equals(await bytesOf(states, deck, 'second')), deck).toBe(true);
  }
});

test('private notes stay out, and come along by --notes to a place of their own', async () => {
  const { slides } = await exported(states, 'talk');
  expect(slides.map(({ notes }) => notes)).toEqual(['', '', '', '', '']);

  expect(() => runPptx('talk', '--notes')).toThrow(
    '--notes takes private notes along, so it needs --out: a place that is not published.',
  );
  const out = test.info().outputPath('notes');
  runPptx('talk', '--notes', '--out', out);
  const { slides: noted, faults } = await readPptx(await readFile(join(out, 'talk.pptx')));
  expect(faults).toEqual([]);
  expect(noted[0]?.notes).toBe('Sayword welcome. Wait until everybody sits.');
  expect(noted[1]?.notes.split('\n')).toEqual([
    'Before the first step, ask who has done this before.',
    '• Say why one comes first.',
    '• And that it is cheap.',
    '• Two is the hard one.',
    'Three: show code() of yesterday.',
    'Then breathe.',
  ]);
});

test('notes that are public stand in the file', async () => {
  const { slides } = await exported(states, 'single');
  expect(slides[0]?.notes).not.toBe('');
});

test.describe('in LibreOffice', () => {
  const office = officeVersion();
  test.skip(
    office === undefined,
    'LibreOffice Impress is not installed (soffice), so nothing opens the files here.',
  );

  test('every slide of the talk says its words', async () => {
    const { pages } = await openInOffice(product, 'xen');
    expect(pages).toHaveLength(transcript.length);
    for (const { number, text } of transcript) {
      const said = pages[number - 1]?.text ?? '';
      expect
        .soft(inAnyOrder(said), `page ${number}`)
        .toEqual(inAnyOrder(`${text}\n${String(number)}`));
    }
  });

  for (const [site, decks] of [
    [product, ['guide']],
    [
      states,
      ['columns', 'rtl', 'four-three', 'raster', 'steps', 'snippets', 'maths', 'drawings', 'looks'],
    ],
  ] as const) {
    for (const deck of decks) {
      test(`so does every slide of ${deck}`, async () => {
        const { pages, slides } = await openInOffice(site, deck);
        expect(pages).toHaveLength(slides.length);
        for (const [index, { text }] of slides.entries())
          expect
            .soft(inAnyOrder(pages[index]?.text ?? ''), `page ${index + 1}`)
            .toEqual(inAnyOrder(text));
      });
    }
  }
});

/** The look of the paragraph that has a text, and of its runs up to that. */
function looksOf(xml = '', text: string): string {
  const paragraphs = xml.match(/<a:p>.*?<\/a:p>/gs) ?? [];
  return paragraphs.findLast((paragraph) => paragraph.includes(`>${text}`)) ?? '';
}

interface ExportedPptx extends ReadPptx {
  readonly file: ExportedFile;
}

async function exported(site: string, deck: string): Promise<ExportedPptx> {
  const [file] = await exportInto(test.info().outputPath(), exportPptx, site, deck);
  if (!file) throw new Error(`${deck} gave no file.`);
  return { file, ...(await readPptx(await readFile(file.path))) };
}

async function bytesOf(site: string, deck: string, folder: string): Promise<Buffer> {
  const [file] = await exportInto(test.info().outputPath(folder), exportPptx, site, deck);
  return readFile(file?.path ?? '');
}

/** What the browser's own parser says of each part. */
async function expectWellFormed(page: Page, parts: ReadPptx['parts']): Promise<void> {
  await page.goto(sites.states);
  const wrong = await page.evaluate(
    (texts) =>
      texts.flatMap(([name, xml]) =>
        xml !== '' &&
        new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')
          ? [name]
          : [],
      ),
    [...parts],
  );
  expect(wrong).toEqual([]);
}

function runPptx(...typed: string[]): void {
  const root = test.info().outputPath('site');
  cpSync(fileURLToPath(new URL('../site/src', import.meta.url)), join(root, 'src'), {
    recursive: true,
  });
  execFileSync(process.execPath, commandLine('pptx', ...typed, '--root', root), { stdio: 'pipe' });
}

/** The pages that LibreOffice makes of a deck's file. */
async function openInOffice(
  site: string,
  deck: string,
): Promise<{ pages: Awaited<ReturnType<typeof readPdf>>['pages']; slides: ReadPptx['slides'] }> {
  const { file, slides } = await exported(site, deck);
  const { pages } = await readPdf(await pdfOfOffice(file.path));
  return { pages, slides };
}

/** The letters of a text: a page has its words in the order of their places, broken where lines end, with the signs of lists. */
function inAnyOrder(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(/^\s*(?:\d+\.|[▪–])\s/gm, ' ');
  return [...wordsOf(plain).join('').replaceAll(/[▪–-]/g, '')].toSorted().join('');
}
