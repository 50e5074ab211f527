import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { accessibilityNote, finishPdf } from '../../../src/export/pdf-finish.ts';
import { readObjects } from '../../../src/export/pdf-objects.ts';
import { taggedPdf } from './tagged-pdf.ts';

describe('finishPdf', () => {
  const information = {
    title: 'Об этом – “π”',
    author: 'A. (N.) Other\\',
    subject: 'One <line> & more.',
    keywords: ['one', 'два'],
    date: '2009-02-24',
    language: 'en',
  };
  const titles = ['First', 'Второй 🐈', 'Last'];
  const slides = titles.map((title, page) => ({ title, page, isSection: false }));

  it('says what the file is', async () => {
    const { info } = await read(finish(readChromium(), { information, slides }));
    assert.equal(Reflect.get(info, 'Title'), information.title);
    assert.equal(Reflect.get(info, 'Author'), information.author);
    assert.equal(Reflect.get(info, 'Subject'), information.subject);
    assert.equal(Reflect.get(info, 'Keywords'), 'one, два');
    assert.equal(Reflect.get(info, 'Creator'), 'Lectern');
    assert.equal(Reflect.get(info, 'CreationDate'), 'D:20090224000000Z');
  });

  it('names nobody and no day where none is known', async () => {
    const { info } = await read(finish(readChromium(), { information: { title: 'T' }, slides }));
    for (const key of ['Author', 'Subject', 'Keywords', 'CreationDate', 'ModDate']) {
      assert.equal(Reflect.get(info, key), undefined);
    }
  });

  it('says the same as XMP', async () => {
    const { metadata } = await read(finish(readChromium(), { information, slides }));
    assert.deepEqual(
      [
        'dc:title',
        'dc:creator',
        'dc:description',
        'pdf:keywords',
        'dc:language',
        'xmp:createdate',
      ].map((name): unknown => metadata.get(name)),
      [
        information.title,
        ['A. (N.) Other\\'],
        'One <line> & more.',
        'one, два',
        'en',
        '2009-02-24T00:00:00Z',
      ],
    );
  });

  it('says where each link leads, to whom its place says nothing', () => {
    const places = new Map([['acpi', 'Slide 3: ACPI']]);
    const text = finish(readChromium(), { information, slides, places }).toString('latin1');
    assert.match(text, /\/Dest \/acpi\n[^]*?\/Contents <FEFF0053006C0069006400650020/);
    assert.ok(text.includes('/Contents (https://example.org/\\(a\\)?b)'));
  });

  it('calls pages what they are to be called', async () => {
    const labels = '0 <</P (4)>> 1 <</S /D /P (4.)>>';
    const { labels: found } = await read(finish(readChromium(), { information, slides, labels }));
    assert.deepEqual(found, ['4', '4.1', '4.2']);
    assert.equal((await read(finish(readChromium(), { information, slides }))).labels, null);
  });

  it('leaves no time of day in the file', () => {
    const [first, second] = ['20260101000000', '20270202222222'].map((time) =>
      finish(readChromium(time), { information, slides }),
    );
    assert.deepEqual(first, second);
  });

  it('has an outline with an entry for each page, in their order', async () => {
    const { outline } = await read(finish(readChromium(), { information, slides }));
    assert.deepEqual(
      outline,
      titles.map((title, index) => [title, index]),
    );
  });

  it('keeps all that was there but what it replaces, once', async () => {
    const before = readChromium();
    const finished = finish(readChromium(), { information, slides });
    const after = readObjects(finished);
    for (const number of [2, 3, 4, 5])
      assert.equal(after.bodies.get(number), before.bodies.get(number));
    assert.deepEqual(after.byType.get('Page'), [3, 4, 5]);
    assert.equal(finished.toString('latin1').split('%%EOF').length, 2);
    assert.equal((await read(finished)).language, 'en');
  });

  it('says that a file is PDF/UA only where it is', () => {
    const claims = (pdf: Buffer, title = 'T'): boolean =>
      finish(readObjects(pdf), { information: { title }, slides: [] }).includes('<pdfuaid:part>1<');
    const noteOf = (pdf: Buffer, title = 'T'): string =>
      accessibilityNote(finishPdf(readObjects(pdf), { information: { title }, slides: [] }).flaw);
    assert.equal(noteOf(taggedPdf()), '');
    assert.equal(noteOf(taggedPdf(), ''), ', not PDF/UA (it has no title)');
    assert.equal(noteOf(chromiumPdf()), ', not PDF/UA (it has no tags)');
    assert.ok(claims(taggedPdf()));
    assert.ok(!claims(taggedPdf(), ''));
    assert.ok(!claims(chromiumPdf()));
  });
});

async function read(pdf: Buffer) {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const { info, metadata } = await file.getMetadata();
  const labels = await file.getPageLabels();
  const outline: [string, number][] = [];
  for (const { title, dest } of await file.getOutline()) {
    const [page] = Array.isArray(dest) ? (dest as Parameters<typeof file.getPageIndex>[0][]) : [];
    if (page) outline.push([title, await file.getPageIndex(page)]);
  }
  return { info, metadata, labels, outline, language: Reflect.get(info, 'Language') as unknown };
}

const finish = (...given: Parameters<typeof finishPdf>) => finishPdf(...given).bytes;

const readChromium = (time?: string) => readObjects(chromiumPdf(time));

/** Three empty pages, with two links, written as Chromium writes them. */
function chromiumPdf(time = '20260101000000'): Buffer {
  const page = '/Type /Page\n/MediaBox [0 0 960 540]\n/Parent 2 0 R';
  const link = '/Type /Annot\n/Subtype /Link\n/F 4\n/Border [0 0 0]\n/Rect [0 0 9 9]';
  const objects = [
    `/Title (x)\n/CreationDate (D:${time}+00'00')`,
    '/Type /Pages\n/Count 3\n/Kids [3 0 R 4 0 R 5 0 R]',
    page,
    page,
    page,
    '/Type /Catalog\n/Pages 2 0 R\n/ViewerPreferences <</DisplayDocTitle true>>\n/Lang (en)',
    `${link}\n/Dest /acpi\n/StructParent 3`,
    `${link}\n/A <</Type /Action\n/S /URI\n/URI (https://example.org/\\(a\\)?b)>>\n/StructParent 4`,
  ];
  let text = '%PDF-1.4\n';
  const rows = ['0000000000 65535 f '];
  for (const [index, dictionary] of objects.entries()) {
    rows.push(`${String(text.length).padStart(10, '0')} 00000 n `);
    text += `${index + 1} 0 obj\n<<${dictionary}>>\nendobj\n`;
  }
  const size = objects.length + 1;
  return Buffer.from(
    `${text}xref\n0 ${size}\n${rows.join('\n')}\ntrailer\n<</Size ${size}\n/Root 6 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}
