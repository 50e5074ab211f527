import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { slideLoader } from '../../src/loader.ts';
import { deckFile, messageOf, newRun, projectOf } from './loader-context.ts';

describe('a file that cannot be read', () => {
  it('is told with all that is like it', async (test) => {
    const root = projectOf(test, {
      'a/deck.yaml': 'title: A\n',
      'a/01-one.md': '# One\n',
      'b/deck.yaml': 'title: B\n',
    });
    const path = (file: string): string => fileURLToPath(deckFile(root, file));
    symlinkSync('nowhere.md', path('a/02-dead.md'));
    mkdirSync(path('a/03-folder.md'));
    writeFileSync(path('a/04-latin.md'), Buffer.from('# Caf\xe9\n', 'latin1'));
    writeFileSync(path('b/deck.yaml'), Buffer.from('title: A\nevent: Caf\xe9\n', 'latin1'));
    symlinkSync('a', path('c'));
    symlinkSync('a', path('_left-out'));
    symlinkSync('nowhere', path('dead'));
    const decks = 'src/content/decks';
    assert.equal(
      await messageOf(slideLoader(), newRun(root)),
      [
        `${decks}/a/02-dead.md:1  There is no such file, or it is a link that leads to none.`,
        `${decks}/a/03-folder.md:1  A folder has the name of a slide. Rename it.`,
        `${decks}/a/04-latin.md:1  ${notUtf8}`,
        `${decks}/b/deck.yaml:2  ${notUtf8}`,
        `${decks}/c:1  The folder of a deck is no symbolic link. Move the deck here, or begin the name with "_" to leave it out.`,
      ].join('\n'),
    );
  });

  it('is told too where it is another slide that is wrong', async (test) => {
    const root = projectOf(test, {
      'a/deck.yaml': 'title: A\n',
      'a/01-One.md': '# One\n',
      'a/02-two.md': '# T\u0000wo\n',
    });
    assert.match(
      (await messageOf(slideLoader(), newRun(root))) ?? '',
      /01-One.*Misnamed[^]*02-two\.md:1 {2}This line/,
    );
  });
});

const notUtf8 =
  'This line is not UTF-8. Save the file as UTF-8; if it is no text, give it another name.';
