import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readProjectFile } from '../../../src/snippets/project-file.ts';

describe('readProjectFile', () => {
  let root = '';
  const read = (path: string) =>
    readProjectFile(path, join(root, 'project/src/content/decks/talk/01-one.md'));

  before(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-')));
    const deck = join(root, 'project/src/content/decks/talk');
    mkdirSync(deck, { recursive: true });
    writeFileSync(join(root, 'secret.c'), 'int secret;\n');
    mkdirSync(join(root, 'project-2'));
    writeFileSync(join(root, 'project-2/x.c'), 'int x;\n');
    writeFileSync(join(root, 'project/own.c'), 'int own;\r\n');
    symlinkSync(join(root, 'secret.c'), join(deck, 'secret.c'));
    symlinkSync(root, join(deck, 'folder'));
    symlinkSync('../../../../own.c', join(deck, 'link.c'));
  });
  after(() => rmSync(root, { recursive: true }));

  it('reads a file anywhere in the project, with line feeds', () => {
    const { text, file } = read('../../../../own.c');
    assert.equal(text, 'int own;\n');
    assert.equal(file.path, 'own.c');
    assert.match(file.hash, /^[0-9a-f]{64}$/);
  });

  it('follows a link that stays in the project', () => {
    assert.equal(read('link.c').text, 'int own;\n');
  });

  it('refuses what is outside of the project, also by a link, and does not say whether it is there', () => {
    for (const path of [
      '../../../../../secret.c',
      '../../../../../none.c',
      '../../../../../project-2/x.c',
      './secret.c',
      'folder/secret.c',
    ]) {
      assert.throws(() => read(path), {
        name: 'SnippetFault',
        message: /is outside of the project/,
      });
    }
  });
});
