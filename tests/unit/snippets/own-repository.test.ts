import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { projectOf, write } from '../loader-context.ts';
import { deckIn, deckOf, slideOf } from './deck.ts';
import type { Deck } from './deck.ts';
import { repositoryIn } from './origin.ts';
import type { Repository } from './origin.ts';
import { before, changed, moved, slideIn, told } from './pinned.ts';

const none = 'a'.repeat(40);

describe('a file of the repository that the deck is in', () => {
  it('is quoted as the commit has it, and then the build needs no repository', async (test) => {
    const { deck, repository, rev } = ownDeck(test, '#L3-L6');
    repository.commit({ 'lib/f.c': changed });
    assert.match(
      await deck.build(),
      /01-one\.md:3:1 {2}What \.{2}\/\S+\/lib\/f\.c at .{7} says is not beside the deck yet\. Fetch it: npm run snippets$/,
    );
    const { lines, faults } = await deck.fetch();
    assert.deepEqual([lines, faults, deck.said], [['talk: 1 file fetched'], [], []]);
    rmSync(join(deck.path, '.git'), { recursive: true });
    rmSync(join(deck.path, 'lib'), { recursive: true });
    const html = await deck.build();
    assert.match(html, /> x;/);
    assert.match(
      html,
      new RegExp(`<p class="code-source">lib/f\\.c · ${rev.slice(0, 7)}</p></figure>`),
    );
  });

  it('is kept in the same way wherever the clone lies, and wherever in it the project is', async (test) => {
    const { deck, repository } = ownDeck(test, '');
    await deck.fetch();
    const tree = new URL('tree/', projectOf(test, {}));
    repository.git('worktree', 'add', '--quiet', '--detach', fileURLToPath(tree));
    const worktree = deckIn(tree);
    assert.deepEqual((await worktree.fetch()).faults, []);
    assert.equal(listOf(worktree), listOf(deck));
    assert.deepEqual(worktree.kept(), deck.kept());
    assert.doesNotMatch(listOf(deck), /"\/|lectern-/);

    const below = ownDeck(test, '', { project: 'docs/talks/' });
    assert.deepEqual((await below.deck.fetch()).faults, []);
    assert.match(await below.deck.build(), /<p class="code-source">lib\/f\.c · /);
  });

  it('need not be there any more, and may have any name', async (test) => {
    const { deck, repository } = ownDeck(test, '');
    const names = { 'src/content/decks/talk/:why?.c': 'int why;\n', 'x [1].c': 'int one;\n' };
    const rev = repository.commit(names);
    repository.commit({ 'lib/f.c': undefined, 'x [1].c': undefined });
    const sources = ['./:why%3F.c', '../../../../x [1].c', '../../../../lib/f.c'];
    write(deck.root, 'talk/01-one.md', slideOf(...sources.map((each) => `${each}?rev=${rev}`)));
    assert.deepEqual((await deck.fetch()).faults, []);
    assert.match(await deck.build(), /> why;[^]*> one;[^]*> x;/);
  });

  it('is refused where it is none, or none of the repository', async (test) => {
    const { deck, repository } = ownDeck(test, '');
    symlinkSync('f.c', join(deck.path, 'lib/link.c'));
    const rev = repository.commit({ 'x.c': 'int x;\n' });
    const at = rev.slice(0, 7);
    const up = '../../../../';
    const reasons = {
      [`${up}lib/ff.c`]: `The deck's repository has no file ${up}lib/ff.c at ${at}. Did you mean "${up}lib/f.c"?`,
      [`${up}y.c`]: `The deck's repository has no file ${up}y.c at ${at}. Did you mean "${up}x.c"?`,
      [`${up}lib`]: `${up}lib is a folder at ${at}. Name a file.`,
      [`${up}lib/link.c`]: `${up}lib/link.c is a symbolic link at ${at}. Name a file.`,
      [`${up}../x.c`]: `"${up}../x.c" is outside of the repository that the deck is in.`,
    };
    const sources = Object.keys(reasons).map((path) => `${path}?rev=${rev}`);
    write(deck.root, 'talk/01-one.md', slideOf(...sources, './x.c?rev=1', './x.c'));
    const { faults } = await deck.fetch();
    assert.match(faults[0]?.reason ?? '', /^"1" is no commit\./);
    assert.deepEqual(
      faults.slice(1).map(({ line, reason }) => [line, reason]),
      Object.values(reasons).map((reason, index) => [3 + 3 * index, reason]),
    );
  });

  it('is not found where its commit is not there, or no repository', async (test) => {
    const { deck } = ownDeck(test, '', { rev: none });
    assert.equal(
      await reasonOf(deck),
      `The deck's repository has no commit ${none}, or no longer. Fetch it, or pin another one.`,
    );
    const alone = deckOf(test, slideIn(deck));
    assert.match(await reasonOf(alone), /^The deck is in no git repository, .*by its address\.$/);
  });

  it('may lack in a clone without history, which says so', async (test) => {
    const { deck, repository, rev } = ownDeck(test, '');
    const clone = new URL('clone/', projectOf(test, {}));
    const shallow = deckIn(clone);
    repository.git(
      ...['clone', '--quiet', '--depth=1'],
      pathToFileURL(repository.folder).href,
      shallow.path,
    );
    assert.equal(
      await reasonOf(shallow),
      `The deck's repository is a clone without its whole history, and commit ${rev} is not in it. Fetch the rest: git fetch --unshallow`,
    );
    await deck.fetch();
    const kept = 'src/content/decks/talk/snippets';
    cpSync(join(deck.path, kept), join(shallow.path, kept), { recursive: true });
    assert.deepEqual((await shallow.fetch()).faults, []);
    assert.match(await shallow.build(), /> x;/);
  });

  it('is compared with what is committed, there or on another branch', async (test) => {
    const { deck, repository, rev } = ownDeck(test, '&ref=side#L3-L6');
    await deck.fetch();
    writeFileSync(join(deck.path, 'lib/f.c'), changed);
    assert.match((await deck.check()).faults[0]?.reason ?? '', /has no branch or tag "side"\.$/);
    repository.git('branch', 'side');
    assert.deepEqual(await told(deck), []);
    const tip = repository.commit({ 'lib/f.c': changed });
    assert.deepEqual(await told(deck), []);
    write(deck.root, 'talk/01-one.md', slideIn(deck).replace('&ref=side', ''));
    assert.match(
      (await told(deck)).join(),
      new RegExp(
        `01-one\\.md:3:1 {2}\\S+/lib/f\\.c ${rev.slice(0, 7)} → ${tip.slice(0, 7)}: changed\\.\\n[^]*-\\treturn x;\\n`,
      ),
    );
    repository.commit({ 'lib/f.c': undefined });
    assert.match((await told(deck)).join(), /: gone\. The deck's repository has no file /);
  });

  it('is followed by an update', async (test) => {
    const { deck, repository, rev } = ownDeck(test, '#L3-L6');
    await deck.fetch();
    const old = slideIn(deck);
    const tip = repository.commit({ 'lib/f.c': moved });
    assert.deepEqual((await deck.update()).faults, []);
    assert.equal(slideIn(deck), old.replace(rev, tip).replace('#L3-L6', '#L5-L8'));
    assert.match(await deck.build(), new RegExp(`> x;[^]*${tip.slice(0, 7)}`));
    assert.equal(deck.kept().length, 2);
  });
});

/**
 * A repository with `lib/f.c`, and a project in it with a deck that quotes that file.
 *
 * @param project its folder in the repository
 * @param rev the commit that is written, instead of the one that has the file
 */
function ownDeck(
  test: TestContext,
  end: string,
  { project = '', rev }: { project?: string; rev?: string } = {},
): { deck: Deck; repository: Repository; rev: string } {
  const top = projectOf(test, {});
  const repository = repositoryIn(fileURLToPath(top));
  const pin = rev ?? repository.commit({ 'lib/f.c': before });
  const up = '../'.repeat(4 + project.split('/').length - 1);
  const decks = `${project}src/content/decks/talk`;
  repository.commit({
    [`${decks}/deck.yaml`]: 'title: Talk\n',
    [`${decks}/01-one.md`]: slideOf(`${up}lib/f.c?rev=${pin}${end}`),
  });
  return { deck: deckIn(new URL(project, top)), repository, rev: pin };
}

function listOf(deck: Deck): string {
  return readFileSync(join(deck.path, 'src/content/decks/talk/snippets/snippets.json'), 'utf8');
}

async function reasonOf(deck: Deck): Promise<string> {
  return (await deck.fetch()).faults.map(({ reason }) => reason).join('\n');
}
