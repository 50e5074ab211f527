import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Exporter } from '../../src/export/exporter.ts';
import { handoutExporter } from '../../src/export/handout.ts';
import { pdfExporter } from '../../src/export/pdf.ts';
import { parseSlides } from '../../src/export/slide-choice.ts';
import { checkPdfUa } from '../pdf-ua/check.ts';
import { readFile as readObjects, textOf } from '../pdf-ua/file.ts';
import { readTree } from '../pdf-ua/tree.ts';
import type { Element } from '../pdf-ua/tree.ts';
import { exportInto } from './export.ts';
import { runProgram } from './run-program.ts';
import { expect, test } from './test.ts';

const product = fileURLToPath(new URL('../../dist', import.meta.url));
const states = fileURLToPath(new URL('../site/dist/root', import.meta.url));

async function exported(exporter: Exporter, deck: string, site = states): Promise<string> {
  const [file] = await exportInto(test.info().outputPath(), exporter, site, deck);
  return file?.path ?? '';
}

/** Expects that a file says that it is PDF/UA-1, and that nothing is found in it that it may not have. */
async function expectAccessible(path: string): Promise<void> {
  const pdf = await readFile(path);
  expect.soft(checkPdfUa(pdf)).toEqual([]);
  expect.soft(pdf.includes('<pdfuaid:part>1</pdfuaid:part>')).toBe(true);
  const check = runProgram('qpdf', '--check', path);
  if (check !== undefined) expect.soft(check).toMatch(/No syntax or stream encoding errors found/);
  expect.soft(check ?? '').not.toMatch(/WARNING/);
}

for (const deck of ['xen', 'guide'])
  test(`the PDF of ${deck} is PDF/UA-1, and so is its handout`, async () => {
    await expectAccessible(await exported(pdfExporter(), deck, product));
    await expectAccessible(await exported(handoutExporter(), deck, product));
  });

for (const deck of [
  'book',
  'columns',
  'drawings',
  'four-three',
  'lines',
  'looks',
  'maths',
  'media',
  'online',
  'parts',
  'raster',
  'renamed',
  'rtl',
  'single',
  'snippets',
  'steps',
  'tagged',
  'talk',
  'transitions',
])
  test(`the PDF of ${deck} is PDF/UA-1`, async () => {
    await expectAccessible(await exported(pdfExporter(), deck));
  });

for (const [what, exporter] of Object.entries({
  'with a page for each step': pdfExporter({ steps: true }),
  'in dark': pdfExporter({ dark: true }),
  'of some slides': pdfExporter({ slides: parseSlides('2-3') }),
  'on sheets with notes': handoutExporter(),
  'on sheets of six': handoutExporter({ layout: '6', paper: 'letter' }),
}))
  test(`so are PDFs ${what}`, async () => {
    for (const deck of ['tagged', 'parts', 'drawings', 'media'])
      await expectAccessible(await exported(exporter, deck));
  });

test('tags say what things are', async () => {
  const pdf = readObjects(await readFile(await exported(pdfExporter(), 'tagged')));
  const elements = readTree(pdf, () => undefined);
  const namesOf = (type: string): (string | undefined)[] =>
    elements
      .filter((element) => element.type === type)
      .map(({ dictionary }) => textOf(dictionary.get('Alt')));
  expect(namesOf('Formula')).toEqual(['a^2', 'a/(b + c)', '10^7']);
  expect(namesOf('Figure')).toEqual(['One leads to the other.']);
  expect(namesOf('Art')).toHaveLength(3);
  const notes = elements.filter(({ type }) => type === 'Note');
  expect(notes.map((note) => [...chain(note)])).toEqual(
    Array(2).fill(['Note', 'LBody', 'LI', 'L', 'NonStruct', 'Art', 'NonStruct', 'Document']),
  );
  expect(notes.map(({ parent }) => parent?.parent?.kids.map(({ type }) => type))).toEqual(
    Array(2).fill(['Lbl', 'LBody']),
  );
});

test('formulas are said in a line', async () => {
  const pdf = readObjects(await readFile(await exported(pdfExporter(), 'maths')));
  const formulas = readTree(pdf, () => undefined).filter(({ type }) => type === 'Formula');
  expect(formulas.map(({ dictionary }) => textOf(dictionary.get('Alt')))).toEqual([
    'e^(i π) + 1 = 0',
    '∫_(− ∞)^∞ e^(− x^2) d x = √π ∑_(k = 1)^n k = (n (n + 1))/2',
    '(a, b; c, d)^(− 1) = 1/(a d − b c) (d, − b; − c, a),|x|= {x, if x ≥ 0; − x, else',
    'f (x) = (x + 1)^2; = x^2 + 2 x + 1 ∀ x ∈ ℝ',
    'a^2',
    'b^2',
    'c^2 = a^2 + b^2 x y ((a + b)_⏟)_n',
  ]);
});

/** The types of an element, and of those that it is in. */
function* chain(element: Element): Generator<string> {
  yield element.type;
  if (element.parent) yield* chain(element.parent);
}
