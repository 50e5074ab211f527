import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isGitUrl, webPage } from '../../../../src/markdown/code/forges.ts';
import { parseGitUrl } from '../../../../src/markdown/code/git-url.ts';

describe('webPage', () => {
  const pages: Readonly<Record<string, string | undefined>> = {
    'git://git.kernel.org/pub/scm/linux/kernel/git/jeremy/xen.git':
      'https://git.kernel.org/pub/scm/linux/kernel/git/jeremy/xen.git',
    'git@github.com:owner/name.git': 'https://github.com/owner/name',
    'ssh://git@gitlab.com:22/group/part/name.git': 'https://gitlab.com/group/part/name',
    'git+ssh://git@codeberg.org/owner/name.git#main': 'https://codeberg.org/owner/name',
    'http://bitbucket.org/owner/name.git': 'https://bitbucket.org/owner/name',
    'https://git.sr.ht/~owner/name': 'https://git.sr.ht/~owner/name',
    'git@salsa.debian.org:debian/dgit.git': 'https://salsa.debian.org/debian/dgit',
    'https://gitlab.freedesktop.org/mesa/mesa.git': 'https://gitlab.freedesktop.org/mesa/mesa',
    'git://git.savannah.gnu.org/grub.git': 'https://git.savannah.gnu.org/cgit/grub.git',
    'https://git.savannah.gnu.org/git/grub.git': 'https://git.savannah.gnu.org/cgit/grub.git',
    'ssh://me@git.savannah.gnu.org/srv/git/grub.git': 'https://git.savannah.gnu.org/cgit/grub.git',
    'https://example.org:8443/a/b.git': 'https://example.org:8443/a/b.git',
    'https://example.org/a/b': undefined,
    'http://example.org/a/b.git': undefined,
    'git://example.org/a/b.git': undefined,
    'git@example.org:a/b.git': undefined,
    'file:///srv/a.git': undefined,
    'git@github.com:name.git': undefined,
    'constructor:a/b.git': undefined,
    'javascript:alert.git': undefined,
    'data:text/html,a.git': undefined,
  };
  for (const [text, page] of Object.entries(pages)) {
    it(`gives ${page ?? 'nothing'} for ${text}`, () => {
      const url = parseGitUrl(text);
      assert.ok(url);
      assert.equal(webPage(url), page);
    });
  }
});

describe('isGitUrl', () => {
  const repositories = [
    'git://git.kernel.org/pub/scm/linux/kernel/git/jeremy/xen.git',
    'git://h.org/a',
    'ssh://me@h.org/a',
    'https://h.org/a.git',
    'https://github.com/owner/name',
    'file:///srv/a.git',
    'git@github.com:owner/name',
    'h.org:a.git',
  ];
  for (const text of repositories) it(`takes ${text}`, () => assert.ok(isGitUrl(text)));

  const others = [
    'https://h.org/a',
    'https://github.com/owner',
    'https://github.com/owner/name/issues',
    'https://git.kernel.org/pub/scm',
    'file:///etc/passwd',
    'root@h.org:/etc/passwd',
    'user@host:8080',
    '_PAGE_IOMAP',
  ];
  for (const text of others) it(`does not take ${text}`, () => assert.ok(!isGitUrl(text)));
});
