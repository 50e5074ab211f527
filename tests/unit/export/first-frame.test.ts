import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { firstFrame } from '../../../src/export/first-frame.ts';

describe('firstFrame', () => {
  it('is the first of those that a moving picture has', async () => {
    const frames = await Promise.all(
      ['red', 'blue'].map((colour) => square(colour).png().toBuffer()),
    );
    const film = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const frame = await firstFrame(film);
    assert.ok(frame);
    const { format, pages, height } = await sharp(frame).metadata();
    assert.deepEqual([format, pages, height], ['png', undefined, 4]);
    const { dominant } = await sharp(frame).stats();
    assert.ok(dominant.r > 200 && dominant.b < 50);
  });

  it('is none of a picture that stands still', async () => {
    for (const still of [square('red').gif(), square('red').webp(), square('red').avif()])
      assert.equal(await firstFrame(await still.toBuffer()), undefined);
  });
});

function square(background: string): Sharp {
  return sharp({ create: { width: 4, height: 4, channels: 3, background } });
}
