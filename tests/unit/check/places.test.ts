import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesOf } from '../../../src/check/places.ts';
import { lineOf } from '../../../src/front-matter.ts';

it('gives each element its line, that of the one around it, or of the one before it', () => {
  const html =
    '<h2 data-line="3">A</h2><div><p data-line="7">B <em>C</em></p></div><ul data-line="9"><li>D</li></ul><svg><path/></svg>';
  assert.deepEqual(linesOf(html), [3, 3, 7, 7, 9, 9, 9, 9]);
});

it('begins in the first line where nothing is known', () => {
  assert.deepEqual(linesOf('<div><p>A</p></div>'), [1, 1]);
});

it('finds the line of a key', () => {
  assert.equal(lineOf('---\ntitle: A\nfit: shrink\n---\n', 'fit'), 3);
  assert.equal(lineOf('# A\n', 'fit'), 1);
});
