import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mergeSightings } from '../../../src/check/findings.ts';
import type { Sighting } from '../../../src/check/findings.ts';

const looked = ['stage', 'print', 'light', 'dark'] as const;
const list: Sighting = {
  slug: 'why',
  step: 2,
  setting: 'stage',
  rule: 'leaves',
  noun: 'The list',
  side: 'bottom',
  pixels: 10,
  element: 4,
  block: 1,
};

describe('mergeSightings', () => {
  it('tells the same fault once, with its first step, all settings and the most pixels', () => {
    const [merged, ...more] = mergeSightings(
      [list, { ...list, step: 3, pixels: 41, element: 5 }, { ...list, setting: 'print', step: 3 }],
      looked,
    );
    assert.deepEqual(more, []);
    assert.deepEqual(
      [merged?.step, merged?.pixels, merged?.settings, merged?.isPartial, merged?.seen.element],
      [2, 41, ['stage', 'print'], false, 4],
    );
  });

  it('says of a fault that it shows in some of its settings only', () => {
    const [inPrint] = mergeSightings([{ ...list, setting: 'print' }], looked);
    assert.deepEqual([inPrint?.settings, inPrint?.isPartial], [['print'], true]);
    const colour = { ...list, rule: 'contrast', side: undefined } as const;
    const pale = (setting: 'light' | 'dark'): Sighting => ({ ...colour, setting });
    assert.equal(mergeSightings([pale('light')], looked)[0]?.isPartial, true);
    assert.equal(mergeSightings([pale('light'), pale('dark')], looked)[0]?.isPartial, false);
    const [font] = mergeSightings([{ ...list, rule: 'font' }], looked);
    assert.equal(font?.isPartial, false);
  });

  it('keeps slides, blocks, sides and lines of code apart', () => {
    const apart: Sighting[] = [
      list,
      { ...list, slug: 'how' },
      { ...list, block: 2 },
      { ...list, side: 'right' },
      { ...list, rule: 'code', side: 'right', element: 6 },
      { ...list, rule: 'code', side: 'right', element: 7 },
    ];
    assert.equal(mergeSightings(apart, looked).length, apart.length);
  });

  it('does not tell of the footer that a block passed on its way out', () => {
    const footer = { ...list, rule: 'footer', step: 1 } as const;
    assert.deepEqual(
      mergeSightings([footer, list], looked).map(({ rule }) => rule),
      ['leaves'],
    );
    assert.deepEqual(
      mergeSightings([{ ...footer, block: 2 }, list], looked).map(({ rule }) => rule),
      ['footer', 'leaves'],
    );
  });
});
