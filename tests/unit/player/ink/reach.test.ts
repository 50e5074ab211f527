import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isTouched } from '../../../../src/player/ink/reach.ts';
import type { Stroke } from '../../../../src/player/ink/stroke.ts';

/** Across, then down. */
const corner: Stroke = {
  colour: 'red',
  points: [
    [100, 100],
    [400, 100, 0.5],
    [400, 300],
  ],
};

describe('isTouched', () => {
  for (const [name, from, to, expected] of [
    ['a press on its middle', [250, 100], [250, 100], true],
    ['a press near it', [250, 112], [250, 112], true],
    ['a press beside it', [250, 114], [250, 114], false],
    ['a press where only a whole circle would be', [250, 250], [250, 250], false],
    ['a way that crosses it between two points', [300, 0], [300, 300], true],
    ['a way that ends before it', [300, 0], [300, 80], false],
    ['a way along it, at a distance', [100, 120], [380, 120], false],
    ['a way that touches its end', [410, 306], [600, 400], true],
    ['a way past its end', [420, 310], [600, 310], false],
  ] as const) {
    test(`is ${expected} for ${name}`, () => {
      assert.equal(isTouched(corner, from, to), expected);
    });
  }

  test('finds a stroke that is a dot', () => {
    const dot: Stroke = { colour: 'blue', points: [[50, 50]] };
    assert.ok(isTouched(dot, [0, 45], [100, 45]));
    assert.ok(!isTouched(dot, [0, 20], [100, 20]));
  });
});
