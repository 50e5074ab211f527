import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writePptx } from '../../../../src/export/pptx/finish.ts';
import type { Cell, Shape, SlideShapes } from '../../../../src/export/pptx/shapes.ts';
import type { PicturedSlide } from '../../../../src/export/pptx/write-slides.ts';
import { readPptx } from '../../../read-pptx.ts';
import type { ReadPptx } from '../../../read-pptx.ts';
import { paragraphOf, runOf, slideOf, textOf } from './shapes.ts';

const canvas = { width: 1280, height: 720 };
const pixel =
  'image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

describe('the file of slides', () => {
  it('has a page for each, with its title, its name, its notes and nothing that leads nowhere', async () => {
    const one = slideOf([
      textOf([paragraphOf('One')], { role: 'title' }),
      textOf([paragraphOf('Text')]),
    ]);
    const two = slideOf([], {
      slug: 'two',
      title: 'Two & more',
    });
    const file = await write([
      { ...pictured(one), notes: 'Say <this>.\n\nThen that.' },
      pictured(two),
    ]);
    assert.deepEqual(file.faults, []);
    assert.deepEqual(
      file.slides.map(({ title, text, notes }) => ({ title, text, notes })),
      [
        { title: 'One', text: 'One\nText', notes: 'Say <this>.\n\nThen that.' },
        { title: 'Two & more', text: '', notes: '' },
      ],
    );
    // Each line is a paragraph; a break within a text would be a space.
    const notes = file.parts.get('ppt/notesSlides/notesSlide1.xml') ?? '';
    assert.doesNotMatch(notes, /<a:t>[^<]*\n/);
    assert.match(file.slides[1]?.xml ?? '', /<p:cSld name="Two &amp; more">/);
    assert.match(file.parts.get('docProps/app.xml') ?? '', /<vt:lpstr>Two &amp; more<\/vt:lpstr>/);
  });

  it('says who made it and of what day it is, and no time', async () => {
    const information = {
      title: 'A & B',
      author: 'Somebody',
      subject: 'On it',
      date: '2009-02-24',
    };
    const core = (await write([pictured(slideOf([]))], information)).parts.get('docProps/core.xml');
    assert.match(core ?? '', /<dc:title>A &amp; B<\/dc:title>/);
    assert.match(core ?? '', /<dc:creator>Somebody<\/dc:creator>/);
    assert.match(core ?? '', /<dcterms:created[^>]*>2009-02-24T00:00:00Z</);
    const undated = await write([pictured(slideOf([]))]);
    assert.doesNotMatch(
      undated.parts.get('docProps/core.xml') ?? '',
      /dcterms:(created|modified)>/,
    );
  });

  it('is the same bytes each time', async () => {
    const slide = slideOf([textOf([paragraphOf('Text')]), table(), picture('It')]);
    const write = () => writePptx([pictured(slide)], canvas, { title: 'A' });
    const first = await write();
    assert.ok(first.equals(await write()));
    // The first day of a zip, at midnight.
    assert.equal(first.readUInt32LE(10), 0x00210000);
  });

  it('has the size of the canvas', async () => {
    const bytes = await writePptx(
      [pictured(slideOf([]))],
      { width: 960, height: 720 },
      { title: 'A' },
    );
    const { parts } = await readPptx(bytes);
    assert.match(parts.get('ppt/presentation.xml') ?? '', /<p:sldSz cx="9144000" cy="6858000"/);
  });
});

