import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, afterEach, describe, it } from 'node:test';
import { parse } from 'yaml';
import { createDeck, titleOf } from '../../../src/cli/new-deck.ts';
import { deckFields } from '../../../src/content-fields.ts';

describe('a new deck', () => {
  let decks = '';
  beforeEach(async () => {
    decks = await mkdtemp(join(tmpdir(), 'lectern-'));
  });
  afterEach(() => rm(decks, { recursive: true }));

  const make = (name: string, title = 'A talk'): Promise<string[]> =>
    createDeck(decks, { name, title, date: '2026-01-31' });

  it('is a folder with its fields and three slides, and nothing else is left', async () => {
    const files = ['01-title.md', '02-first-thought.md', '03-thanks.md', 'deck.yaml'];
    assert.deepEqual((await make('my-talk')).toSorted(), files);
    assert.deepEqual((await readdir(join(decks, 'my-talk'))).toSorted(), files);
    assert.deepEqual(await readdir(decks), ['my-talk']);
  });

  for (const title of [
    'Xen: status',
    'It\'s "quoted"',
    'C # is #1 #',
    '12',
    'true',
    '- a list?',
    'Что нового',
    '日本語のスライド',
    '{a} [b] & *c* | %d @e `f`',
  ]) {
    it(`keeps its title: ${title}`, async () => {
      await make('my-talk', title);
      const yaml: unknown = parse(await readFile(join(decks, 'my-talk/deck.yaml'), 'utf8'));
      const { date, lang, title: kept } = deckFields.parse(yaml);
      assert.deepEqual({ date, lang, title: kept }, { date: '2026-01-31', lang: 'en', title });
    });
  }

  it('shows signs of Markdown in its title as they are', async () => {
    await make('my-talk', 'a *b* `c` <d> C #');
    const slide = await readFile(join(decks, 'my-talk/01-title.md'), 'utf8');
    assert.match(slide, /^# a \\\*b\\\* \\`c\\` \\<d\\> C \\#$/m);
  });

  for (const [name, message] of [
    ['My Talk', /is no name for a deck.* Try "my-talk"\./],
    ['Vorträge', /Try "vortrage"\./],
    ['../out', /Try "out"\./],
    ['', /is no name for a deck/],
    ['Доклад', /single hyphens\.$/],
    ['404', /an address of the site's own/],
    ['taken', /There is a deck "taken" already/],
    ['former', /"former" is an alias in taken\/deck\.yaml: .* Take another name/],
  ] as const) {
    it(`is not made with the name "${name}"`, async () => {
      await mkdir(join(decks, 'taken'));
      await writeFile(join(decks, 'taken/deck.yaml'), 'aliases: [former]\n');
      await mkdir(join(decks, 'broken'));
      await writeFile(join(decks, 'broken/deck.yaml'), 'aliases: [');
      await assert.rejects(make(name), { name: 'CommandFault', message });
      assert.deepEqual((await readdir(decks)).toSorted(), ['broken', 'taken']);
      assert.deepEqual(await readdir(join(decks, 'taken')), ['deck.yaml']);
    });
  }
});

describe('titleOf', () => {
  it('makes a title of a name', () => {
    assert.equal(titleOf('my-first-talk'), 'My first talk');
  });
});
