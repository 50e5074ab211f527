import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvOf, totalOf } from '../../src/rehearsal-file.ts';
import type { RehearsedSlide } from '../../src/rehearsal-file.ts';

const row = (title: string, planned?: number): RehearsedSlide => ({
  slide: 'a',
  title,
  planned,
  spent: 1.5,
});

describe('csvOf', () => {
  it('writes what spreadsheets read, and quotes what needs it', () => {
    const slides = [
      row('Plain'),
      row('One, two', 60),
      row('Say "so"'),
      row('A\nB'),
      row(' spaced '),
      row('x;y'),
      row('Größe 東'),
    ];
    const csv = csvOf({ lectern: 1, deck: 'talk', recorded: '', slides });
    assert.deepEqual(csv.split('\r\n'), [
      '\uFEFFslide,title,planned,spent,deck',
      'a,Plain,,1.5,talk',
      'a,"One, two",60,1.5,talk',
      'a,"Say ""so""",,1.5,talk',
      'a,"A\nB",,1.5,talk',
      'a," spaced ",,1.5,talk',
      'a,"x;y",,1.5,talk',
      'a,Größe 東,,1.5,talk',
      '',
    ]);
  });
});

describe('totalOf', () => {
  it('adds what all slides took', () => {
    assert.equal(totalOf([row('A'), row('B')]), 3);
    assert.equal(totalOf([]), 0);
  });
});
