import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { driftOf } from '../../../src/snippets/drift.ts';

const letters = 'abcdefghij';
/** A text with a line for each letter. */
const text = (word: string): string => [...word].map((letter) => `${letter}\n`).join('');

describe('driftOf lines', () => {
  const lines = { kind: 'lines', first: 4, last: 6 } as const;
  const cases: Readonly<Record<string, [now: string, first: number | undefined]>> = {
    'is where it was after a change below': ['abcdefgXij', 4],
    'moves with lines put in above': ['XYabcdefghij', 6],
    'moves with lines taken out above': ['cdefghij', 2],
    'moves with lines put in right above': ['abcXdefghij', 5],
    'stays with lines put in right below': ['abcdefXghij', 4],
    'moves within a file turned round': ['ghijdefabc', 5],
    'moves to the nearer of two, by what stands around it': ['XdefXabcdefghij', 9],
    'is lost with a line taken out': ['abcdfghij', undefined],
    'is lost with a line put in': ['abcdeXfghij', undefined],
    'is lost with all lines': ['', undefined],
  };
  for (const [name, [now, first]] of Object.entries(cases)) {
    it(name, async () => {
      const drift = await driftOf(
        lines,
        { before: text(letters), now: text(now) },
        { timeout: 20 },
      );
      if (first === undefined) assert.equal(drift.kind, 'changed');
      else if (first === 4) assert.deepEqual(drift, { kind: 'same' });
      else {
        assert.deepEqual(drift, { kind: 'moved', part: { kind: 'lines', first, last: first + 2 } });
      }
    });
  }

  const diffs: Readonly<Record<string, [now: string, diff: string]>> = {
    'a line': ['XXabcdEfghij', ' d\n-e\n+E\n f\n'],
    'a line at the start, and above it': ['abCDefghij', '-d\n+C\n+D\n e\n f\n'],
    'lines at the end, and below it': ['abcdeXij', ' d\n e\n-f\n+X\n'],
    'all lines': ['abcghij', '-d\n-e\n-f\n'],
  };
  for (const [name, [now, diff]] of Object.entries(diffs)) {
    it(`shows the change of ${name}`, async () => {
      const drift = await driftOf(
        lines,
        { before: text(letters), now: text(now) },
        { timeout: 20 },
      );
      assert.ok(drift.kind === 'changed');
      assert.equal(drift.diff.replace(/^@@.*\n/, ''), diff);
    });
  }
});

describe('driftOf a region', () => {
  const region = { kind: 'region', name: 'x' } as const;
  const before = '// #region x\nint a;\n// #endregion\n';

  it('is the same wherever it stands, and however deep', async () => {
    const now = `int b;\n{\n  // #region x\n  int a;\n  // #endregion\n}\n`;
    assert.deepEqual(await driftOf(region, { before, now }, { timeout: 20 }), { kind: 'same' });
  });

  it('is gone with its marker', async () => {
    const drift = await driftOf(region, { before, now: 'int a;\n' }, { timeout: 20 });
    assert.ok(drift.kind === 'gone');
    assert.match(drift.reason, /^The file has no region "x"/);
  });
});
