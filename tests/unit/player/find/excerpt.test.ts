import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { excerptOf, partsOf } from '../../../../src/player/find/excerpt.ts';
import type { Part } from '../../../../src/player/find/excerpt.ts';
import { fold, wordsOf } from '../../../../src/player/find/fold.ts';

/** The parts as one text, in which what is found stands in brackets. */
function shown(parts: readonly Part[]): string {
  return parts.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');
}

function excerpt(question: string, ...lines: string[]): string {
  return shown(excerptOf(lines, wordsOf(question)));
}

describe('partsOf', () => {
  test('marks what was found as it stands in the text', () => {
    assert.equal(shown(partsOf('Un Café, deux cafés', ['cafe'])), 'Un [Café], deux [café]s');
    assert.equal(shown(partsOf('Un cafe\u0301!', ['cafe'])), 'Un [cafe\u0301]!');
    assert.equal(shown(partsOf('Straße', ['stras'])), '[Straß]e');
    assert.equal(shown(partsOf('PAGE_\u200BIOMAP x', ['page_io'])), '[PAGE_\u200BIO]MAP x');
  });

  test('marks words that touch or cross as one', () => {
    assert.equal(shown(partsOf('abcdef', ['cd', 'ab'])), '[abcd]ef');
    assert.equal(shown(partsOf('abcdef', ['bc', 'ab'])), '[abc]def');
  });

  test('keeps the text whole, whatever is asked for', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, (before, word, after) => {
        const whole = before + word + after;
        const words = wordsOf(word);
        const parts = partsOf(whole, words);
        assert.equal(parts.map((part) => part.text).join(''), whole);
        for (const { text } of parts.filter(({ isFound }) => isFound))
          assert.ok(words.some((each) => fold(text).includes(each)));
      }),
    );
  });
});

describe('excerptOf', () => {
  test('is the sentence that has most of the words', () => {
    assert.equal(
      excerpt('dom0 kernel', 'Dom0 boots. The Dom0 kernel follows! Then all.', 'A kernel.'),
      'The [Dom0] [kernel] follows!',
    );
  });

  test('is two sentences in their order where one does not have all', () => {
    assert.equal(excerpt('milk cup', 'A cup', 'of tea', 'with milk'), 'A [cup] · with [milk]');
    assert.equal(excerpt('cup hot tea', 'A cup', 'of hot tea'), 'A [cup] · of [hot] [tea]');
  });

  test('is nothing where there is nothing to show', () => {
    assert.equal(excerpt('tea', 'A cup', ''), '');
    assert.equal(excerpt('', 'A cup'), '');
  });

  test('leaves out what is far from the words, by whole words', () => {
    const far = 'one two three four five six seven eight nine ten '.repeat(4);
    assert.equal(
      excerpt('needle', `${far}needle ${far}`),
      '… two three four five six seven eight nine ten [needle] one two three four five six seven eight nine ten one two three four five six seven eight …',
    );
    for (const before of ['', 'a', 'as', 'ask', 'asks', 'asked'])
      assert.match(
        excerpt('needle', `${before}needle ${far}`),
        /^[a-z]*\[needle\] one .* (one|two|three|four|five|six|seven|eight|nine|ten) …$/,
      );
    assert.match(excerpt('needle', `${far}needle`), /^… .* ten \[needle\]$/);
  });

  test('is short, whatever the text, and cuts no sign in two', () => {
    const long = fc.oneof(
      fc.string({ unit: fc.constantFrom('x', ' ', '😀', 'é', '雪'), maxLength: 400 }),
      fc.string({ unit: fc.constantFrom('x', '😀'), minLength: 100, maxLength: 400 }),
    );
    fc.assert(
      fc.property(long, long, (before, after) => {
        const parts = excerptOf([`${before}needle${after}`], ['needle']);
        const text = parts.map((part) => part.text).join('');
        assert.ok(text.isWellFormed());
        assert.ok(text.length <= 140 + '… '.length + ' …'.length);
        assert.ok(parts.some((part) => part.isFound && part.text === 'needle'));
      }),
    );
  });
});
