import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { commandLine } from '../../command-line.ts';

const table =
  'slide,spent,deck\ntitle,64.4,talk\nwhy,90,talk\nhow,700,talk\nend,200,talk\npassed,0.4,talk\n';
const slides = {
  'deck.yaml': 'title: Talk\n',
  '01-title.md': '---\nlayout: title # large\n---\n# Talk\n',
  '02-why.md': '---\nduration: 1.5\n---\n# Why\n',
  '03-how.md': '---\nduration: 2\n---\n# How\n',
  '04-end.md': '\uFEFF# End\r\n',
  '05-passed.md': '# Passed by\n',
};

describe('npm run durations', () => {
  it('writes the times into the slides, and says what it changed', (test) => {
    const deck = deckOf(test, table);
    assert.deepEqual(deck.run('times.csv'), {
      status: 0,
      stdout:
        '01-title.md     –  →   1:04\n03-how.md    2:00  →  11:40\n04-end.md       –  →   3:20\ntalk: 3 of 4 slides changed; together they take 17:34.\n',
      stderr: '',
    });
    assert.deepEqual(deck.files(), {
      ...slides,
      '01-title.md': '---\nlayout: title # large\nduration: "1:04"\n---\n# Talk\n',
      '03-how.md': '---\nduration: "11:40"\n---\n# How\n',
      '04-end.md': '\uFEFF---\r\nduration: "3:20"\r\n---\r\n\r\n# End\r\n',
    });
    assert.match(deck.run('times.csv').stdout, /^talk: 0 of 4 slides changed/);
  });

  it('rounds, and with --dry writes nothing', (test) => {
    const deck = deckOf(test, table);
    const { status, stdout } = deck.run('times.csv', '--round', '30', '--dry');
    assert.deepEqual(
      [status, stdout],
      [
        0,
        '01-title.md     –  →   1:00\n03-how.md    2:00  →  11:30\n04-end.md       –  →   3:30\ntalk: 3 of 4 slides would change; together they take 17:30.\n',
      ],
    );
    assert.deepEqual(deck.files(), slides);
  });

  it('takes the deck that is named where the file names none or another', (test) => {
    const deck = deckOf(test, table.replaceAll(',talk', ',tolk'));
    assert.equal(
      deck.run('times.csv').stderr,
      'There is no deck "tolk". Did you mean "talk"? Known: talk.\n',
    );
    assert.equal(deck.run('times.csv', '--deck', 'talk').status, 0);
    const none = deckOf(test, table.replaceAll(/,(talk|deck)/g, ''));
    assert.equal(
      none.run('times.csv').stderr,
      'times.csv names no deck. Name it: --deck my-talk\n',
    );
    assert.equal(none.run('times.csv', '--deck', 'talk').status, 0);
  });

  it('writes nothing at all where one slide is unknown or cannot be edited', (test) => {
    const deck = deckOf(test, `${table}ends,5,talk\nx,5,talk\n`);
    writeFileSync(join(deck.folder, '02-why.md'), '---\n{ title: Why }\n---\n');
    const before = deck.files();
    const { status, stdout, stderr } = deck.run('times.csv');
    assert.deepEqual([status, stdout], [1, '']);
    assert.equal(
      stderr,
      [
        'src/content/decks/talk/02-why.md:1  The front matter takes no new line. Write it as lines like "layout: title".',
        'times.csv:7  The deck "talk" has no slide "ends". Did you mean "end"?',
        'times.csv:8  The deck "talk" has no slide "x".',
        '',
      ].join('\n'),
    );
    assert.deepEqual(deck.files(), before);
  });

  it('writes nothing at all where the front matter of a slide is wrong', (test) => {
    const deck = deckOf(test, table);
    writeFileSync(join(deck.folder, '04-end.md'), '---\nlayuot: end\n---\n# End\n');
    const before = deck.files();
    const { status, stderr } = deck.run('times.csv');
    assert.equal(status, 1);
    assert.match(stderr, /^src\/content\/decks\/talk\/04-end\.md:2:1 {2}Unknown key "layuot"\./);
    assert.deepEqual(deck.files(), before);
  });

  it('writes nothing at all where one file cannot be written', (test) => {
    const deck = deckOf(test, table);
    // What is in the way of the draft stands for a disk that is full.
    mkdirSync(join(deck.folder, '04-end.md.part'));
    const { status, stderr } = deck.run('times.csv');
    assert.equal(status, 1);
    assert.match(stderr, /^Nothing was written: EISDIR/);
    rmSync(join(deck.folder, '04-end.md.part'), { recursive: true });
    assert.deepEqual(deck.files(), slides);
  });

  it('keeps links and rights', (test) => {
    const deck = deckOf(test, table);
    const shared = join(deck.root, 'shared.md');
    writeFileSync(shared, slides['01-title.md']);
    chmodSync(shared, 0o640);
    rmSync(join(deck.folder, '01-title.md'));
    symlinkSync(shared, join(deck.folder, '01-title.md'));
    assert.equal(deck.run('times.csv').status, 0);
    assert.match(readFileSync(shared, 'utf8'), /duration: "1:04"/);
    assert.equal(statSync(shared).mode & 0o777, 0o640);
  });

  it('takes one file, and a number of seconds', (test) => {
    const deck = deckOf(test, table);
    for (const [words, message] of [
      [[], /^Name one file, as in: npm run durations -- rehearsal\.json\n$/],
      [['times.csv', 'more.csv'], /^Name one file/],
      [['none.csv'], /^"none\.csv" cannot be read: ENOENT/],
      [
        ['times.csv', '--round', 'much'],
        /^--round takes a number of seconds, as in 15, not "much"\.\n$/,
      ],
      [['times.csv', '--round', '0'], /^--round takes a number/],
    ] as const) {
      const { status, stderr } = deck.run(...words);
      assert.equal(status, 1);
      assert.match(stderr, message);
    }
  });
});

/** A project with the deck `talk`, and beside it the file of a rehearsal. */
function deckOf(test: TestContext, times: string) {
  const root = mkdtempSync(join(tmpdir(), 'lectern-'));
  test.after(() => rmSync(root, { recursive: true }));
  const folder = join(root, 'src/content/decks/talk');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(slides)) writeFileSync(join(folder, name), text);
  writeFileSync(join(root, 'times.csv'), times);
  return {
    root,
    folder,
    files: () =>
      Object.fromEntries(
        readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
      ),
    run: (...words: string[]) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        commandLine('durations', '--root', root, ...words),
        { cwd: root, encoding: 'utf8', timeout: 60_000 },
      );
      return { status, stdout, stderr };
    },
  };
}
