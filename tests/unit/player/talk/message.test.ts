import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseMessage, written } from '../../../../src/player/talk/message.ts';

const stamp = { count: 3, window: 'w' };
const set = { lectern: 1, kind: 'set', key: 'position', value: { slide: 'todo', step: 1 }, stamp };

describe('a message', () => {
  it('is read as it was written', () => {
    const message = { kind: 'set', key: 'blank', value: 'black', stamp } as const;
    assert.deepEqual(parseMessage(written(message)), message);
    assert.deepEqual(parseMessage(written({ kind: 'ping' })), { kind: 'ping' });
  });

  const strangers: [what: string, data: unknown][] = [
    ['no object', 'set'],
    ['nothing', null],
    ['of another version', { ...set, lectern: 2 }],
    ['of no version', { ...set, lectern: undefined }],
    ['of an unknown kind', { ...set, kind: 'eval' }],
    ['without a stamp', { ...set, stamp: undefined }],
    ['with a count that is none', { ...set, stamp: { count: 1.5, window: 'w' } }],
    ['with a count beyond all counting', { ...set, stamp: { count: 1e300, window: 'w' } }],
    ['with a window that is none', { ...set, stamp: { count: 1, window: 7 } }],
    ['without a key', { ...set, key: '' }],
    ['with a key without end', { ...set, key: 'k'.repeat(10_000) }],
    ['without a value', { ...set, value: undefined }],
    ['with a huge value', { ...set, value: 'x'.repeat(1_000_000) }],
    ['with a value that is no data', { ...set, value: 10n }],
  ];
  for (const [what, data] of strangers)
    it(`is none when it is ${what}`, () => assert.equal(parseMessage(data), undefined));

  it('is none when it is anything at all', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withMap: true }), (data) => {
        assert.equal(parseMessage(data), undefined);
      }),
      { seed: 20090224 },
    );
  });
});
