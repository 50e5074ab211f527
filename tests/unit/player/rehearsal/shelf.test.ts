import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { begun, counted } from '../../../../src/player/rehearsal/recording.ts';
import { Shelf } from '../../../../src/player/rehearsal/shelf.ts';
import type { Rehearsal } from '../../../../src/rehearsal-file.ts';

const recording = counted(begun('a', 1000), 2500, 'b');
const minutes = 60_000;

/** A browser's storage, as far as it is used; its keys are its own properties. */
class FakeStorage {
  [key: string]: unknown;
  getItem(key: string): unknown {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key: string, value: string): void {
    this[key] = value;
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

describe('the shelf of a deck', () => {
  beforeEach(() => useStorage(new FakeStorage()));

  it('keeps the last ten rehearsals, the latest first', () => {
    for (let number = 1; number <= 12; number++) new Shelf('/talk/', 'one').add(rehearsal(number));
    const kept = new Shelf('/talk/', 'two').all();
    assert.deepEqual(kept, [12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map(rehearsal));
    assert.deepEqual(new Shelf('/other/', 'one').all(), []);
  });

  it('removes one', () => {
    const shelf = new Shelf('/talk/', 'one');
    for (const number of [1, 2, 3]) shelf.add(rehearsal(number));
    shelf.remove(rehearsal(2));
    assert.deepEqual(shelf.all(), [rehearsal(3), rehearsal(1)]);
  });

  it('gives a recording back to the windows of its talk alone', () => {
    new Shelf('/talk/', 'one').keepRecording(recording);
    assert.deepEqual(new Shelf('/talk/', 'one').recording(), recording);
    assert.equal(new Shelf('/talk/', 'two').recording(), undefined);
    new Shelf('/talk/', 'one').keepRecording(undefined);
    assert.equal(new Shelf('/talk/', 'one').recording(), undefined);
  });

  it('has no recording that another window has ended, though it was kept once more after that', () => {
    const shelf = new Shelf('/talk/', 'one');
    shelf.keepRecording(recording);
    shelf.add({ ...rehearsal(1), recorded: new Date(recording.began).toISOString() });
    assert.equal(shelf.recording(), undefined);
    assert.deepEqual(shelf.takeAbandoned(Date.now() + 11 * minutes), []);
  });

  it('takes a recording that nobody went on with for ten minutes as ended, once', () => {
    const now = 100 * minutes;
    new Shelf('/talk/', 'old').keepRecording(recording, now - 11 * minutes);
    new Shelf('/talk/', 'new').keepRecording(recording, now - 9 * minutes);
    new Shelf('/other/', 'old').keepRecording(recording, now - 11 * minutes);
    const shelf = new Shelf('/talk/', 'third');
    assert.deepEqual(shelf.takeAbandoned(now), [recording]);
    assert.deepEqual(shelf.takeAbandoned(now), []);
    assert.deepEqual(new Shelf('/talk/', 'new').recording(), recording);
    assert.deepEqual(new Shelf('/other/', 'old').recording(), recording);
  });

  for (const [what, storage] of [
    ['may not be asked', undefined],
    [
      'is full',
      Object.assign(new FakeStorage(), {
        setItem(): void {
          throw new Error('full');
        },
      }),
    ],
  ] as const) {
    it(`works as long as the page is there where the storage ${what}`, () => {
      useStorage(storage);
      const shelf = new Shelf('/talk/', 'one');
      assert.deepEqual(shelf.takeAbandoned(), []);
      shelf.keepRecording(recording);
      assert.deepEqual(shelf.recording(), recording);
      shelf.keepRecording(undefined);
      assert.equal(shelf.recording(), undefined);
      shelf.add(rehearsal(1));
      shelf.add(rehearsal(2));
      shelf.remove(rehearsal(1));
      assert.deepEqual(shelf.all(), [rehearsal(2)]);
    });
  }
});

function rehearsal(number: number): Rehearsal {
  const recorded = new Date(number * minutes).toISOString();
  return {
    lectern: 1,
    deck: 'talk',
    recorded,
    slides: [{ slide: 'a', title: 'A', spent: number }],
  };
}

/** Without a storage to ask, a browser throws. */
function useStorage(storage: FakeStorage | undefined): void {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      if (!storage) throw new Error('refused');
      return storage;
    },
  });
}
