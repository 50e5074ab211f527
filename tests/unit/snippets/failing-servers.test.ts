import assert from 'node:assert/strict';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { deckOf, slideOf } from './deck.ts';
import { newOrigin } from './origin.ts';
import { freePort, gitDaemon, gitOverHttp, plainServer } from './servers.ts';

const rev = '0123456789abcdef0123456789abcdef01234567';
const pinned = `rev=${rev}&path=b.c`;

describe('npm run snippets, where a server fails', () => {
  it('names the fence of each failure, keeps what succeeded, and leaves what was there', async (test) => {
    const origin = newOrigin(test);
    const right = origin.commit({ 'b.c': 'int b;\n', 'c.c': 'int c;\n' });
    const dead = `git://127.0.0.1:${await freePort()}/r.git?${pinned}`;
    const good = `file://${origin.folder}?rev=${right}`;
    const before = deckOf(test, slideOf(`${good}&path=b.c`));
    await before.fetch();
    const slide = slideOf(dead, `${good}&path=b.c`, `${good}&path=c.c`, dead, 'ext::sh -c id');
    const deck = deckOf(test, slide);
    const { lines, faults } = await deck.fetch();
    assert.deepEqual(lines, ['talk: 2 files fetched']);
    assert.deepEqual(
      faults.map(({ file, line, column }) => `${file}:${line}:${column}`),
      [15, 3, 12].map((line) => `src/content/decks/talk/01-one.md:${line}:1`),
    );
    assert.match(
      faults[1]?.reason ?? '',
      /^git:\/\/127.* could not be fetched from\. git says ".*refused/,
    );
    assert.equal(faults[1]?.reason, faults[2]?.reason);
    assert.match(await deck.build(), /01-one\.md:3:1 {2}/);
  });

  it(
    'gives up on a server that says nothing, and asks it no second time',
    { timeout: 14_000 },
    async (test) => {
      const sockets: Socket[] = [];
      const server = await plainServer(test, (socket) => sockets.push(socket));
      const url = `git://127.0.0.1:${server.port}/r.git`;
      const deck = deckOf(
        test,
        slideOf(`${url}?${pinned}`, `${url}?${pinned.replace('b.c', 'c.c')}`),
        1,
      );
      const { faults } = await deck.fetch();
      assert.deepEqual(
        faults.map(({ reason }) => reason),
        Array.from(
          { length: 2 },
          () =>
            `${url} could not be fetched from. It took longer than 1 s: try again, or with "-- --timeout 5".`,
        ),
      );
      assert.equal(sockets.length, 1);
      const [socket] = sockets;
      // The program that held the connection has ended.
      if (socket && !socket.closed) await once(socket.resume(), 'close');
    },
  );

  it('says what a server sent that speaks no git, without its control characters', async (test) => {
    const server = await plainServer(test, (socket) => socket.end('\u001B[2Jgarbage\r\n'));
    const deck = deckOf(test, slideOf(`git://127.0.0.1:${server.port}/r.git?${pinned}`));
    const [fault] = (await deck.fetch()).faults;
    assert.match(
      fault?.reason ?? '',
      /could not be fetched from\. git says "fatal: protocol error/,
    );
    assert.doesNotMatch(fault?.reason ?? '', /\p{Cc}/u);
  });

  it('says that a page is no repository', async (test) => {
    const server = await plainServer(test, (socket) => {
      socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nHi');
    });
    const deck = deckOf(test, slideOf(`http://127.0.0.1:${server.port}/r.git?${pinned}`));
    assert.match((await deck.fetch()).faults[0]?.reason ?? '', /r\.git is no repository, or has/);
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
        `arch is a folder in ${url}. Name a file.`,
        `link.c is a symbolic link in ${url}. Name a file.`,
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
