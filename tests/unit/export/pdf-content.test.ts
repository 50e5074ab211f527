import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markContent, readContent } from '../../../src/export/pdf-content.ts';
import { content } from './tagged-pdf.ts';

/** The stream with its paintings marked; 1 and 2 are parts of paragraphs, all other marks are the look of something. */
function marked(content: string, forms: readonly string[] = []): string | undefined {
  const read = readContent(content, new Set(forms));
  return read && markContent(content, read, (id) => (id === 1 || id === 2 ? 'P' : undefined));
}

const lines = (...all: string[]): string => `${all.join('\n')}\n`;
const words = ['BT', '/F4 46 Tf', '<0A> Tj', 'ET'];

describe('markContent', () => {
  it('marks what is not marked as an artifact', () =>
    assert.equal(
      marked(lines('q', '/G3 gs', '0 0 9 9 re', '0 0 8 8 re', 'f*', 'Q', ...words)),
      lines(
        ...['q', '/G3 gs', '/Artifact BMC', '0 0 9 9 re', '0 0 8 8 re', 'f*', 'EMC', 'Q'],
        ...['/Artifact BMC', ...words, 'EMC'],
      ),
    ));

  it('keeps what is part of an element so', () =>
    assert.equal(
      marked(lines('/NonStruct <</MCID 1 >>BDC', ...words, '0 G 0 g', 'EMC', 'Q')),
      lines('/P <</MCID 1>>BDC', ...words, 'EMC', '0 G 0 g', 'Q'),
    ));

  it('makes one artifact of what is next to each other', () =>
    assert.equal(
      marked(lines('0 0 9 9 re', 'f', '1 0 0 rg', '/X5 Do')),
      lines('/Artifact BMC', '0 0 9 9 re', 'f', '1 0 0 rg', '/X5 Do', 'EMC'),
    ));

  it('marks no clip, as that paints nothing', () => {
    const content = lines('q', '0 0 9 9 re', 'W* n', '0 0 9 9 re', 'W n', 'Q');
    assert.equal(marked(content), content);
  });

  it('keeps a mark open over states that are given back', () =>
    assert.equal(
      marked(lines('/NonStruct <</MCID 1 >>BDC', ...words, 'Q', 'q', ...words, 'Q', 'EMC')),
      lines('/P <</MCID 1>>BDC', ...words, 'Q', 'q', ...words, 'EMC', 'Q'),
    ));

  it('makes an artifact of what is but the look of an element', () =>
    assert.equal(
      marked(lines('/Art <</MCID 0 >>BDC', '0 0 9 9 re', 'f', 'EMC')),
      lines('/Artifact BMC', '0 0 9 9 re', 'f', 'EMC'),
    ));

  it('changes nothing of what is painted, and how', () => {
    const unmarked = (stream = ''): string => stream.replace(/^(?:.*(?:BDC|BMC)|EMC)\n/gm, '');
    assert.equal(unmarked(marked(content, ['X8'])), unmarked(content));
    assert.notEqual(marked(content, ['X8']), content);
  });

  it('keeps a mark that holds nothing where it belongs to an element', () => {
    assert.equal(marked(lines('/P <</MCID 1 >>BDC', 'EMC')), lines('/P <</MCID 1>>BDC', 'EMC'));
    assert.equal(marked(lines('/P <</MCID 9 >>BDC', 'EMC')), '');
  });

  it('leaves a form whose content is marked itself outside of marks', () =>
    assert.equal(
      marked(lines('0 0 9 9 re', 'f', '/X5 Do', '0 0 9 9 re', 'f'), ['X5']),
      lines(
        ...['/Artifact BMC', '0 0 9 9 re', 'f', 'EMC', '/X5 Do'],
        ...['/Artifact BMC', '0 0 9 9 re', 'f', 'EMC'],
      ),
    ));

  it('leaves marks within a text object where they are', () => {
    const arabic = ['BT', '/ReversedChars BMC', '/Span<</ActualText <FEFF0649> >> BDC'];
    const text = [...arabic, '<14E6> Tj', 'EMC', 'EMC', 'ET'];
    assert.equal(
      marked(lines('/NonStruct <</MCID 1 >>BDC', ...text, 'EMC')),
      lines('/P <</MCID 1>>BDC', ...text, 'EMC'),
    );
  });

  it('gives up where it meets what it does not know', () => {
    const open = '/P <</MCID 1 >>BDC';
    for (const content of [
      lines('BI', '/W 1', 'ID x', 'EI'),
      lines('0 0 9 9 re', 'xyz'),
      lines('0 0 9 9 re'),
      lines('BT', '<0A> Tj'),
      lines('BT', '/ReversedChars BMC', '<0A> Tj', 'ET', 'EMC'),
      lines(open, 'BT', '/ReversedChars BMC', '<0A> Tj', 'ET', 'EMC'),
      lines(open, 'BT', '<0A> Tj', 'EMC', 'ET'),
      lines(open, 'BT', '/Span<</ActualText <FEFF0649> >> BDC', '<0A> Tj', 'ET', 'EMC'),
      lines('/OC /MC0 BDC', ...words, 'EMC'),
      lines(open, open, ...words, 'EMC', 'EMC'),
      lines(open, ...words),
      lines(...words, 'EMC'),
    ])
      assert.equal(marked(content), undefined, content);
  });

  it('gives up where one mark would have to be two', () => {
    const form = lines('/P <</MCID 1 >>BDC', ...words, '/X5 Do', ...words, 'EMC');
    assert.equal(marked(form, ['X5']), undefined);
    assert.notEqual(marked(form), undefined);
  });
});
