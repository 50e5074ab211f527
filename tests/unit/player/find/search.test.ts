import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { wordsOf } from '../../../../src/player/find/fold.ts';
import { searchIn } from '../../../../src/player/find/search.ts';
import type { SlideText } from '../../../../src/player/find/search.ts';

const deck: readonly SlideText[] = [
  slide('Xen in Mainline Linux'),
  slide(
    'Café au lait',
    ['Milk first', 'then coffee', 'and 3 lumps of sugar', 'more milk'],
    ['Ask for cups.'],
  ),
  slide('The Linux kernel', ['Linux 3.0', 'cups']),
  slide('Linux at work', ['milk']),
];

/** A slide each line of which is a step, and so each line of its notes. */
function slide(title: string, lines: string[] = [], notes: string[] = []): SlideText {
  const stepped = (texts: string[]): SlideText['lines'] =>
    texts.map((text, step) => ({ text, step }));
  return { title, lines: stepped(lines), notes: stepped(notes) };
}

/** What a question finds: slide, step and reason. */
function find(question: string): string[] {
  return searchIn(deck)(question).map(({ slide, step, where }) => `${slide} ${step} ${where}`);
}

describe('searchIn', () => {
  test('puts a title that begins with the words before one that has them', () => {
    assert.deepEqual(find('linux'), ['3 0 beginning', '0 0 title', '2 0 title']);
    assert.deepEqual(find(' LINUX  at '), ['3 0 beginning']);
  });

  test('puts the text after the titles, and the notes last', () => {
    assert.deepEqual(find('cups'), ['2 1 text', '1 0 notes']);
    assert.deepEqual(find('caf cups'), ['1 0 notes']);
  });

  test('wants all the words, in any order', () => {
    assert.deepEqual(find('kernel linux'), ['2 0 title']);
    assert.deepEqual(find('linux milk'), ['3 0 text']);
    assert.deepEqual(find('linux tea'), []);
  });

  test('goes to the first step that shows all the words', () => {
    assert.deepEqual(find('milk'), ['1 0 text', '3 0 text']);
    assert.deepEqual(find('coffee'), ['1 1 text']);
    assert.deepEqual(find('sugar milk cafe'), ['1 2 text']);
  });

  test('puts the slide of a number first, and then the texts that have it', () => {
    assert.deepEqual(find('3'), ['2 0 number', '1 2 text']);
    assert.deepEqual(find(' 1 '), ['0 0 number']);
    assert.deepEqual(find('0'), ['2 0 text']);
    assert.deepEqual(find('99'), []);
    assert.deepEqual(find('-1'), []);
  });

  test('finds nothing for no words', () => {
    assert.deepEqual(find('  '), []);
  });

  test('finds a slide by each of its words, and by all of them', () => {
    const words = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), words, words), { minLength: 1 }), (made) => {
        const slides = made.map(([title, lines, notes]) => slide(title, lines, notes));
        const search = searchIn(slides);
        for (const [index, { title, lines, notes }] of slides.entries()) {
          const all = [title, ...[...lines, ...notes].map(({ text }) => text)].join(' ');
          const questions = [...wordsOf(all), all].filter((each) => wordsOf(each).length > 0);
          for (const question of questions)
            assert.ok(search(question).some((hit) => hit.slide === index));
        }
      }),
    );
  });
});
