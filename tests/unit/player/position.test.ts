import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clamp, fragmentOf, isSame, next, previous, stepOf } from '../../../src/player/position.ts';

/** Three slides; the second has two steps. */
const steps = [0, 2, 0];

describe('next', () => {
  test('shows the steps of a slide before it leaves it', () => {
    const way = [{ slide: 0, step: 0 }];
    for (let press = 0; press < 5; press++)
      way.push(next(way.at(-1) ?? { slide: 0, step: 0 }, steps));
    assert.deepEqual(way, [
      { slide: 0, step: 0 },
      { slide: 1, step: 0 },
      { slide: 1, step: 1 },
      { slide: 1, step: 2 },
      { slide: 2, step: 0 },
      { slide: 2, step: 0 },
    ]);
  });
});

describe('previous', () => {
  test('comes back to a slide with all its steps shown', () => {
    assert.deepEqual(previous({ slide: 2, step: 0 }, steps), { slide: 1, step: 2 });
  });

  test('takes one step back', () => {
    assert.deepEqual(previous({ slide: 1, step: 2 }, steps), { slide: 1, step: 1 });
  });

  test('stays at the beginning', () => {
    assert.deepEqual(previous({ slide: 0, step: 0 }, steps), { slide: 0, step: 0 });
  });

  test('undoes next wherever there is a next', () => {
    for (const position of [
      { slide: 0, step: 0 },
      { slide: 1, step: 0 },
      { slide: 1, step: 1 },
      { slide: 1, step: 2 },
    ]) {
      assert.deepEqual(previous(next(position, steps), steps), position);
    }
  });
});

describe('clamp', () => {
  for (const [given, expected] of [
    [
      { slide: 9, step: 9 },
      { slide: 2, step: 0 },
    ],
    [
      { slide: -1, step: -1 },
      { slide: 0, step: 0 },
    ],
    [
      { slide: 1, step: 7 },
      { slide: 1, step: 2 },
    ],
    [
      { slide: NaN, step: 1.5 },
      { slide: 0, step: 0 },
    ],
  ] as const) {
    test(`takes ${JSON.stringify(given)} to ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(clamp(given, steps), expected);
    });
  }
});

describe('stepOf', () => {
  for (const [fragment, step] of [
    ['', 0],
    ['#', 0],
    ['#2', 2],
    ['#12', 12],
    ['#02', 2],
    ['#2a', 0],
    ['#-2', 0],
    ['#99999', 0],
    ['#git-migration', 0],
  ] as const) {
    test(`reads "${fragment}" as ${step}`, () => {
      assert.equal(stepOf(fragment), step);
    });
  }

  test('reads what fragmentOf writes', () => {
    for (const step of [0, 1, 2, 30]) assert.equal(stepOf(fragmentOf(step)), step);
  });
});

test('isSame compares slide and step', () => {
  assert.ok(isSame({ slide: 1, step: 2 }, { slide: 1, step: 2 }));
  assert.ok(!isSame({ slide: 1, step: 2 }, { slide: 1, step: 1 }));
  assert.ok(!isSame({ slide: 1, step: 2 }, { slide: 2, step: 2 }));
});