describe('a text', () => {
  it('stands where the slide has it, in points, with no room at its edges', async () => {
    const xml = await slideXml(textOf([paragraphOf('Text')]));
    // It stands higher by as much as office programs set it lower.
    assert.match(xml, /<a:off x="762000" y="595122"\/><a:ext cx="6096000" cy="952500"\/>/);
    assert.match(xml, /lIns="0" tIns="0" rIns="0" bIns="0"/);
    assert.match(xml, /<a:rPr lang="en-US"[^>]* sz="2400"/);
  });

  it('keeps the looks of its runs', async () => {
    const runs = [
      runOf('a', { isBold: true }),
      runOf('b', { isItalic: true }),
      runOf('c', { isStruck: true }),
      runOf('d', { underline: { style: 'wavy', color: '97302A' } }),
      runOf('e', { raised: 'superscript' }),
      runOf('f', { face: 'mono', highlight: 'F1EFE8' }),
      runOf('g', { spacing: -1 }),
      runOf('h', { paint: { color: 'FF0000', opacity: 0.5 } }),
      runOf('i', { lang: 'ar' }),
      runOf('j', { startsLine: true }),
    ];
    const xml = await slideXml(textOf([paragraphOf(runs)]));
    const look = (text: string): string =>
      new RegExp(`<a:rPr((?:(?!<a:rPr).)*)<a:t>${text}</a:t>`, 's').exec(xml)?.[1] ?? '';
    assert.match(look('a'), / b="1"/);
    assert.match(look('b'), / i="1"/);
    assert.match(look('c'), / strike="sngStrike"/);
    assert.match(look('d'), / u="wavy".*<a:uFill>.*97302A/);
    assert.match(look('e'), / baseline="30000"/);
    assert.match(look('f'), /<a:highlight><a:srgbClr val="F1EFE8"\/>.*typeface="Courier New"/);
    assert.doesNotMatch(look('a'), /typeface/);
    assert.match(look('g'), / spc="-75"/);
    assert.match(look('h'), /FF0000"><a:alpha val="50000"\/>/);
    assert.match(look('i'), / lang="ar-EG"/);
    assert.match(xml, /<a:br\/><a:r>(?:(?!<a:r>).)*<a:t>j</);
  });

  it('has a paragraph for each line of code, empty ones too', async () => {
    const lines = ['a', '', 'b'].map((line) => paragraphOf(line));
    const file = await write([pictured(slideOf([textOf(lines, { role: 'code' })]))]);
    assert.equal(file.slides[0]?.text, 'a\n\nb');
    assert.deepEqual(file.faults, []);
  });

  it('loses what XML has no place for', async () => {
    const file = await write([pictured(slideOf([textOf([paragraphOf('a\u0007b\uD800c')])]))]);
    assert.equal(file.slides[0]?.text, 'abc');
  });

  it('links to addresses, and to slides of the deck', async () => {
    const link = (to: { url: string } | { slide: string }) =>
      paragraphOf([runOf('here', { link: to })]);
    const shapes = [{ url: 'https://a.example/?b&c' }, { slide: 'two' }, { slide: 'gone' }].map(
      link,
    );
    const file = await write([
      pictured(slideOf([textOf(shapes)])),
      pictured(slideOf([], { slug: 'two' })),
    ]);
    assert.deepEqual(file.slides[0]?.links, ['https://a.example/?b&amp;c', 'slide2.xml']);
    assert.deepEqual(file.faults, []);
  });

  it('of a deck in a serif has it as the face of the whole file', async () => {
    const runs = [runOf('Text', { face: 'serif' })];
    const { parts, slides } = await write([pictured(slideOf([textOf([paragraphOf(runs)])]))]);
    assert.match(parts.get('ppt/theme/theme1.xml') ?? '', /<a:latin typeface="Times New Roman"/);
    assert.doesNotMatch(slides[0]?.xml ?? '', /typeface="Times/);
  });
});

describe('a picture', () => {
  it('says what it shows, or that it but decorates', async () => {
    const file = await write([pictured(slideOf([picture('A "cat"'), picture('')]))]);
    assert.deepEqual(file.slides[0]?.pictures, ['A &quot;cat&quot;', '']);
    assert.equal(file.slides[0].xml.split('decorative" val="1"').length, 2);
    assert.deepEqual(file.faults, []);
  });

  it('behind a slide is its ground', async () => {
    const file = await write([{ ...pictured(slideOf([])), background: pixel }]);
    assert.match(file.slides[0]?.xml ?? '', /<p:bg><p:bgPr><a:blipFill/);
    assert.deepEqual(file.faults, []);
  });
});

describe('a table', () => {
  it('has its cells with their text, their edges and lines', async () => {
    const file = await write([
      pictured(slideOf([table(), table(), textOf([paragraphOf('Text')])])),
    ]);
    const [slide] = file.slides;
    assert.equal(slide?.text, 'a\nb\na\nb\nText');
    assert.match(slide.xml, /<a:gridCol w="952500"\/><a:gridCol w="1905000"\/>/);
    assert.match(slide.xml, /<a:lnB w="12700"[^>]*><a:solidFill><a:srgbClr val="D9D5CB"\/>/);
    assert.deepEqual(file.faults, []);
  });

  it('has its first column at the right where the slide has it there', async () => {
    const xml = (await write([pictured(slideOf([table(), table(true)]))])).slides[0]?.xml ?? '';
    assert.deepEqual(xml.match(/<a:tblPr[^>]*>/g), ['<a:tblPr/>', '<a:tblPr rtl="1"/>']);
  });
});

function table(isRtl = false): Shape {
  const cell = (text: string): Cell => ({
    paragraph: paragraphOf(text),
    inset: { left: 0, right: 10, top: 10, bottom: 10 },
    isHeading: false,
    borders: {
      top: undefined,
      right: undefined,
      left: undefined,
      bottom: { width: 4 / 3, color: 'D9D5CB' },
    },
  });
  return {
    kind: 'table',
    box: { x: 80, y: 160, w: 300, h: 60 },
    isRtl,
    columns: [100, 200],
    rows: [{ height: 60, cells: [cell('a'), cell('b')] }],
  };
}

function picture(alt: string): Shape {
  const box = { x: 80, y: 80, w: 100, h: 50 };
  return { kind: 'picture', alt, box, source: { kind: 'shot', mark: 1, box, isOpaque: false } };
}

function pictured(shapes: SlideShapes): PicturedSlide {
  const pictures = shapes.shapes.filter(({ kind }) => kind === 'picture');
  return { shapes, pictures: new Map(pictures.map((shape) => [shape, pixel])) };
}

async function write(
  slides: readonly PicturedSlide[],
  information: Parameters<typeof writePptx>[2] = { title: 'A' },
): Promise<ReadPptx> {
  return readPptx(await writePptx(slides, canvas, information));
}

async function slideXml(shape: Shape): Promise<string> {
  const { slides } = await write([pictured(slideOf([shape]))]);
  return slides[0]?.xml ?? '';
}
