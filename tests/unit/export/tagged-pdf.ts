import { streamBody, textString, writeObjects } from '../../../src/export/pdf-objects.ts';

/** The numbers of the objects of `taggedPdf` that tests speak of. */
export const numbers = {
  page: 2,
  content: 3,
  font: 4,
  letters: 5,
  form: 8,
  link: 10,
  pages: 11,
  catalogue: 12,
  root: 20,
  parents: 21,
  ofPage: 22,
  ofForm: 24,
  document: 30,
  slide: 31,
  heading: 32,
  list: 34,
  item: 35,
  figure: 38,
  paragraph: 39,
  linked: 40,
  table: 42,
  row: 43,
  head: 44,
  cell: 46,
  note: 48,
  formula: 49,
  stressed: 50,
} as const;

/** What its page paints, as Chromium writes it: backgrounds, words, a list's dot, a drawing, and a form with words of its own. */
export const content = [
  '.24 0 0 -.24 0 540 cm',
  'q',
  '/G3 gs',
  '0 0 1280 720 re',
  'f',
  'Q',
  'q',
  '0 0 40 22 re',
  'W* n',
  'q',
  '/Art <</MCID 0 >>BDC',
  '0 0 1280 720 re',
  'f',
  '.1 .1 .1 RG .1 .1 .1 rg',
  'EMC',
  '/NonStruct <</MCID 1 >>BDC',
  text('<01>'),
  'Q',
  'Q',
  'q',
  'EMC',
  '/LI <</MCID 2 >>BDC',
  '54 894 8 8 re',
  'f',
  'EMC',
  '/NonStruct <</MCID 3 >>BDC',
  text('<0102>'),
  'EMC',
  '/Figure <</MCID 4 >>BDC',
  '0 0 m',
  '9 9 l',
  'S',
  'EMC',
  '/NonStruct <</MCID 5 >>BDC',
  '15 30 26 2 re',
  'f',
  text('<02>'),
  'EMC',
  '/X8 Do',
  ...[6, 7, 8, 9, 10].flatMap((id) => [`/NonStruct <</MCID ${id} >>BDC`, text('<01>'), 'EMC']),
  'Q',
  '',
].join('\n');

function text(string: string): string {
  return ['BT', '/F4 46 Tf', '1 0 0 -1 80 105 Tm', `${string} Tj`, 'ET'].join('\n');
}

const element = (type: string, parent: number, kids: string, before = '', after = ''): string =>
  `<</Type /StructElem\n/S /${type}${before}\n/P ${parent} 0 R\n/Pg 2 0 R\n/K ${kids}${after}>>`;

