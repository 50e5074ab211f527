import assert from 'node:assert/strict';
import { once } from 'node:events';
import { statSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { deckOf, slideOf } from './deck.ts';
import { newOrigin } from './origin.ts';
import { gitDaemon, gitOverHttp, plainServer } from './servers.ts';

const rev = '0123456789abcdef0123456789abcdef01234567';
const pinned = `rev=${rev}&path=b.c`;

describe('npm run snippets, where a server fails', () => {
  it('names the fence of each failure, keeps what succeeded, and leaves what was there', async (test) => {
    const origin = newOrigin(test);
    const right = origin.commit({ 'b.c': 'int b;\n', 'c.c': 'int c;\n' });
    const dead = `git://127.0.0.1:1/r.git?${pinned}`;
    const good = `file://${origin.folder}?rev=${right}`;
    const deck = deckOf(test, slideOf(`${good}&path=b.c`));
    await deck.fetch();
    const folder = join(deck.path, 'src/content/decks/talk');
    const [name = ''] = deck.kept();
    const before = statSync(join(folder, 'snippets', name)).mtimeMs;
    const slide = slideOf(dead, `${good}&path=b.c`, `${good}&path=c.c`, dead, 'ext::sh -c id');
    writeFileSync(join(folder, '01-one.md'), slide);
    const { lines, faults } = await deck.fetch();
    assert.deepEqual(lines, ['talk: 1 file fetched']);
    assert.equal(deck.kept().length, 3);
    assert.equal(statSync(join(folder, 'snippets', name)).mtimeMs, before);
    assert.deepEqual(
      faults.map(({ file, line, column }) => `${file}:${line}:${column}`),
      [15, 3, 12].map((line) => `src/content/decks/talk/01-one.md:${line}:1`),
    );
    assert.match(
      faults[1]?.reason ?? '',
      /^git:\/\/127.* could not be fetched from\. git says ".*refused/,
    );
    assert.equal(faults[1]?.reason, faults[2]?.reason);
    writeFileSync(join(folder, '01-one.md'), slideOf(`${good}&path=b.c`, `${good}&path=c.c`));
    assert.match(await deck.build(), /> b;[^]*> c;/);
  });

  for (const scheme of ['git', 'http']) {
    it(`gives up on a server that says nothing by ${scheme}://, and asks it no second time`, async (test) => {
      const sockets: Socket[] = [];
      const server = await plainServer(test, (socket) => sockets.push(socket));
      const url = `${scheme}://127.0.0.1:${server.port}/r.git`;
      const sources = [
        `${url}?rev=${rev}&path=b.c`,
        `${url}?rev=${rev.replace('0', 'f')}&path=b.c`,
      ];
      const { faults } = await deckOf(test, slideOf(...sources), 5).fetch();
      const reason = `${url} could not be fetched from. It took longer than 5 s: try again, or with "-- --timeout 25".`;
      assert.deepEqual(
        faults.map((fault) => fault.reason),
        [reason, reason],
      );
      assert.equal(sockets.length, 1);
      const [socket] = sockets;
      // The program that held the connection has ended.
      if (socket && !socket.closed) await once(socket.resume(), 'close');
    });
  }

  it('says that a server speaks no git', async (test) => {
    const server = await plainServer(test, (socket) => socket.end('\u001B[2Jgarbage\r\n'));
    const deck = deckOf(test, slideOf(`git://127.0.0.1:${server.port}/r.git?${pinned}`));
    const [fault] = (await deck.fetch()).faults;
    assert.match(
      fault?.reason ?? '',
      /could not be fetched from\. git says "fatal: protocol error/,
    );
  });

  it('says what a server answered, without what could write over a terminal', async (test) => {
    const server = await plainServer(test, (socket) => {
      const answer = 'ERR \u001B[2Jgo away\u0007';
      socket.end(`${(answer.length + 4).toString(16).padStart(4, '0')}${answer}`);
    });
    const url = `git://127.0.0.1:${server.port}/r.git`;
    const [fault] = (await deckOf(test, slideOf(`${url}?${pinned}`)).fetch()).faults;
    assert.match(
      fault?.reason ?? '',
      /fetched from\. git says "fatal: remote error: .?\[2Jgo away.?"\.$/,
    );
    assert.doesNotMatch(fault?.reason ?? '', /\p{Cc}/u);
  });

  it('says why ssh failed', async (test) => {
    const url = `ssh://git@127.0.0.1:1/r.git`;
    const [fault] = (await deckOf(test, slideOf(`${url}?${pinned}`)).fetch()).faults;
    assert.match(fault?.reason ?? '', /could not be fetched from\. git says ".*ssh.*"/);
  });

  it('says that a page is no repository', async (test) => {
    const server = await plainServer(test, (socket) => {
      socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nHi');
    });
    const deck = deckOf(test, slideOf(`http://127.0.0.1:${server.port}/r.git?${pinned}`));
    assert.match(
      (await deck.fetch()).faults[0]?.reason ?? '',
      /r\.git is no repository, or plain files/,
    );
  });

  it('says that a commit is not there, or no longer', async (test) => {
    const origin = newOrigin(test);
    origin.commit({ 'b.c': 'int b;\n' });
    const daemon = await gitDaemon(test, origin.base);
    const old = await gitOverHttp(test, origin.base, 0);
    for (const url of [
      `git://127.0.0.1:${daemon.port}/origin`,
      `http://127.0.0.1:${old.port}/origin/.git`,
    ]) {
      const [fault] = (await deckOf(test, slideOf(`${url}?${pinned}`)).fetch()).faults;
      assert.equal(fault?.reason, `${url} has no commit ${rev}, or no longer. Pin another one.`);
    }
  });

  it('says which file a commit has instead, and what is no file', async (test) => {
    const origin = newOrigin(test);
    symlinkSync('b.c', join(origin.folder, 'link.c'));
    const there = origin.commit({
      'b.c': 'int b;\n',
      'arch/mmu.c': 'int a;\n',
      'x.bin': Buffer.from([0, 1]),
    });
    const url = `file://${origin.folder}`;
    const paths = ['arch/mmuu.c', 'd.c', 'arch', 'link.c', 'x.bin'];
    const deck = deckOf(test, slideOf(...paths.map((path) => `${url}?rev=${there}&path=${path}`)));
    assert.deepEqual(
      (await deck.fetch()).faults.map(({ reason }) => reason),
      [
        `${url} has no file arch/mmuu.c at ${there.slice(0, 7)}. Did you mean "arch/mmu.c"?`,
        `${url} has no file d.c at ${there.slice(0, 7)}. Did you mean "b.c"?`,
        `arch is a folder at ${there.slice(0, 7)}. Name a file.`,
        `link.c is a symbolic link at ${there.slice(0, 7)}. Name a file.`,
        'x.bin is no text in UTF-8.',
      ],
    );
  });

  it('says that git is missing', async (test) => {
    const { PATH } = process.env;
    test.after(() => Object.assign(process.env, { PATH }));
    process.env['PATH'] = '/nowhere';
    const deck = deckOf(test, slideOf(`git://127.0.0.1/r.git?${pinned}`));
    assert.equal((await deck.fetch()).faults[0]?.reason, 'There is no program "git". Install it.');
  });
});
