import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDrawing } from '../../../../src/player/ink/drawing.ts';
import { isNews, mostPoints, parseStroke } from '../../../../src/player/ink/stroke.ts';

const size = { width: 1280, height: 720 };
const stroke = {
  colour: 'red',
  points: [
    [1, 2],
    [3.5, 4, 0.25],
  ],
};

describe('parseStroke', () => {
  test('takes a stroke, with pressure or without', () => {
    assert.deepEqual(parseStroke(stroke, size), stroke);
  });

  test('takes as many points as a pen draws, and not one more', () => {
    const points = (count: number): number[][] => Array.from({ length: count }, () => [1, 2]);
    assert.ok(parseStroke({ colour: 'blue', points: points(mostPoints) }, size));
    assert.equal(parseStroke({ colour: 'blue', points: points(mostPoints + 1) }, size), undefined);
  });

  for (const [name, value] of [
    ['nothing', undefined],
    ['null', null],
    ['another colour', { ...stroke, colour: 'url(x)' }],
    ['no colour', { points: stroke.points }],
    ['no points', { colour: 'red', points: [] }],
    ['points that are a text', { colour: 'red', points: '1,2' }],
    ['a point of one number', { colour: 'red', points: [[1]] }],
    ['a point of texts', { colour: 'red', points: [['1', '2']] }],
    ['a number that is none', { colour: 'red', points: [[NaN, 2]] }],
    ['a point far outside', { colour: 'red', points: [[1e9, 2]] }],
    ['too much pressure', { colour: 'red', points: [[1, 2, 1.5]] }],
  ] as const) {
    test(`refuses ${name}`, () => {
      assert.equal(parseStroke(value, size), undefined);
    });
  }
});

describe('parseDrawing', () => {
  const drawing = { slide: 'todo', step: 2, stroke };

  test('takes a stroke with its place', () => {
    assert.deepEqual(parseDrawing(drawing, size), drawing);
  });

  for (const value of [
    null,
    1,
    { ...drawing, slide: 3 },
    { ...drawing, step: '2' },
    { ...drawing, stroke: {} },
  ]) {
    test(`refuses ${JSON.stringify(value)}`, () => {
      assert.equal(parseDrawing(value, size), undefined);
    });
  }
});

test('a point is news when it is away from the one before it', () => {
  assert.ok(isNews([12, 10], [10, 10]));
  assert.ok(!isNews([11, 11], [10, 10]));
});
