import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { outlineOf } from '../../../../src/player/ink/outline.ts';
import type { StrokePoint } from '../../../../src/player/ink/stroke.ts';

/** The smallest and the largest coordinates that a path names. */
function extent(shape: string): { left: number; top: number; right: number; bottom: number } {
  const numbers = [...shape.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
  const of = (odd: number): number[] => numbers.filter((_, index) => index % 2 === odd);
  return {
    left: Math.min(...of(0)),
    top: Math.min(...of(1)),
    right: Math.max(...of(0)),
    bottom: Math.max(...of(1)),
  };
}

const line = (pressure?: number): StrokePoint[] =>
  Array.from({ length: 21 }, (_, index) =>
    pressure === undefined ? [100 + index * 10, 200] : [100 + index * 10, 200, pressure],
  );

describe('outlineOf', () => {
  test('is a closed path as wide as the pen, from end to end', () => {
    const shape = outlineOf({ colour: 'red', points: line() });
    assert.match(shape, /^M[\d. ]+Q[\d. ]+Z$/);
    const { left, top, right, bottom } = extent(shape);
    assert.ok(Math.abs(top - 197) < 0.2 && Math.abs(bottom - 203) < 0.2);
    assert.ok(Math.abs(left - 97) < 0.5 && Math.abs(right - 303) < 0.5);
  });

  test('is wider where the pen was pressed harder', () => {
    const height = (pressure: number): number => {
      const { top, bottom } = extent(outlineOf({ colour: 'red', points: line(pressure) }));
      return bottom - top;
    };
    assert.ok(height(0.9) > height(0.5) + 1);
    assert.ok(height(0.5) > height(0.1) + 1);
  });

  test('is a dot for a press', () => {
    const { left, top, right, bottom } = extent(outlineOf({ colour: 'red', points: [[50, 60]] }));
    assert.ok(right - left > 4 && right - left < 8 && bottom - top > 4 && bottom - top < 8);
    assert.ok(left < 50 && right > 50 && top < 60 && bottom > 60);
  });

  test('does not change what is drawn already when the stroke goes on', () => {
    const start = (count: number): string =>
      outlineOf({ colour: 'red', points: line().slice(0, count) }).slice(0, 60);
    assert.equal(start(12), start(21));
  });
});
