import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { finishPdf } from '../../../src/export/pdf-finish.ts';
import {
  readObjects,
  readStream,
  streamBody,
  writeObjects,
} from '../../../src/export/pdf-objects.ts';
import { checkPdfUa } from '../../pdf-ua/check.ts';
import { numbers, taggedPdf } from '../export/tagged-pdf.ts';

const { bytes: good } = finishPdf(readObjects(taggedPdf()), {
  information: { title: 'A title' },
  slides: [{ title: 'One', isSection: false, page: 0 }],
});
const lastBody = 51;

/** What is found in the good file when objects of it are changed: by their numbers, what is in the place of what. */
function findings(changes: readonly Change[]): string[] {
  const pdf = readObjects(good);
  for (const [number, from, to] of changes) {
    const body = pdf.bodies.get(number) ?? '';
    const stream = readStream(body);
    const before = stream?.content ?? body;
    const after = before.replace(from, to);
    assert.notEqual(after, before, `${String(from)} in ${before}`);
    pdf.bodies.set(number, stream ? streamBody(stream.dictionary, after) : after);
  }
  return [...new Set(checkPdfUa(writeObjects(pdf)).map(({ condition }) => condition))].toSorted();
}

type Change = readonly [number: number, from: string | RegExp, to: string];

const { content, catalogue, root, font, link, page } = numbers;
const metadata =
  [...readObjects(good).bodies].find(([, body]) => body.includes('/Metadata\n'))?.[0] ?? 0;
const artifact = '/Artifact BMC\n0 0 1280 720 re\nf\nEMC';

/** Puts a font of another kind in the place of that of the file, with codes of two bytes. */
const composite: readonly Change[] = [
  [
    font,
    /^[^]*$/,
    '<</Type /Font\n/Subtype /Type0\n/Encoding /Identity-H\n/DescendantFonts [70 0 R]\n/ToUnicode 5 0 R>>',
  ],
  [
    70,
    /^/,
    '<</Type /Font\n/Subtype /CIDFontType2\n/CIDToGIDMap /Identity\n/FontDescriptor 71 0 R>>',
  ],
  [71, /^/, '<</Type /FontDescriptor\n/FontFile2 72 0 R>>'],
  [72, /^/, streamBody('', 'x')],
  [numbers.letters, '<01> <0041>', '<0102> <0041>'],
];

