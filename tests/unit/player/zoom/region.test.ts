import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Point } from '../../../../src/player/tools/canvas.ts';
import { heightOf, parseRegion, regionOf } from '../../../../src/player/zoom/region.ts';

const sizes = [
  { width: 1280, height: 720 },
  { width: 960, height: 720 },
] as const;
const [size] = sizes;

describe('regionOf', () => {
  test('shows what is around a press 2.5 times as large', () => {
    assert.deepEqual(regionOf([640, 360], [640, 360], size), { x: 384, y: 216, width: 512 });
  });

  test('takes a hand that trembles for a press', () => {
    assert.deepEqual(
      regionOf([640, 360], [644, 363], size),
      regionOf([644, 363], [644, 363], size),
    );
  });

  test('stays on the slide at a corner', () => {
    assert.deepEqual(regionOf([0, 720], [0, 720], size), { x: 0, y: 432, width: 512 });
  });

  test('is as wide as what was dragged, or as wide as its height asks for', () => {
    assert.deepEqual(regionOf([100, 100], [740, 200], size), { x: 100, y: 0, width: 640 });
    assert.deepEqual(regionOf([600, 500], [400, 140], size), { x: 180, y: 140, width: 640 });
  });

  test('is at most eight times as large', () => {
    assert.equal(regionOf([640, 360], [660, 370], size).width, 160);
  });

  test('is on the slide and holds what was dragged, whatever that was', () => {
    const length = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
    for (const size of sizes) {
      const point = fc.tuple(length(size.width), length(size.height));
      fc.assert(
        fc.property(point, point, (from, to) => {
          const region = regionOf(from, to, size);
          const [right, bottom] = [region.x + region.width, region.y + heightOf(region, size)];
          const holds = ([x, y]: Point): boolean =>
            x >= region.x - 1e-6 && x <= right + 1e-6 && y >= region.y - 1e-6 && y <= bottom + 1e-6;
          assert.ok(region.x >= 0 && region.y >= 0);
          assert.ok(right <= size.width + 1e-6 && bottom <= size.height + 1e-6);
          assert.ok(holds(to));
          assert.ok(holds(from));
          assert.deepEqual(parseRegion(region, size), region);
        }),
      );
    }
  });
});

describe('parseRegion', () => {
  test('moves a region onto the slide', () => {
    assert.deepEqual(parseRegion({ x: 1200, y: 700, width: 640 }, size), {
      x: 640,
      y: 360,
      width: 640,
    });
  });

  for (const value of [
    undefined,
    null,
    [],
    {},
    { x: 0, y: 0 },
    { x: 0, y: 0, width: 0 },
    { x: 0, y: 0, width: -5 },
    { x: 0, y: 0, width: 100 },
    { x: 0, y: 0, width: 1281 },
    { x: -1, y: 0, width: 640 },
    { x: 0, y: 721, width: 640 },
    { x: NaN, y: 0, width: 640 },
    { x: '0', y: 0, width: 640 },
  ]) {
    test(`refuses ${JSON.stringify(value)}`, () => {
      assert.equal(parseRegion(value, size), undefined);
    });
  }
});
