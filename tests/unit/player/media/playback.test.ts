import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parsePlayback, timeOf } from '../../../../src/player/media/playback.ts';

const playing = { slide: 'demo', index: 0, isPaused: false, time: 4, at: 1000 };

it('what plays has gone on since it was told, what is paused has not', () => {
  assert.equal(timeOf(playing, 3500), 6.5);
  assert.equal(timeOf({ ...playing, isPaused: true }, 3500), 4);
});

it('a clock that was set back turns nothing back', () => {
  assert.equal(timeOf(playing, 0), 4);
});

it('what another window tells is believed if it is whole', () => {
  assert.deepEqual(parsePlayback({ ...playing, more: 1 }), playing);
  for (const wrong of [
    null,
    'play',
    { ...playing, slide: 3 },
    { ...playing, index: -1 },
    { ...playing, index: 0.5 },
    { ...playing, isPaused: 'no' },
    { ...playing, time: NaN },
    { ...playing, time: '4' },
    { ...playing, at: Infinity },
    {},
  ])
    assert.equal(parsePlayback(wrong), undefined);
});