/** What makes each condition fail, with what fails along with it. */
const broken: readonly (readonly [conditions: string, ...Change[]])[] = [
  [
    '01-003',
    [content, '/NonStruct <</MCID 1>>BDC\n', '/NonStruct <</MCID 1>>BDC\n/Artifact BMC\nEMC\n'],
  ],
  [
    '01-004',
    [content, '/NonStruct <</MCID 1>>BDC', '/Artifact BMC\n/NonStruct <</MCID 1>>BDC'],
    [content, /$/, 'EMC\n'],
  ],
  ['01-005', [content, artifact, '0 0 1280 720 re\nf']],
  ['01-005', [content, '/Figure <</MCID 4>>BDC\n', '/Figure <</MCID 4>>BDC\nEMC\n/Figure BMC\n']],
  ['01-007', [catalogue, '/Marked true', '/Marked true\n/Suspects true']],
  ['02-001', [root, '/Em /Span', '/Em /Odd']],
  ['02-001', [root, /\/RoleMap <<[^>]*>>/, '']],
  ['02-001 02-003', [root, '/Em /Span', '/Em /Odd\n/Odd /Em']],
  ['02-004', [root, '/Em /Span', '/Em /Span\n/P /Span']],
  ['06-001', [catalogue, /\/Metadata \d+ 0 R/, '']],
  ['06-002', [metadata, '<pdfuaid:part>1</pdfuaid:part>', '']],
  ['06-002', [metadata, '<pdfuaid:part>1', '<pdfuaid:part>2']],
  ['06-003', [metadata, '>A title<', '><']],
  ['07-001', [catalogue, '/DisplayDocTitle true', '']],
  ['07-002', [catalogue, '/DisplayDocTitle true', '/DisplayDocTitle false']],
  ['09-004', [numbers.row, '/TR', '/Div']],
  ['09-004', [numbers.cell, '/TD', '/P']],
  ['09-004', [numbers.paragraph, '/S /P', '/S /TFoot']],
  [
    '09-004',
    [numbers.row, '/K [', '/K [12 '],
    [content, /$/, '/TR <</MCID 12>>BDC\nEMC\n'],
    [numbers.ofPage, /\]$/, ' null 43 0 R]'],
  ],
  ['09-005', [lastBody, '/LBody', '/Div']],
  ['09-005', [numbers.item, '/LI', '/P']],
  ['09-006', [numbers.paragraph, '/S /P', '/S /TOCI']],
  ['09-006', [numbers.paragraph, '/S /P', '/S /TOC']],
  ['09-007', [numbers.paragraph, '/S /P', '/S /Ruby']],
  ['09-008', [numbers.paragraph, '/S /P', '/S /Warichu']],
  ['10-001', [content, '<0102>', '<0100>']],
  ['11-001', [catalogue, '(en)', '(e_n)']],
  ['11-001', [numbers.document, '(en)', '()']],
  [
    '11-001 11-002 11-003 11-004 11-006',
    [catalogue, '/Lang (en)', ''],
    [numbers.document, '/Lang (en)', ''],
  ],
  ['13-004', [numbers.figure, /\/Alt .*/, '/Alt ()']],
  ['14-002', [numbers.heading, '/H1', '/H2']],
  ['14-003', [numbers.paragraph, '/S /P', '/S /H3']],
  ['14-006', [numbers.heading, '/H1', '/H'], [numbers.paragraph, '/S /P', '/S /H']],
  ['14-007', [numbers.paragraph, '/S /P', '/S /H']],
  ['15-003', [numbers.head, '/Scope /Column', '/RowSpan 1']],
  ['17-002', [numbers.formula, /\n\/Alt .*/, '']],
  ['19-003', [numbers.note, '/ID (note00000001)', '']],
  ['19-004', [numbers.paragraph, '/S /P\n', '/S /Note\n/ID (note00000001)\n']],
  ['20-001 20-003', [catalogue, '/Lang', '/OCProperties <</D <</AS []>>>>\n/Lang']],
  ['21-001', [6, '/ca 1', '/EF <</F 7 0 R>>\n/F (x)']],
  ['25-001', [catalogue, '/Lang', '/AcroForm <</XFA (x)>>\n/Lang']],
  ['28-002 28-004', [link, '/Link', '/Text'], [link, /\/Contents .*/, '/Contents ()>>']],
  ['28-002 28-007', [link, '/Link', '/TrapNet']],
  ['28-008', [page, '/Tabs /S', '']],
  ['28-009', [page, '/Tabs /S', '/Tabs /R']],
  ['28-010', [link, '/Link', '/Widget']],
  ['28-011', [numbers.linked, '/Link', '/P']],
  ['28-012', [link, /\/Contents .*/, '>>']],
  ['30-001', [6, '/ca 1', '/Subtype /Form\n/Ref <<>>']],
  ['30-002 structure', [content, '/X8 Do', '/X8 Do\n/X8 Do']],
  ['31', [font, '/Type3', '/Type1']],
  ['31-004', ...composite, [70, '/Identity', '/Odd']],
  ['31-005', ...composite, [70, '/CIDToGIDMap /Identity', '']],
  ['31-006', ...composite, [font, '/Identity-H', '/UniJIS-UTF16-H']],
  ['31-009', ...composite, [71, '/FontFile2 72 0 R', '']],
  ['31', ...composite, [70, '/CIDFontType2', '/CIDFontType0']],
  ['10-001 31-030', ...composite, [content, '<0102>', '<01020000>']],
  ['31-011', [font, '/g2 7 0 R', '']],
  ['31-027', [font, '/ToUnicode 5 0 R', '']],
  ['31-028', [numbers.letters, '<0041>', '<0000>']],
  ['31-029', [numbers.letters, '<0041>', '<FEFF>']],
  ['31-030', [font, '/g0 /g1', '/g0 /.notdef']],
  ['nesting', [content, /EMC\nQ\n$/, 'Q\n']],
  ['nesting', [content, /$/, 'EMC\n']],
  ['nesting', [content, 'ET\nEMC', 'EMC\nET']],
  ['nesting', [content, 'BT\n', 'BT\n/Span BMC\n'], [content, 'ET\n', 'ET\nEMC\n']],
  ['nesting', [content, '<0102> Tj\n', '<0102> Tj\nEMC\n/Span BMC\n']],
  ['nesting structure', [content, '0 0 m\n', '/Span <</MCID 12>>BDC\nEMC\n0 0 m\n']],
  ['structure', [numbers.paragraph, '40 0 R', '[40 0 R 6 0 R]']],
  ['structure', [numbers.ofPage, '33 0 R', '36 0 R']],
  ['structure', [numbers.ofPage, /^\[null/, '[31 0 R']],
  ['structure', [33, '/K 1', '/K [1 12]']],
  ['structure', [33, '/K 1', '/K [1 3]']],
  ['structure', [33, '/K 1', '']],
  ['structure', [33, '/P 32 0 R', '/P 31 0 R']],
  ['structure', [numbers.parents, '2 40 0 R', '2 39 0 R']],
  ['structure', [catalogue, '/Marked true', '/Marked false']],
];

describe('checkPdfUa', () => {
  it('finds nothing in files that are as they should be', () => {
    assert.deepEqual(checkPdfUa(good), []);
    assert.deepEqual(findings(composite), []);
  });

  for (const [index, [conditions, ...changes]] of broken.entries())
    it(`finds ${conditions} (${index + 1})`, () =>
      assert.equal(findings(changes).join(' '), conditions));

  it('finds a lock that keeps readers out', () => {
    const locked = (entries: string): string[] => {
      const text = good
        .toString('latin1')
        .replace('trailer\n<<', `trailer\n<</Encrypt <<${entries}>>`);
      return checkPdfUa(Buffer.from(text, 'latin1')).map(({ condition }) => condition);
    };
    assert.deepEqual(locked(''), ['26-001']);
    assert.deepEqual(locked('/P -516'), ['26-002']);
    assert.deepEqual(locked('/P -4'), []);
  });

  it('finds what a file lacks that Chromium printed', () =>
    assert.deepEqual(
      [...new Set(checkPdfUa(taggedPdf()).map(({ condition }) => condition))].toSorted(),
      ['01-005', '02-001', '06-001', '09-005', '28-012'],
    ));
});