/** The objects of a page with tags, written as Chromium writes them. */
export function taggedObjects(): Map<number, string> {
  return new Map([
    [1, '<</Title (x)\n/CreationDate (D:20260101000000)>>'],
    [
      numbers.page,
      '<</Type /Page\n/Resources <</ExtGState <</G3 6 0 R>>\n/XObject <</X8 8 0 R>>\n/Font <</F4 4 0 R>>>>\n/MediaBox [0 0 960 540]\n/Annots [10 0 R]\n/Contents 3 0 R\n/StructParents 0\n/Tabs /S\n/Parent 11 0 R>>',
    ],
    [numbers.content, streamBody('', content)],
    [
      numbers.font,
      '<</Type /Font\n/Subtype /Type3\n/FontMatrix [.001 0 0 -.001 0 0]\n/FirstChar 0\n/LastChar 2\n/FontBBox [0 0 1 1]\n/ToUnicode 5 0 R\n/Widths [600 600 600]\n/Encoding <</Type /Encoding\n/Differences [0 /g0 /g1 /g2]>>\n/CharProcs <</g0 7 0 R\n/g1 7 0 R\n/g2 7 0 R>>>>',
    ],
    [
      numbers.letters,
      streamBody(
        '',
        '1 beginbfchar\n<01> <0041>\nendbfchar\n1 beginbfrange\n<02> <02> <0062>\nendbfrange\n',
      ),
    ],
    [6, '<</ca 1\n/BM /Normal>>'],
    [7, streamBody('', '600 0 0 0 1 1 d1\n0 0 1 1 re\nf\n')],
    [
      numbers.form,
      streamBody(
        '/Type /XObject\n/Subtype /Form\n/Resources <</ProcSet [/PDF]\n/Font <</F4 4 0 R>>>>\n/BBox [0 0 9 9]\n/StructParents 1',
        `/NonStruct <</MCID 0 >>BDC\n${text('<01>')}\nEMC\n`,
      ),
    ],
    [
      numbers.link,
      '<</Type /Annot\n/Subtype /Link\n/F 4\n/Border [0 0 0]\n/Rect [0 0 9 9]\n/Dest /acpi\n/StructParent 2>>',
    ],
    [numbers.pages, '<</Type /Pages\n/Count 1\n/Kids [2 0 R]>>'],
    [
      numbers.catalogue,
      '<</Type /Catalog\n/Pages 11 0 R\n/MarkInfo <</Type /MarkInfo\n/Marked true>>\n/StructTreeRoot 20 0 R\n/ViewerPreferences <</Type /ViewerPreferences\n/DisplayDocTitle true>>\n/Lang (en)>>',
    ],
    [
      numbers.root,
      '<</Type /StructTreeRoot\n/K 30 0 R\n/ParentTreeNextKey 3\n/ParentTree 21 0 R>>',
    ],
    [numbers.parents, '<</Type /ParentTree\n/Nums [0 22 0 R 1 24 0 R 2 40 0 R]>>'],
    [
      numbers.ofPage,
      `[${[31, 33, 35, 36, 38, 41, 45, 47, 48, 49, 50].map((number) => `${number} 0 R`).join(' ')}]`,
    ],
    [numbers.ofForm, '[37 0 R]'],
    [numbers.document, element('Document', 20, '31 0 R', '\n/Lang (en)')],
    [
      numbers.slide,
      element('Art', 30, '[0 32 0 R 34 0 R 38 0 R 39 0 R 42 0 R 48 0 R 49 0 R 50 0 R]'),
    ],
    [numbers.heading, element('H1', 31, '33 0 R')],
    [33, element('NonStruct', 32, '1')],
    [numbers.list, element('L', 31, '35 0 R', '', '\n/A [<</O /List\n/ListNumbering /Disc>>]')],
    [numbers.item, element('LI', 34, '[2 36 0 R 37 0 R]')],
    [36, element('NonStruct', 35, '3')],
    [37, element('NonStruct', 35, '<</Type /MCR\n/Stm 8 0 R\n/MCID 0>>')],
    [numbers.figure, element('Figure', 31, '4', '\n/Alt (A \\(small\\) hill)')],
    [numbers.paragraph, element('P', 31, '40 0 R')],
    [numbers.linked, element('Link', 39, '[41 0 R <</Type /OBJR\n/Obj 10 0 R\n/Pg 2 0 R>>]')],
    [41, element('NonStruct', 40, '5')],
    [numbers.table, element('Table', 31, '43 0 R')],
    [numbers.row, element('TR', 42, '[44 0 R 46 0 R]')],
    [numbers.head, element('TH', 43, '45 0 R', '', '\n/A [<</O /Table\n/Scope /Column>>]')],
    [45, element('NonStruct', 44, '6')],
    [numbers.cell, element('TD', 43, '47 0 R')],
    [47, element('NonStruct', 46, '7')],
    [numbers.note, element('Figure', 31, '8', `\n/Alt ${textString('\u2063Note')}`)],
    [numbers.formula, element('Figure', 31, '9', `\n/Alt ${textString('\u2063Formula a / b')}`)],
    [numbers.stressed, element('Em', 31, '10')],
  ]);
}

/** A page with tags, written as Chromium writes it. @param changes other bodies of objects, by their numbers */
export function taggedPdf(changes: Readonly<Record<number, string>> = {}): Buffer {
  const bodies = taggedObjects();
  for (const [number, body] of Object.entries(changes)) bodies.set(Number(number), body);
  return writeObjects({ bodies, catalogue: numbers.catalogue, information: 1 });
}
