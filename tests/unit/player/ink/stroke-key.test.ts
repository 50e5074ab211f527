import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newStrokeId, placeOf, strokeKey } from '../../../../src/player/ink/stroke-key.ts';

describe('placeOf', () => {
  test('reads what strokeKey writes', () => {
    const place = { slide: 'device-mappings', step: 12 };
    assert.deepEqual(placeOf(strokeKey(place, newStrokeId())), place);
  });

  for (const key of [
    '',
    'todo',
    'todo/1',
    'todo/x/a1',
    'todo/-1/a1',
    'todo/1/',
    '/1/a1',
    'a/b/1/a1',
    'todo/1/A <b>',
  ]) {
    test(`refuses "${key}"`, () => {
      assert.equal(placeOf(key), undefined);
    });
  }
});

test('the ids of later strokes come later', (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: 36 ** 8 - 1 });
  const first = newStrokeId();
  t.mock.timers.tick(1);
  assert.ok(first < newStrokeId());
});
