import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cloneCommand, type GitUrl, parseGitUrl } from '../../../../src/markdown/code/git-url.ts';

const nothing = { scheme: undefined, user: undefined, port: undefined, revision: undefined };

describe('parseGitUrl', () => {
  const addresses: Readonly<Record<string, GitUrl>> = {
    'git://git.kernel.org/pub/scm/linux/kernel/git/jeremy/xen.git': {
      ...nothing,
      scheme: 'git',
      host: 'git.kernel.org',
      path: '/pub/scm/linux/kernel/git/jeremy/xen.git',
      repository: 'xen.git',
    },
    'ssh://jeremy@Git.Kernel.org:2222/pub/xen': {
      ...nothing,
      scheme: 'ssh',
      user: 'jeremy',
      host: 'git.kernel.org',
      port: '2222',
      path: '/pub/xen',
      repository: 'xen',
    },
    'https://github.com/owner/name/': {
      ...nothing,
      scheme: 'https',
      host: 'github.com',
      path: '/owner/name',
      repository: 'name',
    },
    'https://[2001:db8::1]:8443/x.git': {
      ...nothing,
      scheme: 'https',
      host: '[2001:db8::1]',
      port: '8443',
      path: '/x.git',
      repository: 'x.git',
    },
    'git://h.org/~me/a.git?rev=0123456789abcdef&path=arch/x86/mmu.c#L10-L20': {
      ...nothing,
      scheme: 'git',
      host: 'h.org',
      path: '/~me/a.git',
      repository: 'a.git',
      revision: '0123456789abcdef',
    },
    'git+https://h.org/a/b.git#v1.2': {
      ...nothing,
      scheme: 'git+https',
      host: 'h.org',
      path: '/a/b.git',
      repository: 'b.git',
      revision: 'v1.2',
    },
    'git://h.org/a.git#L10': {
      ...nothing,
      scheme: 'git',
      host: 'h.org',
      path: '/a.git',
      repository: 'a.git',
    },
    'file:///srv/git/a.git': {
      ...nothing,
      scheme: 'file',
      host: '',
      path: '/srv/git/a.git',
      repository: 'a.git',
    },
    'git@github.com:owner/name.git': {
      ...nothing,
      user: 'git',
      host: 'github.com',
      path: 'owner/name.git',
      repository: 'name.git',
    },
    'host:/srv/a.git': { ...nothing, host: 'host', path: '/srv/a.git', repository: 'a.git' },
    'me@host:work/a': { ...nothing, user: 'me', host: 'host', path: 'work/a', repository: 'a' },
  };
  for (const [text, url] of Object.entries(addresses)) {
    it(`reads ${text}`, () => assert.deepEqual(parseGitUrl(text), url));
  }

  const others = [
    '',
    'xen.git',
    'git.kernel.org',
    '10:30',
    'std::vector',
    'test:unit',
    'C:/code/a.git',
    'git://',
    'git://host',
    'https:///x.git',
    'file://host',
    'mailto:a@b.org',
    'git clone git://h.org/a.git',
    'git://h.org/a.git and more',
    'git://h.org/a.git\nrm -rf ~',
    // What git would run, or take for an option.
    'ext::sh -c touch% /tmp/owned',
    'ext::sh%20-c%20id.git',
    'fd::17/a.git',
    '-oProxyCommand=id',
    '-oProxyCommand=id:a.git',
    '--upload-pack=id',
    'ssh://-oProxyCommand=id/a.git',
    'ssh://-l@host/a.git',
    '-u@host:a.git',
    'me@ext::sh.git',
    // What a browser or a shell would run.
    'javascript:alert(1)',
    'javascript://github.com/a/b.git',
    'data:text/html,a',
    'git://h.org/$(id).git',
    'git://h.org/`id`.git',
    'git://h.org/a.git;id',
    'git://h.org/a.git|id',
    'git://h.org/a.git&id',
    "git://h.org/'a.git",
    'https://user:secret@h.org/a.git',
  ];
  for (const text of others) {
    it(`does not read ${JSON.stringify(text)}`, () => assert.equal(parseGitUrl(text), undefined));
  }

  it('takes no longer for a long text', () => {
    const start = performance.now();
    parseGitUrl(`a@${'a.'.repeat(20_000)}`);
    parseGitUrl(`git://h${'/a'.repeat(20_000)}/ `);
    assert.ok(performance.now() - start < 500);
  });
});

describe('cloneCommand', () => {
  const commands = {
    'git://git.kernel.org/pub/xen.git': 'git clone git://git.kernel.org/pub/xen.git',
    'ssh://me@h.org:22/a.git': 'git clone ssh://me@h.org:22/a.git',
    'git@github.com:owner/name.git': 'git clone git@github.com:owner/name.git',
    'git+https://h.org/a.git#v1': 'git clone https://h.org/a.git',
    'git://h.org/a.git?rev=0123abcd&path=b.c': 'git clone git://h.org/a.git',
    'file:///srv/a.git': 'git clone file:///srv/a.git',
    'https://git.sr.ht/~me/a.git': "git clone 'https://git.sr.ht/~me/a.git'",
    'git://h.org/a*b!.git': "git clone 'git://h.org/a*b!.git'",
  };
  for (const [text, command] of Object.entries(commands)) {
    it(`gives ${command}`, () => {
      const url = parseGitUrl(text);
      assert.ok(url);
      assert.equal(cloneCommand(url), command);
    });
  }

  it('quotes what did not come from the parser', () => {
    const url: GitUrl = {
      ...nothing,
      scheme: 'git',
      host: 'h',
      path: "/a';id'.git",
      repository: '',
    };
    assert.equal(cloneCommand(url), String.raw`git clone 'git://h/a'\'';id'\''.git'`);
  });
});
