import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { writeWhole } from '../../../src/export/write-whole.ts';

describe('a file that is written whole', () => {
  it('takes the place of the old one, and leaves nothing beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'whole-'));
    await writeWhole(join(folder, 'new', 'a.pdf'), 'old');
    await writeWhole(join(folder, 'new', 'a.pdf'), Buffer.from('new'));
    assert.equal(readFileSync(join(folder, 'new', 'a.pdf'), 'utf8'), 'new');
    assert.deepEqual(readdirSync(join(folder, 'new')), ['a.pdf']);
  });

  it('leaves the old one where the disk is full', { skip: !existsSync('/dev/full') }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'whole-'));
    const file = join(folder, 'a.pdf');
    writeFileSync(file, 'old');
    symlinkSync('/dev/full', `${file}.part`);
    await assert.rejects(writeWhole(file, 'new'), {
      name: 'ExportFault',
      message: `${file} cannot be written: the disk is full. Make room and run the command again.`,
    });
    assert.equal(readFileSync(file, 'utf8'), 'old');
    assert.deepEqual(readdirSync(folder), ['a.pdf']);
  });

  it('says what is in its way', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'whole-'));
    writeFileSync(join(folder, 'taken'), '');
    await assert.rejects(writeWhole(join(folder, 'taken', 'a.pdf'), ''), {
      name: 'ExportFault',
      message: /a part of its path is a file, not a folder\.$/,
    });
    mkdirSync(join(folder, 'a.pdf'));
    await assert.rejects(writeWhole(join(folder, 'a.pdf'), ''), {
      message: /there is a folder of that name\.$/,
    });
  });
});
