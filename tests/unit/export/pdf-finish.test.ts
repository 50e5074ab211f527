import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { finishPdf, pageObjects } from '../../../src/export/pdf-finish.ts';

describe('finishPdf', () => {
  const information = {
    title: 'Об этом – “π”',
    author: 'A. (N.) Other\\',
    subject: 'One line.',
    date: '2009-02-24',
  };
  const titles = ['First', 'Второй 🐈', 'Last'];

  it('says what the file is', async () => {
    const { info } = await read(finishPdf(chromiumPdf(), information, titles));
    assert.equal(Reflect.get(info, 'Title'), information.title);
    assert.equal(Reflect.get(info, 'Author'), information.author);
    assert.equal(Reflect.get(info, 'Subject'), information.subject);
    assert.equal(Reflect.get(info, 'Creator'), 'Lectern');
    assert.equal(Reflect.get(info, 'CreationDate'), 'D:20090224000000Z');
  });

  it('names nobody and no day where none is known', async () => {
    const { info } = await read(finishPdf(chromiumPdf(), { title: 'T' }, titles));
    for (const key of ['Author', 'Subject', 'CreationDate', 'ModDate']) {
      assert.equal(Reflect.get(info, key), undefined);
    }
  });

  it('leaves no time of day in the file', () => {
    const [first, second] = ['20260101000000', '20270202222222'].map((time) =>
      finishPdf(chromiumPdf(time), information, titles),
    );
    assert.deepEqual(first, second);
  });

  it('has an outline with an entry for each page, in their order', async () => {
    const { outline } = await read(finishPdf(chromiumPdf(), information, titles));
    assert.deepEqual(
      outline,
      titles.map((title, index) => [title, index]),
    );
  });

  it('changes nothing that was there but what it replaces', async () => {
    const pdf = chromiumPdf();
    const finished = finishPdf(pdf, information, titles);
    const end = pdf.indexOf('endobj');
    assert.deepEqual(finished.subarray(end, pdf.length), pdf.subarray(end));
    assert.deepEqual(pageObjects(finished), pageObjects(pdf));
    assert.equal((await read(finished)).language, 'en');
  });

  it('refuses what is no PDF of Chromium’s', () => {
    assert.throws(() => finishPdf(Buffer.from('%PDF-1.7\n%%EOF'), information, []), /not known/);
  });
});

async function read(pdf: Buffer) {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const { info } = await file.getMetadata();
  const outline: [string, number][] = [];
  for (const { title, dest } of await file.getOutline()) {
    const [page] = Array.isArray(dest) ? (dest as Parameters<typeof file.getPageIndex>[0][]) : [];
    if (page) outline.push([title, await file.getPageIndex(page)]);
  }
  return { info, outline, language: Reflect.get(info, 'Language') as unknown };
}

/** Three empty pages, written as Chromium writes them. */
function chromiumPdf(time = '20260101000000'): Buffer {
  const page = '/Type /Page\n/MediaBox [0 0 960 540]\n/Parent 2 0 R';
  const objects = [
    `/Title (x)\n/CreationDate (D:${time}+00'00')`,
    '/Type /Pages\n/Count 3\n/Kids [3 0 R 4 0 R 5 0 R]',
    page,
    page,
    page,
    '/Type /Catalog\n/Pages 2 0 R\n/ViewerPreferences <</DisplayDocTitle true>>\n/Lang (en)',
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
