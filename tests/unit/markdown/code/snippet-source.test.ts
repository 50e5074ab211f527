import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSource } from '../../../../src/markdown/code/snippet-source.ts';

const rev = '0123456789abcdef0123456789abcdef01234567';
const pinned = `rev=${rev}&path=a/b.c`;

describe('parseSource', () => {
  const repositories: Readonly<Record<string, string>> = {
    [`git://h.org/r.git?${pinned}`]: 'git://h.org/r.git',
    [`https://h.org:8443/r.git?${pinned}`]: 'https://h.org:8443/r.git',
    [`git+https://h.org/r.git?${pinned}`]: 'https://h.org/r.git',
    [`https://h.org/r/?${pinned}`]: 'https://h.org/r',
    [`ssh://git@h.org:22/r.git?${pinned}`]: 'ssh://git@h.org:22/r.git',
    [`file:///srv/r.git?${pinned}`]: 'file:///srv/r.git',
    [`http://127.0.0.1:8080/r.git?${pinned}`]: 'http://127.0.0.1:8080/r.git',
    [`https://github.com/o/r/blob/${rev}/a/b.c?plain=1`]: 'https://github.com/o/r.git',
    [`https://gitlab.com/a/b/r/-/blob/${rev}/a/b.c`]: 'https://gitlab.com/a/b/r.git',
    [`https://gitlab.h.org/r/s/-/blob/${rev}/a/b.c`]: 'https://gitlab.h.org/r/s.git',
    [`https://codeberg.org/o/r/src/commit/${rev}/a/b.c`]: 'https://codeberg.org/o/r.git',
    [`https://git.kernel.org/pub/scm/r.git/tree/a/b.c?h=v6.1&id=${rev}`]:
      'https://git.kernel.org/pub/scm/r.git',
    [`https://git.savannah.gnu.org/cgit/grub.git/tree/a/b.c?id=${rev}`]:
      'https://git.savannah.gnu.org/git/grub.git',
  };
  for (const [written, url] of Object.entries(repositories)) {
    it(`finds ${url} in ${written}`, () => {
      const source = parseSource(`${written}#L10-L20`);
      const { kind, part } = source;
      assert.deepEqual({ kind, part }, { kind: 'git', part: lines(10, 20) });
      assert.partialDeepStrictEqual(source, { url, rev, path: 'a/b.c' });
    });
  }

  it('reads a branch, and the encoded signs of a path', () => {
    const query = `rev=${rev}&path=lib%20c++/%C3%A9%23.cc&ref=topic/x-1`;
    const source = parseSource(`git://h.org/r.git?${query}`);
    assert.partialDeepStrictEqual(source, { path: 'lib c++/é#.cc', ref: 'topic/x-1' });
  });

  it("finds a file of the deck's own repository, by the shortest path to it", () => {
    const own = { kind: 'git', url: '.', rev, forge: undefined };
    for (const [written, path, ref] of [
      [`./a.c?rev=${rev}`, 'a.c', undefined],
      [
        `../../x/./y/../lib%20c++/%3F.cc?ref=topic/x-1&rev=${rev}`,
        '../../x/lib c++/?.cc',
        'topic/x-1',
      ],
    ]) {
      const source = { ...own, path, ref, part: lines(10, 20) };
      assert.deepEqual(parseSource(`${written}#L10-L20`), source);
    }
  });

  it('reads a question mark in the name of a file, encoded', () => {
    const source = { kind: 'file', path: './why?.c', part: { kind: 'whole' } };
    assert.deepEqual(parseSource('./why%3F.c'), source);
  });

  it('reads lines as each forge writes them', () => {
    for (const [fragment, part] of [
      ['L10', lines(10, 10)],
      ['n10', lines(10, 10)],
      ['L10-20', lines(10, 20)],
      ['L10C5-L20C1', lines(10, 20)],
      ['Lists', { kind: 'region', name: 'Lists' }],
      ['two%20words', { kind: 'region', name: 'two words' }],
    ] as const) {
      assert.deepEqual(parseSource(`./a.c#${fragment}`), { kind: 'file', path: './a.c', part });
    }
  });

  const refused: Readonly<Record<string, RegExp>> = {
    [`-oProxyCommand=x://h.org/r.git?${pinned}`]: /comes by git, https, ssh, file/,
    [`ssh://-oProxyCommand=x/r.git?${pinned}`]: /begins with "-"/,
    [`git://-x.org/r.git?${pinned}`]: /begins with "-"/,
    [`ext::sh -c id?${pinned}`]: /not by "ext"/,
    [`ext://sh/id?${pinned}`]: /not by "ext"/,
    [`fd::17?${pinned}`]: /not by "fd"/,
    [`ftp://h.org/r.git?${pinned}`]: /not by "ftp"/,
    [`rsync://h.org/r.git?${pinned}`]: /not by "rsync"/,
    [`http://h.org/r.git?${pinned}`]: /not by "http"/,
    [`http://127.0.0.1.h.org/r.git?${pinned}`]: /not by "http"/,
    [`javascript:alert(1)?${pinned}`]: /not by "javascript"/,
    [`git@github.com:o/r.git?${pinned}`]: /as ssh:\/\/git@github\.com\/o\/r\.git\?/,
    [`https://me:secret@h.org/r.git?${pinned}`]: /a name or a password/,
    [`https://token@h.org/r.git?${pinned}`]: /a name or a password/,
    [`ssh://me:secret@h.org/r.git?${pinned}`]: /a name or a password/,
    [`git://h.org/r.git?${pinned}\n`]: /control character/,
    [`git://h.org/r\u0000.git?${pinned}`]: /control character/,
    [`git://h.org/a b.git?${pinned}`]: /is no address of a repository/,
    [`git://h.org/$(id).git?${pinned}`]: /is no address of a repository/,
    [`git://h.org/r.git?rev=${rev}&path=../x.c`]: /is no path/,
    [`git://h.org/r.git?rev=${rev}&path=a/%2e%2e/x.c`]: /is no path/,
    [`git://h.org/r.git?rev=${rev}&path=/etc/passwd`]: /is no path/,
    [`git://h.org/r.git?rev=${rev}&path=-x.c`]: /is no path/,
    [`git://h.org/r.git?rev=${rev}&path=a//x.c`]: /is no path/,
    [`git://h.org/r.git?rev=${rev}&path=a%0a.c`]: /is no path/,
    [`git://h.org/r.git?rev=--upload-pack=x&path=x.c`]: /is no commit/,
    [`git://h.org/r.git?rev=${rev.slice(1)}&path=x.c`]: /is no commit/,
    [`git://h.org/r.git?${pinned}&ref=--x`]: /no name of a branch/,
    [`git://h.org/r.git?${pinned}&ref=a:b`]: /no name of a branch/,
    [`git://h.org/r.git?${pinned}&ref=a..b`]: /no name of a branch/,
    [`git://h.org/r.git?${pinned}&rev=${rev}`]: /"rev" twice/,
    'https://github.com/o/r/blob/main/a.c': /"main" is no commit/,
    'https://git.kernel.org/pub/scm/r.git/tree/a.c?h=master': /names no commit/,
    './a.c?': /names no commit/,
    './a.c?ref=main': /names no commit/,
    './why?.c': /Unknown "\.c" in the address\. Known: rev, ref\./,
    [`./a.c?${pinned}`]: /Unknown "path" in the address\. Known: rev, ref\./,
    [`./a.c?rve=${rev}`]: /Unknown "rve"/,
    [`./a.c?rev=${rev.slice(1)}`]: /is no commit/,
    [`./a.c?rev=${rev}&rev=${rev}`]: /"rev" twice/,
    [`./a.c?rev=${rev}&ref=--x`]: /no name of a branch/,
    [`./a%0a.c?rev=${rev}`]: /is no path of a file/,
    [`?rev=${rev}`]: /"" is no path of a file/,
    [`./?rev=${rev}`]: /"\.\/" is no path of a file/,
    [`../..?rev=${rev}`]: /"\.\.\/\.\." is no path of a file/,
    [`/etc/passwd?rev=${rev}`]: /"\/etc\/passwd" begins with "\/"/,
    [`%2fetc/passwd?rev=${rev}`]: /begins with "\/"/,
    '/etc/passwd': /begins with "\/"/,
    './a.c#': /names no lines/,
    './a.c#L3-': /names no lines/,
    '#L3': /takes a file/,
  };
  for (const [written, message] of Object.entries(refused)) {
    it(`refuses ${JSON.stringify(written)}`, () => {
      assert.throws(() => parseSource(written), { name: 'SnippetFault', message });
    });
  }
});

function lines(first: number, last: number): object {
  return { kind: 'lines', first, last };
}
