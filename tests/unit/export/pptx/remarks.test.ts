import assert from 'node:assert/strict';
import { it } from 'node:test';
import { remarksOf } from '../../../../src/export/pptx/remarks.ts';
import { slideOf } from './shapes.ts';

it('what becomes a picture is told of in a line for each kind, with the slides', () => {
  const lost = (number: number, ...kinds: readonly ('formula' | 'drawing')[]) =>
    slideOf([], { number, slug: `s${number}`, lost: kinds });
  assert.deepEqual(remarksOf([lost(1)]), []);
  assert.deepEqual(remarksOf([lost(1), lost(2, 'formula', 'formula'), lost(3, 'drawing')]), [
    'formulas are pictures: slide 2 (s2)',
    'diagrams and charts are pictures: slide 3 (s3)',
  ]);
  const many = [2, 3, 4, 7, 8, 11].map((number) => lost(number, 'formula'));
  assert.deepEqual(remarksOf(many), ['formulas are pictures: slides 2–4, 7, 8, 11']);
});
