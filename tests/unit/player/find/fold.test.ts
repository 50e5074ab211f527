import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fold, foldedPlaces, wordsOf } from '../../../../src/player/find/fold.ts';

const text = fc.string({ unit: 'binary' });

describe('fold', () => {
  for (const [one, other] of [
    ['Café', 'cafe'],
    ['Ångström', 'ANGSTROM'],
    ['Straße', 'STRASSE'],
    ['Łódź', 'lodz'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδος'],
    ['Ελλάς', 'ελλασ'],
    ['ﬁnd', 'find'],
    ['don’t', "don't"],
    ['a–b', 'a-b'],
    ['שָׁלוֹם', 'שלום'],
    ['_PAGE_\u200BIOMAP', '_page_iomap'],
    ['Silben\u00ADtrennung', 'silbentrennung'],
    ['Wait…', 'wait...'],
  ] as const)
    test(`finds "${other}" in "${one}"`, () => assert.equal(fold(one), fold(other)));

  test('tells apart what is another word', () => {
    for (const [one, other] of [
      ['cafe', 'cave'],
      ['が', 'か'],
      ['и', 'н'],
    ] as const)
      assert.notEqual(fold(one), fold(other));
  });

  test('changes nothing more when done again', () => {
    fc.assert(fc.property(text, (any) => fold(fold(any)) === fold(any)));
  });
});

describe('wordsOf', () => {
  test('gives each word once', () => {
    assert.deepEqual(wordsOf('  Dom\u00A00 dom0\tDÖM0 '), ['dom', '0', 'dom0']);
    assert.deepEqual(wordsOf(' \u200B '), []);
  });
});

describe('foldedPlaces', () => {
  test('says where a sign comes from', () => {
    assert.deepEqual(foldedPlaces('aßé!'), [0, 1, 1, 2, 3, 4]);
    assert.deepEqual(foldedPlaces('e\u0301x'), [0, 2, 3]);
    assert.deepEqual(foldedPlaces('😀x'), [0, 0, 2, 3]);
  });

  test('has a place for all that is folded, in the order of the text', () => {
    fc.assert(
      fc.property(text, (any) => {
        const places = foldedPlaces(any);
        assert.equal(places.length, fold(any).length + 1);
        assert.deepEqual(
          places,
          places.toSorted((a, b) => a - b),
        );
        assert.equal(places.at(-1), any.length);
      }),
    );
  });
});
