import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { commandLine } from '../command-line.ts';
import { readPptx } from '../read-pptx.ts';
import { officeVersion, pdfOfOffice } from './office.ts';
import { readPdf } from './pdf.ts';
import { expect, test } from './test.ts';

/** A unit of the canvas in EMU, and the edges of a slide's content in units. */
const UNIT = 9525;
const edges = { left: 80, right: 1200 };

const rightToLeft = 'lang: ar\ndir: rtl\n';

const table = `# Consensus

| No. | Name  | Year | Leader |
| --- | ----- | ---: | :----: |
| 1   | Paxos | 1998 | maybe  |
| 2   | Raft  | 2014 | yes    |

Below.`;

const fullTable = `# Consensus

| No. | Name | Year | What it does |
| --- | ---- | ---: | ------------ |
| 1   | Paxos | 1998 | Agrees on one value among many nodes, of which some may fail, by two rounds of messages |
| 2   | Raft  | 2014 | Agrees on a log |`;

test('a table begins at the edge of the slide that its text begins at', async () => {
  const [ltr] = (await exportSlide(table)).shapes.filter(({ xml }) => xml.includes('<a:tbl>'));
  expect(ltr?.left).toBeCloseTo(edges.left, 0);
  expect(ltr?.xml).toContain('<a:tblPr/>');
});

test('and has its first column there, from right to left too', async () => {
  const { shapes } = await exportSlide(table, rightToLeft);
  const [rtl] = shapes.filter(({ xml }) => xml.includes('<a:tbl>'));
  expect(rtl?.right).toBeCloseTo(edges.right, 0);
  expect(rtl?.xml).toMatch(/<a:tblPr rtl="1"\/>.*<a:t>No\.<.*<a:t>Leader</s);
});

test('tasks have their boxes in the place of bullets', async () => {
  const { shapes } = await exportSlide('# Tasks\n\n- [x] Done\n- [ ] Open\n- Neither');
  const lines = shapes.flatMap(({ xml }) => [
    ...xml.matchAll(/<a:buChar char="([^"]*)"\/>.*?<a:t>([^<]*)</gs),
  ]);
  expect(lines.map(([, sign, text]) => `${sign} ${text}`)).toEqual([
    '☑ Done',
    '☐ Open',
    '▪ Neither',
  ]);
});

for (const [direction, more] of [
  ['left to right', ''],
  ['right to left', rightToLeft],
] as const) {
  test(`items that begin with a formula have their signs before it, from ${direction}`, async () => {
    const text = '# One\n\n- $x^2$\n- $y$ is b\n\n1. $x$\n2. $y$ is b';
    const { shapes } = await exportSlide(text, more);
    const formulas = shapes.filter(({ xml }) => xml.startsWith('<p:pic>'));
    const signs = shapes.filter(({ xml }) => /<a:bu(Char|AutoNum)/.test(xml));
    expect(formulas).toHaveLength(4);
    expect(signs).toHaveLength(4);
    for (const [index, sign] of signs.entries()) {
      const formula = formulas[index];
      const hang = Number(/ indent="-(\d+)"/.exec(sign.xml)?.[1]) / UNIT;
      const [from, to] =
        more === '' ? [sign.left + hang, formula?.left] : [sign.right - hang, formula?.right];
      expect(from).toBeCloseTo(to ?? 0, 0);
      expect(sign.top).toBeLessThan(formula?.bottom ?? 0);
      expect(formula?.top).toBeLessThan(sign.bottom);
    }
  });
}

test.describe('in LibreOffice', () => {
  test.skip(
    officeVersion() === undefined,
    'LibreOffice Impress is not installed (soffice), so nothing opens the files here.',
  );

  for (const [kind, text] of [
    ['with room beside it', table],
    ['of the whole width', fullTable],
  ] as const) {
    test(`the words of a table ${kind} stay whole`, async () => {
      const { path } = await exportSlide(text);
      const { pages } = await readPdf(await pdfOfOffice(path));
      const words = text.match(/[\w.,]+/g)?.filter((word) => /\w/.test(word));
      expect(pages[0]?.text.split(/\s+/)).toEqual(expect.arrayContaining(words ?? []));
    });
  }

  test('a formula follows on the words before it by a space', async () => {
    const { path, shapes } = await exportSlide('# Mathematik: $\\int_0^1 x dx$');
    const formula = shapes.find(({ xml }) => xml.startsWith('<p:pic>'));
    const gap = (formula?.left ?? 0) - (await endOf('Mathematik:', await pdfOfOffice(path)));
    expect(gap).toBeGreaterThan(8);
    expect(gap).toBeLessThan(16);
  });
});

interface PlacedShape {
  readonly xml: string;
  /** In units of the canvas. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The file of a deck of one slide, and where its shapes are. */
async function exportSlide(
  text: string,
  more = '',
): Promise<{ path: string; shapes: PlacedShape[] }> {
  const root = test.info().outputPath('site');
  const deck = join(root, 'src/content/decks/one');
  mkdirSync(deck, { recursive: true });
  writeFileSync(join(deck, 'deck.yaml'), `title: One\nauthor: A\ndescription: One.\n${more}`);
  writeFileSync(join(deck, '01-one.md'), `${text}\n`);
  const out = test.info().outputPath('out');
  execFileSync(process.execPath, commandLine('pptx', 'one', '--root', root, '--out', out), {
    stdio: 'pipe',
  });
  const path = join(out, 'one.pptx');
  const { slides, faults } = await readPptx(await readFile(path));
  expect(faults).toEqual([]);
  const shapes = slides[0]?.xml.match(/<p:(sp|pic|graphicFrame)>.*?<\/p:\1>/gs) ?? [];
  return { path, shapes: shapes.map(placed) };
}

function placed(xml: string): PlacedShape {
  const place = /<a:off x="(-?\d+)" y="(-?\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"/.exec(xml) ?? [];
  const [left = 0, top = 0, w = 0, h = 0] = [...place].slice(1).map((part) => Number(part) / UNIT);
  return { xml, left, top, right: left + w, bottom: top + h };
}

/** Where a text at the beginning of a PDF ends, in units of the canvas. */
async function endOf(text: string, bytes: Buffer): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent();
  let said = '';
  for (const item of items) {
    if (!('str' in item)) continue;
    said += item.str;
    if (said.trim().startsWith(text)) return (Number(item.transform[4]) + item.width) * (4 / 3);
  }
  throw new Error(`The page does not begin with ${text}.`);
}
