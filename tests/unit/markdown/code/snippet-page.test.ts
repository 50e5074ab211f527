import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linesPage } from '../../../../src/markdown/code/snippet-page.ts';
import { parseSource } from '../../../../src/markdown/code/snippet-source.ts';

const rev = '0123456789abcdef0123456789abcdef01234567';

describe('linesPage', () => {
  const pages: Readonly<Record<string, string | undefined>> = {
    'git://git.kernel.org/pub/scm/r.git': `https://git.kernel.org/pub/scm/r.git/tree/a%20b.c?id=${rev}#n2`,
    'https://git.savannah.gnu.org/git/grub.git': `https://git.savannah.gnu.org/cgit/grub.git/tree/a%20b.c?id=${rev}#n2`,
    'ssh://git@github.com/o/r.git': `https://github.com/o/r/blob/${rev}/a%20b.c#L2-L5`,
    'https://gitlab.com/a/b/r': `https://gitlab.com/a/b/r/-/blob/${rev}/a%20b.c#L2-5`,
    'https://codeberg.org/o/r.git': `https://codeberg.org/o/r/src/commit/${rev}/a%20b.c#L2-L5`,
    'https://bitbucket.org/o/r.git': `https://bitbucket.org/o/r/src/${rev}/a%20b.c#lines-2:5`,
    'https://git.sr.ht/~o/r': `https://git.sr.ht/~o/r/tree/${rev}/item/a%20b.c#L2-5`,
    'https://h.org/r.git': undefined,
    'file:///srv/r.git': undefined,
  };
  for (const [url, page] of Object.entries(pages)) {
    it(`gives ${page ?? 'nothing'} for ${url}`, () => {
      assert.equal(pageOf(`${url}?rev=${rev}&path=a%20b.c`), page);
    });
  }

  it('gives the page that was pasted, of a host nobody knows too', () => {
    const gitlab = `https://gitlab.h.org:8443/a/r/-/blob/${rev}/a.c#L2-5`;
    assert.equal(pageOf(gitlab), gitlab);
    const cgit = `https://h.org/r.git/tree/a.c?id=${rev}#n2`;
    assert.equal(pageOf(cgit), cgit);
  });
});

function pageOf(written: string): string | undefined {
  const source = parseSource(written);
  assert.ok(source.kind === 'git');
  return linesPage(source, 2, 5);
}
