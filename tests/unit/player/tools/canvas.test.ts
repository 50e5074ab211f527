import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isCanvas, isOn, parsePoint, pointOn } from '../../../../src/player/tools/canvas.ts';

const size = { width: 1280, height: 720 };

describe('pointOn', () => {
  test('is the same for the same place of a slide, however large and wherever it is shown', () => {
    const small = { x: 12, y: 68, width: 640, height: 360 };
    const large = { x: -300, y: -200, width: 3200, height: 1800 };
    assert.deepEqual(pointOn(small, size, [12 + 160, 68 + 90]), [320, 180]);
    assert.deepEqual(pointOn(large, size, [-300 + 800, -200 + 450]), [320, 180]);
  });

  test('tells tenths of a unit', () => {
    const box = { x: 0, y: 0, width: 1920, height: 1080 };
    assert.deepEqual(pointOn(box, size, [100, 101]), [66.7, 67.3]);
  });

  test('stays near the canvas', () => {
    const box = { x: 0, y: 0, width: 1280, height: 720 };
    assert.deepEqual(pointOn(box, size, [-5000, 5000]), [-40, 760]);
  });
});

describe('isCanvas', () => {
  for (const [width, height, expected] of [
    [1280, 720, true],
    [777.5, 437.344, true],
    [390, 844, false],
    [960, 720, false],
  ] as const) {
    test(`is ${expected} for a slide of ${width} by ${height} px`, () => {
      assert.equal(isCanvas({ x: 0, y: 0, width, height }, size), expected);
    });
  }
});

test('isOn holds the edges and nothing beyond them', () => {
  assert.ok(isOn([0, 720], size));
  assert.ok(!isOn([-0.1, 20], size));
  assert.ok(!isOn([20, 720.1], size));
});

describe('parsePoint', () => {
  test('takes a point', () => {
    assert.deepEqual(parsePoint([12.5, 700], size), [12.5, 700]);
  });

  for (const value of [
    undefined,
    null,
    'here',
    {},
    [],
    [1],
    [1, 2, 3],
    ['1', '2'],
    [NaN, 2],
    [1, Infinity],
    [-41, 2],
    [1, 761],
  ]) {
    test(`refuses ${JSON.stringify(value)}`, () => {
      assert.equal(parsePoint(value, size), undefined);
    });
  }
});
