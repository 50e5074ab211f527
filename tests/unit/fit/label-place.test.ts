import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { labelPlace } from '../../../src/fit/label-place.ts';

const size = { width: 30, height: 10 };
const bounds = { left: 0, top: 0, right: 200, bottom: 100 };
const frame = { left: 50, right: 150, top: 40, bottom: 60 };

describe('labelPlace', () => {
  it('stands above the right end of the frame', () => {
    const place = { left: 120, top: 30, right: 150, bottom: 40 };
    assert.deepEqual(labelPlace(size, frame, bounds, []), place);
  });

  it('stands at the next end or side where something would be covered', () => {
    const covered = [{ left: 100, right: 200, top: 20, bottom: 31 }];
    for (const [left, top] of [
      [50, 30],
      [120, 60],
      [50, 60],
      [120, 40],
    ] as const) {
      const place = labelPlace(size, frame, bounds, covered);
      assert.deepEqual([place.left, place.top], [left, top]);
      covered.push(place);
    }
  });

  it('stands where it covers least, where all is full', () => {
    const all = { left: 0, top: 0, right: 200, bottom: 100 };
    const gap = { left: 40, top: 62, right: 90, bottom: 66 };
    const covered = [
      { ...all, bottom: gap.top },
      { ...all, top: gap.bottom },
    ];
    const { left, top } = labelPlace(size, frame, bounds, covered);
    assert.deepEqual([left, top], [120, 60]);
  });

  it('does not leave the bounds at any side', () => {
    for (const at of [
      { left: 0, right: 8, top: 0, bottom: 8 },
      { left: 190, right: 200, top: 95, bottom: 100 },
      { left: -50, right: 250, top: -50, bottom: 150 },
    ]) {
      const { left, right, top, bottom } = labelPlace(size, at, bounds, []);
      assert.ok(left >= 0 && right <= 200 && top >= 0 && bottom <= 100, `${left} ${top}`);
    }
    const wide = labelPlace({ width: 300, height: 10 }, frame, bounds, []);
    assert.equal(wide.left, 0);
  });
});
