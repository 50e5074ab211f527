import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outlineObjects } from '../../../src/export/pdf-outline.ts';

const slide = (title: string, page: number, isSection = false) => ({ title, page, isSection });
/** The entries that an object names by a key, such as `Next`. */
const names = (object: string | undefined, key: string): string | undefined =>
  new RegExp(`/${key} (\\S+)`).exec(object ?? '')?.[1];

describe('outlineObjects', () => {
  const slides = [
    slide('start', 0),
    slide('A', 1, true),
    slide('a1', 2),
    slide('a2', 5),
    slide('B', 6, true),
    slide('C', 7, true),
    slide('c1', 8),
  ];
  const pages = Array.from({ length: 9 }, (_, index) => 200 + index);
  const objects = outlineObjects(slides, pages, 50);
  const byTitle = (title: string): [number, string] => {
    const hex = Buffer.from(title, 'utf16le').swap16().toString('hex').toUpperCase();
    const found = [...objects].find(([, object]) => object.includes(`/Title <FEFF${hex}>`));
    return found ?? assert.fail(title);
  };

  it('numbers its objects one after the other', () =>
    assert.deepEqual(
      [...objects.keys()].toSorted((a, b) => a - b),
      [50, 51, 52, 53, 54, 55, 56, 57],
    ));

  it('has slides before the first section, and sections, at its top', () => {
    const chain: number[] = [];
    let next = names(objects.get(50), 'First');
    while (next !== undefined) {
      chain.push(Number(next));
      next = names(objects.get(Number(next)), 'Next');
    }
    assert.deepEqual(
      chain,
      ['start', 'A', 'B', 'C'].map((title) => byTitle(title)[0]),
    );
    assert.equal(names(objects.get(50), 'Last'), String(byTitle('C')[0]));
  });

  it('has the slides of a section below it', () => {
    const [section, entry] = byTitle('A');
    assert.equal(names(entry, 'First'), String(byTitle('a1')[0]));
    assert.equal(names(entry, 'Last'), String(byTitle('a2')[0]));
    assert.equal(names(byTitle('a1')[1], 'Parent'), String(section));
    assert.equal(names(byTitle('a2')[1], 'Prev'), String(byTitle('a1')[0]));
    assert.equal(names(byTitle('a2')[1], 'Next'), undefined);
  });

  it('is wholly open: each entry counts what is below it', () => {
    assert.deepEqual(
      [objects.get(50), ...['A', 'B', 'C', 'start'].map((title) => byTitle(title)[1])].map(
        (object) => names(object, 'Count'),
      ),
      ['7', '2', undefined, '1', undefined],
    );
  });

  it('leads to the first page of each slide', () =>
    assert.match(byTitle('a2')[1], /\/Dest \[205 0 R \/Fit\]/));
});
