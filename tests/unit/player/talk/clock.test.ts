import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  clockText,
  elapsed,
  isNew,
  newClock,
  started,
  stopped,
} from '../../../../src/player/talk/clock.ts';

describe('the clock', () => {
  it('counts while it runs, and keeps what it counted', () => {
    const running = started(newClock, 1000);
    assert.equal(elapsed(running, 61_000), 60_000);
    const paused = stopped(running, 61_000);
    assert.equal(elapsed(paused, 999_000), 60_000);
    assert.equal(elapsed(started(paused, 100_000), 130_000), 90_000);
  });

  it('does not start again while it runs', () => {
    const running = started(newClock, 1000);
    assert.equal(started(running, 5000), running);
  });

  it('never counts back, where the time of the machine is set back', () => {
    assert.equal(elapsed(started({ taken: 5000 }, 10_000), 3000), 5000);
  });

  it('is new until it has run', () => {
    assert.equal(isNew(newClock), true);
    assert.equal(isNew(started(newClock, 0)), false);
    assert.equal(isNew(stopped(started(newClock, 0), 10)), false);
  });

  it('is written as minutes and seconds, with hours where there are some', () => {
    assert.deepEqual([0, 999, 61_000, 3_599_999, 3_600_000, -65_000].map(clockText), [
      '0:00',
      '0:00',
      '1:01',
      '59:59',
      '1:00:00',
      '−1:05',
    ]);
  });
});
