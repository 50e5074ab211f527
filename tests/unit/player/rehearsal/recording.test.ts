import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { begun, counted, rehearsalOf } from '../../../../src/player/rehearsal/recording.ts';
import type { Recording } from '../../../../src/player/rehearsal/recording.ts';
import { elapsed, newClock, started, stopped } from '../../../../src/player/talk/clock.ts';

const began = Date.UTC(2026, 2, 1, 14, 5);
const spent = (recording: Recording): Record<string, number> => Object.fromEntries(recording.spent);

describe('a recording', () => {
  it('counts for each slide how long it was shown, and adds up what was shown twice', () => {
    let recording = begun('a', began);
    recording = counted(recording, 3000, 'b');
    recording = counted(recording, 5000, 'a');
    recording = counted(recording, 5500);
    recording = counted(recording, 6000, 'c');
    assert.deepEqual(spent(recording), { a: 4000, b: 2000 });
    assert.equal(recording.slide, 'c');
  });

  it('does not go on while the clock is stopped', () => {
    let clock = started(newClock, began);
    let recording = begun('a', began);
    clock = stopped(clock, began + 2000);
    recording = counted(recording, elapsed(clock, began + 60_000), 'b');
    clock = started(clock, began + 60_000);
    recording = counted(recording, elapsed(clock, began + 61_000), 'c');
    assert.deepEqual(spent(recording), { a: 2000, b: 1000 });
  });

  it('goes on from nought where the clock was set to it', () => {
    let recording = counted(begun('a', began), 9000);
    recording = counted(recording, 500, 'b');
    recording = counted(recording, 1500);
    assert.deepEqual(spent(recording), { a: 9500, b: 1000 });
  });

  it('leaves what it was as it was', () => {
    const first = begun('a', began);
    counted(first, 9000, 'b');
    assert.deepEqual(first, begun('a', began));
  });

  it('becomes a rehearsal of all slides, in tenths of seconds', () => {
    const recording = counted(counted(begun('a', began), 70_549, 'b'), 71_000, 'gone');
    const slides = [
      { slide: 'b', title: 'B', planned: 70.588 },
      { slide: 'a', title: 'A', planned: undefined },
      { slide: 'c', title: 'C', planned: 0 },
    ];
    assert.deepEqual(rehearsalOf(counted(recording, 80_000), 'talk', slides), {
      lectern: 1,
      deck: 'talk',
      recorded: '2026-03-01T14:05:00.000Z',
      slides: [
        { slide: 'b', title: 'B', planned: 70.6, spent: 0.5 },
        { slide: 'a', title: 'A', spent: 70.5 },
        { slide: 'c', title: 'C', planned: 0, spent: 0 },
      ],
    });
  });
});
