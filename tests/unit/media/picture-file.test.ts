import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { pictureFile } from '../../../src/media/picture-file.ts';

const demo = new URL('../../fixtures/markdown-deck/demo/', import.meta.url);

describe('pictureFile', () => {
  it('looks once at a picture, and again when it has changed', async (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-'));
    test.after(() => rmSync(folder, { recursive: true }));
    const file = pathToFileURL(join(folder, 'x.png'));
    copyFileSync(new URL('grey.png', demo), file);
    const whole = await pictureFile(file);
    assert.deepEqual(whole, { text: undefined, fault: undefined });
    assert.equal(await pictureFile(file), whole);
    writeFileSync(file, readFileSync(file).subarray(0, -20));
    assert.deepEqual(await pictureFile(file), { text: undefined, fault: 'damaged' });
  });

  it('gives the text of an SVG', async () => {
    const file = new URL('plain.svg', demo);
    assert.deepEqual(await pictureFile(file), {
      text: readFileSync(file, 'utf8'),
      fault: undefined,
    });
  });

  it('knows nothing of a folder, a missing file, and an address that cannot be read', async () => {
    for (const name of ['damaged/', 'gone.png', '100%.png'])
      assert.equal(await pictureFile(new URL(name, demo)), undefined, name);
  });
});
