import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { commandLine } from '../command-line.ts';

const tests = fileURLToPath(new URL('../', import.meta.url));

it('a second build makes what a first one would, and leaves the pages that are right as they are', (test) => {
  const root = mkdtempSync(join(tests, '.second-build-'));
  test.after(() => rmSync(root, { recursive: true }));
  const deck = join(root, 'src/content/decks/talk');
  const write = (name: string, text: string): void => writeFileSync(join(deck, name), text);
  const page = (slug: string): string => join(root, 'dist/talk', slug, 'index.html');
  mkdirSync(deck, { recursive: true });
  write('deck.yaml', 'title: Talk\n');
  write('01-one.md', '# One\n');
  write('02-two.md', '# Two\n');
  write('03-three.md', '---\naliases: [third]\n---\n\n# Three\n');
  write('04-four.md', '# Four\n');
  build(root);
  const before = statSync(page('one')).mtimeMs;

  write('03-three.md', '---\naliases: [third]\n---\n\n# Other\n');
  writeFileSync(page('two'), 'Not what was built.');
  build(root);
  assert.match(readFileSync(page('three'), 'utf8'), /<title>Other · Talk<\/title>/);
  assert.match(readFileSync(page('third'), 'utf8'), /<title>Other<\/title>/);
  assert.match(
    readFileSync(page('third'), 'utf8'),
    /<link rel="canonical" href="https:\/\/talks\.example\.org\/talk\/three\/">/,
  );
  assert.match(readFileSync(page('two'), 'utf8'), /<title>Two · Talk<\/title>/);
  assert.equal(statSync(page('one')).mtimeMs, before, 'a page that is right was made again');

  rmSync(join(deck, '04-four.md'));
  write('03-three.md', '---\nhidden: true\naliases: [third]\n---\n\n# Other\n');
  writeFileSync(join(root, 'dist/talk/left.txt'), 'Of an earlier build.');
  build(root);
  for (const slug of ['four', 'three', 'third'])
    assert.equal(existsSync(join(root, 'dist/talk', slug)), false, `"${slug}" has its folder`);
  assert.doesNotMatch(readFileSync(page('two'), 'utf8'), /rel="next"|Other/);
  assert.doesNotMatch(readFileSync(page(''), 'utf8'), /Other/);

  const second = files(join(root, 'dist'));
  for (const folder of ['dist', 'node_modules', '.astro'])
    rmSync(join(root, folder), { recursive: true });
  build(root);
  assert.deepEqual(second, files(join(root, 'dist')));
});

function build(root: string): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    commandLine('build', '--root', root, '--site', 'https://talks.example.org'),
    {
      encoding: 'utf8',
    },
  );
  assert.equal(stderr, '');
  assert.equal(status, 0);
}

/** The files below a folder with their bytes. */
function files(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(paths.map((path) => [path, readFileSync(path, 'latin1')]));
}
