import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keptName, manifestText, parseManifest } from '../../../src/snippets/manifest.ts';
import type { KeptFile } from '../../../src/snippets/manifest.ts';

const file = (path: string, rev: string): KeptFile => {
  const pin = { url: 'git://h.org/r.git', rev, path };
  return { ...pin, file: keptName(pin), sha256: 'f'.repeat(64) };
};
const [a, b, c] = [file('a.c', '2'), file('a.c', '1'), file('b/Ö x.md', '1')];

describe('the list of kept files', () => {
  it('has the same bytes in whatever order files come', () => {
    const text = manifestText([a, b, c]);
    assert.equal(manifestText([c, a, b]), text);
    assert.deepEqual(parseManifest(text), [b, a, c]);
    assert.ok(text.endsWith(']\n'));
  });

  it('is broken where it is not what was written', () => {
    for (const text of ['', '{', '{}', '[{}]', manifestText([{ ...a, file: '../x.txt' }])]) {
      assert.equal(parseManifest(text), undefined);
    }
  });
});

describe('the name of a kept file', () => {
  it('is its own for each commit, and never that of a slide', () => {
    assert.notEqual(a.file, b.file);
    assert.match(a.file, /^a\.c-[0-9a-f]{12}\.txt$/);
    assert.match(c.file, /^x\.md-[0-9a-f]{12}\.txt$/);
    assert.match(file('.clang-format', '1').file, /^clang-format-/);
  });
});
