import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Latest } from '../../../../src/player/talk/latest.ts';
import type { Entry } from '../../../../src/player/talk/latest.ts';

describe('the latest value', () => {
  it('is that of the window that has seen most', () => {
    const [a, b] = [new Latest('a'), new Latest('b')];
    const first = a.set('position', 1);
    assert.equal(b.take('position', first), true);
    const second = b.set('position', 2);
    assert.equal(a.take('position', second), true);
    assert.equal(a.take('position', first), false);
    assert.equal(a.entries.get('position')?.value, 2);
  });

  it('is not one that claims to be of a future no talk can have', () => {
    const latest = new Latest('a');
    latest.set('position', 1);
    assert.equal(latest.take('position', { value: 2, stamp: { count: 1e9, window: 'z' } }), false);
    assert.equal(latest.entries.get('position')?.value, 1);
  });

  it('goes on from what was kept', () => {
    const kept = new Map<string, Entry>([
      ['position', { value: 5, stamp: { count: 40, window: 'a' } }],
    ]);
    assert.equal(new Latest('b', kept).set('position', 6).stamp.count, 41);
  });

  it('is the same in all windows, in whatever order they hear of what each has set', () => {
    const presses = fc.array(
      fc.record({ window: fc.nat(2), key: fc.constantFrom('position', 'blank'), hears: fc.nat(3) }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(presses, fc.infiniteStream(fc.nat()), (made, numbers) => {
        const windows = ['a', 'b', 'c'].map((name) => new Latest(name));
        const inboxes: [string, Entry][][] = [[], [], []];
        const hear = (window: number, count: number): void => {
          for (let index = 0; index < count && (inboxes[window]?.length ?? 0) > 0; index++) {
            const inbox = inboxes[window] ?? [];
            const at = Number(numbers.next().value) % inbox.length;
            for (const [key, entry] of inbox.splice(at, 1)) windows[window]?.take(key, entry);
          }
        };
        for (const [value, { window, key, hears }] of made.entries()) {
          const entry = windows[window]?.set(key, value);
          for (const [other, inbox] of inboxes.entries())
            if (entry && other !== window) inbox.push([key, entry]);
          hear(window, hears);
        }
        for (const window of windows.keys()) hear(window, Infinity);
        const [first, ...others] = windows.map(({ entries }) =>
          JSON.stringify([...entries].toSorted(([a], [b]) => a.localeCompare(b))),
        );
        for (const other of others) assert.equal(other, first);
      }),
      { seed: 20090224, numRuns: 300 },
    );
  });
});
