import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { deckOf, slideOf } from './deck.ts';
import { newOrigin } from './origin.ts';
import { gitDaemon, gitOverHttp } from './servers.ts';

const files = { 'a/mmu.c': 'int one;\nint two;\nint three;\n', 'b.c': 'int b;\n' };

describe('npm run snippets', () => {
  it('fetches by git:// what is not there; then a build needs no server', async (test) => {
    const origin = newOrigin(test);
    const rev = origin.commit(files);
    origin.commit({ 'a/mmu.c': 'int other;\n' });
    const daemon = await gitDaemon(test, origin.base);
    const url = `git://127.0.0.1:${daemon.port}/origin`;
    const deck = deckOf(test, slideOf(`${url}?rev=${rev}&path=a/mmu.c#L2-L3`));
    assert.match(
      await deck.build(),
      /^src\/content\/decks\/talk\/01-one\.md:3:1 {2}What a\/mmu\.c at .{7} says is not beside the deck yet\. Fetch it: npm run snippets$/,
    );
    const { lines, faults } = await deck.fetch();
    assert.deepEqual([lines, faults], [['talk: 1 file fetched'], []]);
    assert.deepEqual(deck.said, [`Asking ${url}`]);
    await daemon.stop();
    const html = await deck.build();
    assert.match(html, />int<\/span> two;.*\n.*>int<\/span> three;/);
    assert.match(
      html,
      new RegExp(`<p class="code-source">origin · a/mmu.c · ${rev.slice(0, 7)}</p>`),
    );
    assert.doesNotMatch(html, /> (?:one|other);/);
    const again = await deck.fetch();
    assert.deepEqual([again.lines, again.faults, deck.said], [[], [], []]);
  });

  it('fetches by file://, from a repository that filters and from one that does not', async (test) => {
    const origin = newOrigin(test);
    const rev = origin.commit(files);
    for (const allowed of ['true', 'false']) {
      origin.git('config', 'uploadpack.allowFilter', allowed);
      const deck = deckOf(test, slideOf(`file://${origin.folder}?rev=${rev}&path=b.c`));
      assert.deepEqual((await deck.fetch()).faults, []);
      assert.match(await deck.build(), />int<\/span> b;/);
    }
  });

  it('asks once for two files of one commit, and writes the same list each time', async (test) => {
    const origin = newOrigin(test);
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const rev = origin.commit(files);
    origin.commit({ 'b.c': 'int other;\n' });
    const server = await gitOverHttp(test, origin.base);
    const url = `http://127.0.0.1:${server.port}/origin/.git?rev=${rev}`;
    const sources = [`${url}&path=b.c`, `${url}&path=a/mmu.c#L1`, `${url}&path=a/mmu.c#L3`];
    const deck = deckOf(test, slideOf(...sources));
    assert.deepEqual((await deck.fetch()).faults, []);
    const wants = server.asked.filter(({ body }) => body.includes(`want ${rev}`));
    assert.equal(wants.length, 1);
    assert.equal(deck.kept().length, 3);
    const list = join(deck.path, 'src/content/decks/talk/snippets/snippets.json');
    const before = readFileSync(list, 'utf8');
    rmSync(join(deck.path, 'src/content/decks/talk/snippets'), { recursive: true });
    writeFileSync(
      join(deck.path, 'src/content/decks/talk/01-one.md'),
      slideOf(...sources.toReversed()),
    );
    await deck.fetch();
    assert.equal(readFileSync(list, 'utf8'), before);
  });

  it('fetches the branch from a server that gives no single commits, and says so', async (test) => {
    const origin = newOrigin(test);
    const rev = origin.commit(files);
    origin.git('branch', 'side');
    origin.commit({ 'b.c': 'int other;\n' });
    const side = origin.git('commit-tree', '-p', rev, '-m', 'Side', `${rev}^{tree}`);
    origin.git(
      'branch',
      '--force',
      'side',
      origin.git('commit-tree', '-p', side, '-m', 'Top', `${rev}^{tree}`),
    );
    const server = await gitOverHttp(test, origin.base, 0);
    const url = `http://127.0.0.1:${server.port}/origin/.git`;
    const deck = deckOf(
      test,
      slideOf(`${url}?rev=${rev}&path=b.c`, `${url}?rev=${side}&path=a/mmu.c`),
    );
    assert.deepEqual((await deck.fetch()).faults, []);
    assert.match(deck.said.join('\n'), /gives no single commits: fetching HEAD with its history\n/);
    assert.match(deck.said.join('\n'), /fetching all branches and tags$/);
    assert.match(await deck.build(), /> b;[^]*> three;/);
  });

  it('fetches a file again that was changed beside the deck; the build refuses it', async (test) => {
    const origin = newOrigin(test);
    const rev = origin.commit(files);
    const deck = deckOf(test, slideOf(`file://${origin.folder}?rev=${rev}&path=b.c`));
    await deck.fetch();
    const [name = ''] = deck.kept();
    const path = join(deck.path, 'src/content/decks/talk/snippets', name);
    writeFileSync(path, 'int c;\n');
    assert.match(
      await deck.build(),
      /01-one\.md:3:1 {2}.* is not what was fetched\. .*npm run snippets$/,
    );
    assert.deepEqual((await deck.fetch()).faults, []);
    assert.equal(readFileSync(path, 'utf8'), 'int b;\n');
    writeFileSync(path, 'int b;\r\n');
    assert.match(await deck.build(), />int<\/span> b;/);
  });

  it('writes a broken list anew, which a build refuses', async (test) => {
    const origin = newOrigin(test);
    const rev = origin.commit(files);
    const deck = deckOf(test, slideOf(`file://${origin.folder}?rev=${rev}&path=b.c`));
    await deck.fetch();
    const list = join(deck.path, 'src/content/decks/talk/snippets/snippets.json');
    const before = readFileSync(list, 'utf8');
    writeFileSync(list, `<<<<<<< HEAD\n${before}`);
    assert.match(await deck.build(), /snippets\/snippets\.json is broken\. .*npm run snippets$/);
    assert.deepEqual((await deck.fetch()).faults, []);
    assert.equal(readFileSync(list, 'utf8'), before);
  });

  it('lists the branch that a slide names now, and asks nobody for that', async (test) => {
    const origin = newOrigin(test);
    const rev = origin.commit(files);
    const source = `file://${origin.folder}?rev=${rev}&path=b.c`;
    const deck = deckOf(test, slideOf(source));
    await deck.fetch();
    const folder = join(deck.path, 'src/content/decks/talk');
    writeFileSync(join(folder, '01-one.md'), slideOf(`${source}&ref=side`));
    await deck.fetch();
    assert.deepEqual(deck.said, []);
    assert.match(readFileSync(join(folder, 'snippets/snippets.json'), 'utf8'), /"ref": "side"/);
  });

  it('makes no folder for a deck that quotes nothing', async (test) => {
    const deck = deckOf(test, slideOf('./x.c'));
    await deck.fetch();
    await deck.update();
    assert.equal(existsSync(join(deck.path, 'src/content/decks/talk/snippets')), false);
  });

  it('drops what no slide quotes', async (test) => {
    const origin = newOrigin(test);
    const rev = origin.commit(files);
    const source = (path: string): string => `file://${origin.folder}?rev=${rev}&path=${path}`;
    const deck = deckOf(test, slideOf(source('b.c'), source('a/mmu.c')));
    await deck.fetch();
    const slide = join(deck.path, 'src/content/decks/talk/01-one.md');
    writeFileSync(slide, slideOf(source('a/mmu.c')));
    const { lines } = await deck.fetch();
    assert.deepEqual(lines, ['talk: 1 file dropped, which no slide quotes']);
    assert.equal(deck.kept().length, 2);
    writeFileSync(slide, '# One\n');
    await deck.fetch();
    assert.deepEqual(deck.kept(), []);
  });

  it('leaves no folder of its own behind', async (test) => {
    const origin = newOrigin(test);
    const rev = origin.commit(files);
    const decks = ['', '/none'].map((path) =>
      deckOf(test, slideOf(`file://${origin.folder}${path}?rev=${rev}&path=b.c`)),
    );
    const folder = mkdtempSync(join(tmpdir(), 'lectern-'));
    const { TMPDIR } = process.env;
    test.after(() => rmSync(folder, { recursive: true }));
    process.env['TMPDIR'] = folder;
    try {
      for (const deck of decks) await deck.fetch();
    } finally {
      if (TMPDIR === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = TMPDIR;
    }
    assert.deepEqual(readdirSync(folder), []);
  });
});
