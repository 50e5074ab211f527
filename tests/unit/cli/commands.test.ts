import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { commandLine } from '../../command-line.ts';

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const fixture = fileURLToPath(new URL('../../fixtures/content/unknown-key/', import.meta.url));

const exporting = fileURLToPath(new URL('../../site/', import.meta.url));

describe('the commands', () => {
  let root = '';
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'lectern-'));
    await mkdir(join(root, 'src/content/decks'), { recursive: true });
  });
  after(() => rm(root, { recursive: true }));

  it('build: ends with the fault in one line, its place first, and exit code 1', () => {
    const { status, stdout, stderr } = run('build', '--root', fixture, '--out', join(root, 'out'));
    assert.match(stderr, /^src\/content\/decks\/[^ ]+:\d+:\d+ {2}Unknown key [^\n]*\n$/);
    assert.deepEqual([status, stdout], [1, '']);
  });

  it('build: takes no root outside of Lectern', () => {
    const { status, stderr } = run('build', '--root', root);
    assert.equal(status, 1);
    assert.match(stderr, /^--root takes a folder inside of /);
  });

  it('build: empties no folder that holds other files', async () => {
    const beside = `${process.cwd()}-site`;
    const { stderr: told } = run('build', '--root', fixture, '--out', beside);
    assert.match(told, /^Astro cannot build into "[^"]+-site", .* Give it another name\.\n$/);
    const { status, stderr } = run('build', '--root', fixture, '--out', root);
    assert.equal(status, 1);
    assert.match(stderr, /^A build empties its folder first.* Give --out a new folder\.\n$/);
    assert.ok((await readdir(root)).includes('src'));
  });

  it('build: takes an address for --site, and nothing else', () => {
    const out = ['--out', join(root, 'out')];
    assert.match(run('build', '--site', 'here', ...out).stderr, /is no address for --site/);
    assert.equal(
      run('build', '--site', 'https://example.org/talks/', ...out).stderr,
      '--site takes the host alone. Write: --site https://example.org --base /talks/\n',
    );
  });

  it('pdf and check: name the deck that was meant', () => {
    for (const name of ['pdf', 'check']) {
      const { status, stderr } = run(name, '--root', fixture, 'dem');
      assert.equal(status, 1);
      assert.equal(stderr, 'There is no deck "dem". Did you mean "demo"? Known: demo.\n');
    }
  });

  it('pdf: refuses slides that no deck has, and one file for several decks', () => {
    const wrong = run('pdf', '--root', fixture, '--slides', '9-5');
    assert.equal(wrong.status, 1);
    assert.match(wrong.stderr, /^--slides: "9-5" means no slides\. Write numbers from 1 on/);

    const several = run('pdf', 'xen', 'guide', '--out', join(root, 'talk.pdf'));
    assert.equal(several.status, 1);
    assert.match(
      several.stderr,
      /^--out .*talk\.pdf is one file, and 2 decks are meant\. Name one deck, or give --out a folder\.\n$/,
    );
  });

  it('handout: says what may be chosen', () => {
    assert.equal(
      run('handout', '--root', fixture, '--layout', '5').stderr,
      '--layout is one of notes, 2, 3, 4, 6, 9, not "5".\n',
    );
    assert.equal(
      run('handout', '--root', fixture, '--paper', 'a5').stderr,
      '--paper is one of a4, letter, not "a5".\n',
    );
  });

  it('preview: says what to do where nothing is built', () => {
    const { status, stderr } = run('preview', '--out', join(root, 'none'));
    assert.equal(status, 1);
    assert.match(stderr, /^There is no built site in .* npm run build\n$/);
  });

  it('new: says what it made, and what is wrong with a name', async () => {
    const made = run('new', '--root', root, 'my-talk', 'A: "talk"');
    assert.deepEqual([made.status, made.stderr], [0, '']);
    assert.match(
      made.stdout,
      /^Made .*my-talk:\n {2}deck\.yaml\n[^]*npm run dev\n[^]*\/my-talk\/\n$/,
    );
    for (const [words, message] of [
      [[], /^Name the deck, as in: /],
      [['my-talk'], /^There is a deck "my-talk" already\./],
      [['x', 'My', 'talk'], /^Put the title in quotes: npm run new -- x "My talk"\n$/],
      [['x', ' '], /^The title is empty\./],
    ] as const) {
      const { status, stderr } = run('new', '--root', root, ...words);
      assert.equal(status, 1);
      assert.match(stderr, message);
    }
    assert.deepEqual(await readdir(join(root, 'src/content/decks')), ['my-talk']);
  });

  it('pptx and handout: take private notes to no place that is published', () => {
    for (const [words, message] of [
      [
        [],
        /^--notes takes private notes along, so it needs --out: a place that is not published\.\n$/,
      ],
      [
        ['--out', join(exporting, 'dist', 'x')],
        / is in the site that is published\. Name another place\.\n$/,
      ],
    ] as const) {
      for (const name of ['pptx', 'handout']) {
        const { status, stderr } = run(name, '--root', exporting, '--notes', ...words);
        assert.match(stderr, message);
        assert.equal(status, 1);
      }
    }
  });

  it('say what they do', () => {
    for (const name of [
      'start',
      'dev',
      'build',
      'preview',
      'new',
      'check',
      'snippets',
      'pdf',
      'pptx',
      'handout',
      'durations',
    ]) {
      const { status, stdout, stderr } = run(name, '--help');
      assert.deepEqual([name, status, stderr], [name, 0, '']);
      assert.match(stdout, /^npm (?:run )?\w+/);
    }
  });
});

function run(name: string, ...words: string[]): Ended {
  return spawnSync(process.execPath, commandLine(name, ...words), {
    encoding: 'utf8',
    timeout: 60_000,
  });
}
