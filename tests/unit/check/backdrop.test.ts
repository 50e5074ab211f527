import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leastContrast } from '../../../src/check/backdrop.ts';
import type { Points } from '../../../src/check/backdrop.ts';

const white = [255, 255, 255, 1] as const;

describe('leastContrast', () => {
  it('is that of WCAG: 21 between white and black, 1 of a colour to itself', () => {
    assert.equal(leastContrast(points(0), whole, white)?.ratio.toFixed(2), '21.00');
    assert.equal(leastContrast(points(100), whole, white)?.ratio, 1);
    // The greatest grey that white can be read on, as is often told.
    const grey = leastContrast(points(0, 0x76), whole, white);
    assert.equal(grey?.ratio.toFixed(2), '4.54');
    assert.deepEqual(grey.behind, [0x76, 0x76, 0x76]);
  });

  it('passes over a twentieth of the box, and no more', () => {
    assert.equal(leastContrast(points(5), whole, white)?.ratio.toFixed(2), '21.00');
    assert.equal(leastContrast(points(6), whole, white)?.ratio, 1);
  });

  it('looks at nothing beside the box, and at what is in the picture', () => {
    const top = { ...whole, bottom: 0.4 };
    assert.equal(leastContrast(points(10), top, white)?.ratio, 1);
    const below = { left: -5, right: 20, top: 1, bottom: 20 };
    assert.equal(leastContrast(points(10), below, white)?.ratio.toFixed(2), '21.00');
    assert.equal(leastContrast(points(0), { ...whole, top: 30, bottom: 40 }, white), undefined);
  });

  it('sees what is behind a text through it', () => {
    const found = leastContrast(points(0), whole, [255, 255, 255, 0.2]);
    assert.deepEqual(found?.text, [51, 51, 51]);
  });
});

const whole = { left: 0, right: 10, top: 0, bottom: 10 };

/** A square of 100 points: some white ones, row by row, and the others of a grey. */
function points(bright: number, grey = 0): Points {
  const data = Uint8Array.from({ length: 300 }, (_, at) => (at < bright * 3 ? 255 : grey));
  return { data, width: 10, height: 10 };
}
