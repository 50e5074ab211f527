import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { replaceSource, sourceAt } from '../../../src/snippets/rewrite-source.ts';

const [rev, tip] = ['a'.repeat(40), 'b'.repeat(40)];

describe('sourceAt', () => {
  it('keeps the form in which commit and lines are written', () => {
    for (const form of [
      'git://h.org/r.git?rev=REV&path=x.c&ref=main#LF-LT',
      'git://h.org/r.git?path=x.c&rev=REV#LF-T',
      'https://github.com/o/r/blob/REV/x.c#LFC3-LT',
      'https://git.kernel.org/r.git/tree/x.c?id=REV#nF-nT',
      'https://git.kernel.org/r.git/tree/x.c?id=REV#nF',
    ]) {
      const write = (commit: string, first: string, last: string): string =>
        form
          .replace('REV', commit)
          .replace(/F(?=-|$|C)/, first)
          .replace(/T$/, last);
      const lines = { first: 12, last: 22 };
      assert.equal(sourceAt(write(rev, '10', '20'), rev, tip, lines), write(tip, '12', '22'));
      assert.equal(sourceAt(write(rev, '10', '20'), rev, tip, undefined), write(tip, '10', '20'));
    }
  });

  it('keeps the name of a region', () => {
    assert.equal(
      sourceAt(`git://h.org/r?rev=${rev}#L-x`, rev, tip, undefined),
      `git://h.org/r?rev=${tip}#L-x`,
    );
  });
});

describe('replaceSource', () => {
  it('changes the source of one fence, and no other byte', () => {
    const text = '\uFEFF# A\r\n\r\n```c title="x" src="x"\r\n```\n\n```c src=\'x\'\n```';
    assert.equal(replaceSource(text, 3, 'x', 'longer'), text.replace('src="x"', 'src="longer"'));
    assert.equal(replaceSource(text, 6, 'x', 'y'), text.replace("src='x'", "src='y'"));
  });

  it('finds nothing where the source is written in another way', () => {
    assert.equal(replaceSource('```c src="a&amp;b"\n```', 1, 'a&b', 'c'), undefined);
    assert.equal(replaceSource('x', 9, 'a', 'c'), undefined);
  });
});
