import assert from 'node:assert/strict';
import { it } from 'node:test';
import { gridOf } from '../../../../src/export/images/contact-sheet.ts';

const wide = { width: 1280, height: 720 };

it('a sheet is wider than high and its slides can be seen, however many there are', () => {
  for (const count of [4, 5, 9, 23, 60, 200, 1000]) {
    const { columns, frame, width } = gridOf(count, wide);
    const height = Math.ceil(count / columns) * frame * (720 / 1280 + 0.16);
    assert.ok(width / height > 1 && width / height < 2.2, `${count}: ${width / height}`);
    assert.ok(frame >= 240 && frame <= 640, `${count}: ${frame}`);
    // Chromium draws no picture that is wider or higher.
    assert.ok(Math.max(width, height) < 16_384, `${count}`);
  }
});

it('one slide has a sheet of its own size', () => {
  assert.deepEqual(gridOf(1, wide), { columns: 1, frame: 640, gap: 51, margin: 102, width: 844 });
});
