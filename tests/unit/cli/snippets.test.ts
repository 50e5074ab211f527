import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { commandLine } from '../../command-line.ts';
import { deckOf, slideOf } from '../snippets/deck.ts';
import { newOrigin } from '../snippets/origin.ts';
import { gitDaemon, plainServer } from '../snippets/servers.ts';

const before = 'int f(int x)\n{\n\treturn x;\n}\n';

describe('npm run snippets', () => {
  it('fetches, checks and updates, and ends with 1 where something is amiss', async (test) => {
    const origin = newOrigin(test);
    const rev = origin.commit({ 'f.c': before });
    const daemon = await gitDaemon(test, origin.base);
    const url = `git://127.0.0.1:${daemon.port}/origin`;
    const deck = deckOf(test, slideOf(`${url}?rev=${rev}&path=f.c#L1-L4`));
    const ran = (...words: string[]) => run('--root', deck.path, ...words);
    const well = '1 snippet from git, and all is well.\n';
    assert.deepEqual(ran(), { status: 0, stdout: `talk: 1 file fetched\n${well}`, stderr: '' });

    origin.commit({ 'f.c': `${before}/* New */\n` });
    const beside = ran('--check');
    assert.partialDeepStrictEqual(beside, { status: 0, stderr: '' });
    const named =
      /^src\/\S+\/01-one\.md:3:1 {2}f\.c .{7} → .{7}: the file has changed, .* have not\.\n/;
    assert.match(beside.stdout, named);
    assert.equal(beside.stdout.replace(named, ''), well);

    origin.commit({ 'f.c': before.replace('return x', 'return -x') });
    const drifted = ran('--check', 'talk');
    assert.partialDeepStrictEqual(drifted, {
      status: 1,
      stderr: '1 of 1 snippets have changed upstream.\n',
    });
    assert.match(
      drifted.stdout,
      /01-one\.md:3:1 {2}f\.c .*: changed\.\n@@[^]*\n-\treturn x;\n\+\treturn -x;/,
    );

    const tip = origin.commit({ 'f.c': `#include <x.h>\n${before}` });
    const updated = ran('--update');
    assert.partialDeepStrictEqual(updated, { status: 0, stderr: '' });
    const slide = join(deck.path, 'src/content/decks/talk/01-one.md');
    assert.equal(readFileSync(slide, 'utf8'), slideOf(`${url}?rev=${tip}&path=f.c#L2-L5`));

    await daemon.stop();
    const failed = ran('--check');
    assert.equal(failed.status, 1);
    assert.match(
      failed.stderr,
      /^src\/content\/decks\/talk\/01-one\.md:3:1 {2}git:.* could not be fetched/,
    );
  });

  it('ends with all it started when it is stopped', { timeout: 20_000 }, async (test) => {
    const connected = Promise.withResolvers<Socket>();
    const server = await plainServer(test, connected.resolve);
    const source = `git://127.0.0.1:${server.port}/r.git?rev=${'a'.repeat(40)}&path=b.c`;
    const deck = deckOf(test, slideOf(source));
    const folder = mkdtempSync(join(tmpdir(), 'lectern-'));
    test.after(() => rmSync(folder, { recursive: true }));
    const child = spawn(
      process.execPath,
      commandLine('snippets', '--root', deck.path, '--timeout', '600'),
      {
        stdio: 'ignore',
        env: { ...process.env, TMPDIR: folder },
      },
    );
    test.after(() => child.kill('SIGKILL'));
    const ended = once(child, 'exit');
    const socket = await connected.promise;
    child.kill('SIGINT');
    assert.deepEqual(await ended, [1, null]);
    if (!socket.closed) await once(socket.resume(), 'close');
    assert.deepEqual(readdirSync(folder), []);
  });

  it('takes the names of decks, a number of seconds, and one thing to do', () => {
    const root = fileURLToPath(new URL('../../fixtures/content/unknown-key/', import.meta.url));
    for (const [words, message] of [
      [['dem'], /^There is no deck "dem"\. Did you mean "demo"\?/],
      [['--timeout', 'soon'], /^--timeout takes a number of seconds, not "soon"\.\n$/],
      [['--check', '--update'], /^Take --check or --update\.\n$/],
    ] as const) {
      const { status, stderr } = run('--root', root, ...words);
      assert.equal(status, 1);
      assert.match(stderr, message);
    }
  });
});

function run(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    commandLine('snippets', ...words),
    {
      encoding: 'utf8',
      timeout: 60_000,
    },
  );
  return { status, stdout, stderr };
}
