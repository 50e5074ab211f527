import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  readObjects,
  readStream,
  streamBody,
  textString,
} from '../../../src/export/pdf-objects.ts';
import { mendTags } from '../../../src/export/pdf-tags.ts';
import { nameLinks } from '../../../src/export/pdf-links.ts';
import { content, numbers, taggedObjects, taggedPdf } from './tagged-pdf.ts';

interface Mended {
  readonly flaw: string | undefined;
  /** The body of an object. */
  readonly body: (number: number) => string;
  readonly text: string;
}

function mend(changes: Readonly<Record<number, string>> = {}): Mended {
  const pdf = readObjects(taggedPdf(changes));
  nameLinks(pdf, new Map());
  const flaw = mendTags(pdf);
  const body = (number: number): string => pdf.bodies.get(number) ?? '';
  return { flaw, body, text: [...pdf.bodies.values()].join('\n') };
}

const original = (number: number): string => taggedObjects().get(number) ?? '';
const newBody = 51;

describe('mendTags', () => {
  const { flaw, body } = mend();

  it('says that the file is accessible then', () => assert.equal(flaw, undefined));

  it('takes the look of elements out of them, and out of the tree of their parents', () => {
    assert.match(body(numbers.slide), /\/K \[32 0 R 34 0 R /);
    assert.match(body(numbers.ofPage), /^\[null 33 0 R null 36 0 R 38 0 R /);
    const marks = readStream(body(numbers.content))?.content.match(/^.*(?:BDC|BMC)$/gm);
    assert.deepEqual(marks?.slice(0, 6), [
      ...['/Artifact BMC', '/Artifact BMC', '/NonStruct <</MCID 1>>BDC', '/Artifact BMC'],
      ...['/NonStruct <</MCID 3>>BDC', '/Figure <</MCID 4>>BDC'],
    ]);
  });

  it('gives the items of lists bodies', () => {
    assert.match(body(numbers.item), /\/K 51 0 R/);
    assert.match(body(newBody), /\/S \/LBody\n\/P 35 0 R\n\/Pg 2 0 R\n\/K \[36 0 R 37 0 R\]/);
    assert.match(body(36), /\/P 51 0 R/);
    assert.match(body(37), /\/P 51 0 R\n\/Pg 2 0 R\n\/K <<\/Type \/MCR\n\/Stm 8 0 R\n\/MCID 0>>/);
  });

  it('keeps the labels of items out of their bodies', () => {
    const label = original(36).replace('/NonStruct', '/Lbl');
    const labelled = mend({ 36: label });
    assert.match(labelled.body(numbers.item), /\/K \[36 0 R 51 0 R\]/);
    assert.match(labelled.body(newBody), /\/K 37 0 R/);
    assert.equal(labelled.body(36), label);
  });

  it('keeps content that an item has by itself, in its body', () => {
    const words = content.replace('8 8 re\nf', '8 8 re\nf\nBT\n/F4 46 Tf\n<01> Tj\nET');
    const { body: found } = mend({ [numbers.content]: streamBody('', words) });
    assert.match(found(newBody), /\/K \[2 36 0 R 37 0 R\]/);
    assert.match(found(numbers.ofPage), /^\[null 33 0 R 51 0 R /);
    assert.match(readStream(found(numbers.content))?.content ?? '', /\/LBody <<\/MCID 2>>BDC/);
  });

  it('makes notes and formulas of pictures that are named so', () => {
    assert.match(body(numbers.note), /\/S \/Note\n\/P 31 0 R[^]*\/ID \(note00000001\)/);
    assert.match(body(numbers.formula), /\/S \/Formula\n\/Alt <FEFF00610020002F00200062>\n/);
    assert.match(body(numbers.root), /\/RoleMap <<\/Strong \/Span[^]*\/IDTree (\d+) 0 R/);
    const tree = /\/IDTree (\d+)/.exec(body(numbers.root))?.[1];
    const leaf = /\/Kids \[(\d+) 0 R\]/.exec(body(Number(tree)))?.[1];
    assert.match(body(Number(leaf)), /\/Names \[\(note00000001\) 48 0 R\]/);
  });

  it('adds its names to those that are there', () => {
    const root = original(numbers.root).replace('/ParentTree ', '/IDTree 60 0 R\n/ParentTree ');
    const { body: found } = mend({ [numbers.root]: root, 60: '<</Kids [61 0 R]>>', 61: '<<>>' });
    assert.match(found(60), /\/Kids \[61 0 R \d+ 0 R\]/);
  });

  it('keeps what figures and formulas paint, whatever is in them', () => {
    const figure = original(numbers.figure).replace('/K 4', '/K [4 33 0 R]');
    assert.equal(mend({ [numbers.figure]: figure }).body(numbers.figure), figure);
  });

  it('changes nothing where there is no structure, or one that it does not know', () => {
    const untagged = original(numbers.catalogue).replace('/StructTreeRoot 20 0 R', '');
    const odd = original(numbers.heading).replace('/S /H1', '/T 3\n/S /H1');
    for (const [number, changed] of [
      [numbers.catalogue, untagged],
      [numbers.heading, odd],
    ] as const) {
      const mended = mend({ [number]: changed });
      assert.notEqual(mended.flaw, undefined);
      assert.equal(mended.body(numbers.content), original(numbers.content));
    }
  });
});

describe('a file is not said to be accessible', () => {
  const swapped = (number: number, from: string | RegExp, to: string): Record<number, string> => {
    const changed = original(number).replace(from, to);
    assert.notEqual(changed, original(number));
    return { [number]: changed };
  };
  const contentWith = (from: string, to: string): Record<number, string> => ({
    [numbers.content]: streamBody('', content.replace(from, to)),
  });
  for (const [what, changes] of Object.entries({
    'where a figure says nothing': swapped(numbers.figure, /\n\/Alt .*/, ''),
    'where a figure says but an empty text': swapped(numbers.figure, /\/Alt .*/, '/Alt ()'),
    'where a formula says nothing': swapped(
      numbers.formula,
      /\n\/Alt .*/,
      `\n/Alt ${textString('\u2063Formula')}`,
    ),
    'where a heading leaves a level out': swapped(numbers.paragraph, '/P\n', '/H3\n'),
    'where the first heading is not of the first level': swapped(numbers.heading, '/H1', '/H2'),
    'where a head of a table says not of what': swapped(
      numbers.head,
      '/Scope /Column',
      '/RowSpan 1',
    ),
    'where a table has something else in it': swapped(numbers.row, '/TR', '/Caption'),
    'where a cell is in no row': swapped(numbers.list, '/L\n', '/TD\n'),
    'where a type is not known': swapped(numbers.stressed, '/Em', '/Ruby'),
    'where a link is in no element of its type': swapped(numbers.linked, '/Link', '/P'),
    'where a link leads nowhere': swapped(numbers.link, '/Dest /acpi\n', ''),
    'where it has another annotation': swapped(numbers.page, '[10 0 R]', '[10 0 R 60 0 R]'),
    'where the order of links is not that of the structure': swapped(
      numbers.page,
      '/Tabs /S\n',
      '',
    ),
    'where no language is known': swapped(numbers.catalogue, '/Lang (en)', ''),
    'where the language of a part is none': swapped(numbers.document, '(en)', '(e n)'),
    'where the window is not to show the title': swapped(
      numbers.catalogue,
      'Title true',
      'Title false',
    ),
    'where a font does not say its letters': swapped(numbers.font, '/ToUnicode 5 0 R\n', ''),
    'where a font is of a kind that is not known': swapped(numbers.font, '/Type3', '/Type1'),
    'where a letter is in no font': contentWith('<0102>', '<0100>'),
    'where a letter stands for none': {
      5: streamBody('', '2 beginbfchar\n<01> <0000>\n<02> <0062>\nendbfchar\n'),
    },
    'where text is written in another way': contentWith('<0102>', '(ab)'),
    'where something is painted in a way that is not known': contentWith('/X8 Do', 'BI ID EI'),
    'where a form with marks is shown twice': swapped(
      numbers.page,
      '/X8 8 0 R',
      '/X8 8 0 R\n/X9 8 0 R',
    ),
  })) {
    it(what, () => {
      const other = { 60: '<</Type /Annot\n/Subtype /Text\n/Contents (x)>>' };
      const { flaw } = mend(
        what.includes('another annotation') ? { ...changes, ...other } : changes,
      );
      assert.notEqual(flaw, undefined);
    });
  }

  it('and what keeps it from that is told, with the page', () => {
    const flawOf = (changes: Record<number, string>): string | undefined => mend(changes).flaw;
    assert.equal(flawOf(contentWith('<0102>', '<0100>')), 'letters that no font has on page 1');
    assert.equal(flawOf(contentWith('/X8 Do', 'BI ID EI')), 'something unknown on page 1');
    assert.equal(
      flawOf(swapped(numbers.figure, /\n\/Alt .*/, '')),
      'a tag <Figure> that is not as it should be on page 1',
    );
    assert.equal(
      flawOf(swapped(numbers.link, '/Dest /acpi\n', '')),
      'a link that does not say where it leads',
    );
  });
});
