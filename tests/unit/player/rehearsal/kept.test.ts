import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  parseRecording,
  parseRehearsals,
  writtenRecording,
} from '../../../../src/player/rehearsal/kept.ts';
import { begun, counted } from '../../../../src/player/rehearsal/recording.ts';
import type { Rehearsal } from '../../../../src/rehearsal-file.ts';

const kept = { recording: counted(begun('a', 1000), 2500, 'b'), seen: 4000 };
const rehearsal: Rehearsal = {
  lectern: 1,
  deck: 'talk',
  recorded: '2026-03-01T14:05:00.000Z',
  slides: [
    { slide: 'a', title: 'A', planned: 60, spent: 70.5 },
    { slide: 'b', title: 'B', spent: 0 },
  ],
};

describe('what the browser has kept', () => {
  it('is read as it was written', () => {
    assert.deepEqual(parseRecording(writtenRecording(kept)), kept);
    assert.deepEqual(parseRehearsals(JSON.stringify([rehearsal])), [rehearsal]);
  });

  it('is no recording where anything of it is none', () => {
    const right: unknown = JSON.parse(writtenRecording(kept));
    for (const change of [
      { began: 'today' },
      { slide: 3 },
      { clock: -1 },
      { clock: null },
      { seen: undefined },
      { spent: {} },
      { spent: [['a', 'long']] },
      { spent: [['a', 1], null] },
      { spent: [['a', Infinity]] },
    ])
      assert.equal(parseRecording(JSON.stringify(Object.assign({}, right, change))), undefined);
    for (const text of [null, '', 'x', 'null', '[]', '3', '{"began":'])
      assert.equal(parseRecording(text), undefined);
  });

  it('leaves out of a list what is no rehearsal', () => {
    const others = [
      null,
      'x',
      { ...rehearsal, lectern: 2 },
      { ...rehearsal, recorded: 'once' },
      { ...rehearsal, deck: undefined },
      { ...rehearsal, slides: {} },
      { ...rehearsal, slides: [{ slide: 'a', title: 'A' }] },
      { ...rehearsal, slides: [{ slide: 'a', title: 'A', spent: 1, planned: 'soon' }] },
      { ...rehearsal, slides: [{ slide: 'a', spent: 1 }] },
    ];
    assert.deepEqual(parseRehearsals(JSON.stringify([...others, rehearsal])), [rehearsal]);
    for (const text of [null, '', 'x', '{}', 'null']) assert.deepEqual(parseRehearsals(text), []);
  });
});
