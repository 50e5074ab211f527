import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { Stroke } from '../../../../src/player/ink/stroke.ts';
import { Strokes } from '../../../../src/player/ink/strokes.ts';
import type { Changes } from '../../../../src/player/ink/strokes.ts';

const stroke: Stroke = { colour: 'red', points: [[1, 2]] };
const draws = (...keys: string[]): Changes => new Map(keys.map((key) => [key, stroke]));
const wipes = (...keys: string[]): Changes => new Map(keys.map((key) => [key, null]));

let strokes = new Strokes();
beforeEach(() => (strokes = new Strokes()));
const all = (): string[] => [...strokes.all.keys()].toSorted();

describe('keys', () => {
  test('are those of a slide, or of one of its steps, in the order in which they were drawn', () => {
    for (const key of ['a/1/03', 'a/0/02', 'b/0/01', 'a/0/01']) strokes.do(draws(key));
    assert.deepEqual(strokes.keys('a'), ['a/0/01', 'a/0/02', 'a/1/03']);
    assert.deepEqual(strokes.keys('a', 0), ['a/0/01', 'a/0/02']);
    assert.deepEqual(strokes.keys('c'), []);
  });
});

describe('undo', () => {
  test('takes back a stroke, what was wiped away and a cleared slide, the last one first', () => {
    strokes.do(draws('a/0/1'));
    strokes.do(draws('a/0/2'));
    strokes.do(wipes('a/0/1'));
    strokes.do(draws('a/1/3'));
    strokes.do(wipes('a/0/2', 'a/1/3'));
    const way = [all()];
    for (let press = 0; press < 6; press++) {
      strokes.undo('a');
      way.push(all());
    }
    assert.deepEqual(way, [
      [],
      ['a/0/2', 'a/1/3'],
      ['a/0/2'],
      ['a/0/1', 'a/0/2'],
      ['a/0/1'],
      [],
      [],
    ]);
  });

  test('takes back as one what one movement of the eraser wiped away', () => {
    for (const key of ['a/0/1', 'a/0/2', 'a/0/3']) strokes.do(draws(key));
    strokes.do(wipes('a/0/1'));
    strokes.do(wipes('a/0/2'), true);
    assert.deepEqual(all(), ['a/0/3']);
    strokes.undo('a');
    assert.deepEqual(all(), ['a/0/1', 'a/0/2', 'a/0/3']);
  });

  test('leaves alone what is on other slides', () => {
    strokes.do(draws('a/0/1'));
    strokes.do(draws('b/0/1'));
    strokes.undo('a');
    assert.deepEqual(all(), ['b/0/1']);
    strokes.undo('a');
    assert.deepEqual(all(), ['b/0/1']);
  });

  test('leaves alone what another window has drawn', () => {
    strokes.do(draws('a/0/1'));
    strokes.take('a/0/2', stroke);
    strokes.undo('a');
    strokes.undo('a');
    assert.deepEqual(all(), ['a/0/2']);
  });

  test('passes over what another window has undone already', () => {
    strokes.do(draws('a/0/1'));
    strokes.do(draws('a/0/2'));
    strokes.take('a/0/2', null);
    strokes.undo('a');
    assert.deepEqual(all(), []);
  });
});

describe('onChange', () => {
  test('tells what changed, and whether it was ours', () => {
    const told: unknown[] = [];
    strokes.onChange((changes, isOurs) => told.push([[...changes], isOurs]));
    strokes.do(draws('a/0/1'));
    strokes.take('a/0/2', stroke);
    strokes.undo('a');
    assert.deepEqual(told, [
      [[['a/0/1', stroke]], true],
      [[['a/0/2', stroke]], false],
      [[['a/0/1', null]], true],
    ]);
  });

  test('tells nothing of a key that is none', () => {
    strokes.onChange(() => assert.fail('told'));
    strokes.take('a/0', stroke);
    assert.deepEqual(all(), []);
  });
});
