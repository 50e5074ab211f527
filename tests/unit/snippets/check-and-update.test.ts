import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkText } from '../../../src/snippets/check-snippets.ts';
import { deckOf, slideOf } from './deck.ts';
import type { Deck } from './deck.ts';
import { newOrigin } from './origin.ts';

const before = 'int a;\n\nint f(int x)\n{\n\treturn x;\n}\n';
const moved = `#include <x.h>\n\n${before}`;
const changed = before.replace('return x', 'return x + 1');

describe('npm run snippets -- --check', () => {
  it('says nothing where nothing has changed, though the branch has gone on', async (test) => {
    const { deck, origin } = await pinned(test, '#L3-L6');
    origin.commit({ 'other.c': 'int b;\n' });
    assert.deepEqual(await told(deck), []);
  });

  it('says where the same lines are now', async (test) => {
    const { deck, origin } = await pinned(test, '#L3-L6');
    origin.commit({ 'f.c': moved });
    assert.match(
      (await told(deck)).join(),
      /01-one\.md:3:1 {2}f\.c .{7} → .{7}: the quoted lines are the same, and now lines 5–8\.$/,
    );
  });

  it('shows what has changed in the quoted lines, and not what has elsewhere', async (test) => {
    const { deck, origin } = await pinned(test, '#L3-L6');
    origin.commit({ 'f.c': `/* New */\n${changed}` });
    assert.match(
      (await told(deck)).join(),
      /: changed\.\n@@ -1,4 \+1,4 @@\n int f\(int x\)\n \{\n-\treturn x;\n\+\treturn x \+ 1;\n \}$/,
    );
  });

  it('lets nothing of a file write over the terminal', async (test) => {
    const { deck, origin } = await pinned(test, '');
    origin.commit({ 'f.c': `${before}/* \u001B[2J */\n` });
    assert.match((await told(deck)).join(), /\n\+\/\* ·\[2J \*\/$/);
  });

  it('says that a file is gone', async (test) => {
    const { deck, origin } = await pinned(test, '');
    origin.commit({ 'f.c': undefined, 'g.c': before });
    assert.match(
      (await told(deck)).join(),
      /: gone\. .* has no file f\.c at .{7}\. Did you mean "g\.c"\?$/,
    );
  });

  it('compares with the branch that the source names', async (test) => {
    const { deck, origin } = await pinned(test, '', '&ref=side');
    origin.git('branch', 'side');
    origin.commit({ 'f.c': changed });
    assert.deepEqual(await told(deck), []);
    origin.git('branch', '--force', 'side');
    assert.match((await told(deck)).join(), /changed\./);
    origin.git('branch', '--delete', '--force', 'side');
    const { faults } = await deck.check();
    assert.match(faults[0]?.reason ?? '', /has no branch or tag "side"\.$/);
  });

  it('goes on after a forced push, while a build needs nothing of it', async (test) => {
    const { deck, origin } = await pinned(test, '#L3-L6');
    origin.commit({ 'f.c': moved });
    origin.git('checkout', '--quiet', '--orphan', 'new');
    origin.commit({ 'f.c': changed });
    origin.git('branch', '--force', 'master', 'new');
    assert.match((await told(deck)).join(), /return x \+ 1/);
    assert.match(await deck.build(), /> x;/);
    // The commit is in no branch any more, and still given.
    const again = deckOf(test, slideIn(deck));
    assert.deepEqual((await again.fetch()).faults, []);
  });

  it('asks for the fetch first', async (test) => {
    const { deck } = await pinned(test, '');
    const other = deckOf(test, slideIn(deck));
    const { faults } = await other.check();
    assert.equal(faults[0]?.reason, 'Its file is missing beside the deck. First: npm run snippets');
  });
});

describe('npm run snippets -- --update', () => {
  it('moves the pin, follows the lines, and leaves all else in the slide as it was', async (test) => {
    const { deck, origin, rev } = await pinned(test, '#L3-L6', '&ref=master');
    const path = join(deck.path, 'src/content/decks/talk/01-one.md');
    writeFileSync(path, `${slideIn(deck)}\n${rev}\n`.replaceAll('\n', '\r\n'));
    const old = slideIn(deck);
    const tip = origin.commit({ 'f.c': moved });
    const { faults, lines } = await deck.update();
    assert.deepEqual(faults, []);
    assert.match(lines.join(), /01-one\.md:3 {2}f\.c .{7} → .{7}$/);
    assert.equal(slideIn(deck), old.replace(rev, tip).replace('#L3-L6', '#L5-L8'));
    assert.equal(deck.kept().length, 2);
    assert.match(await deck.build(), new RegExp(`> x;[^]*${tip.slice(0, 7)}`));
    assert.deepEqual((await deck.update()).lines, []);
  });

  it('takes a whole file as it is now', async (test) => {
    const { deck, origin, rev } = await pinned(test, '');
    const old = slideIn(deck);
    const tip = origin.commit({ 'f.c': changed });
    assert.deepEqual((await deck.update()).faults, []);
    assert.equal(slideIn(deck), old.replace(rev, tip));
    assert.match(await deck.build(), /> x \+ /);
  });

  it('leaves lines that have changed, and says so', async (test) => {
    const { deck, origin } = await pinned(test, '#L3-L6');
    const [old, kept] = [slideIn(deck), deck.kept()];
    origin.commit({ 'f.c': changed });
    const { faults, lines } = await deck.update();
    assert.match(
      faults.map(({ reason }) => reason).join(),
      /^The snippet stays at .{7}: its lines are not found at /,
    );
    assert.match(lines.join(), /-\treturn x;\n\+\treturn x \+ 1;/);
    assert.deepEqual([slideIn(deck), deck.kept()], [old, kept]);
  });

  it('moves what it can where another snippet of the slide has to stay', async (test) => {
    const { deck, origin, rev } = await pinned(test, '#L3-L6');
    const path = join(deck.path, 'src/content/decks/talk/01-one.md');
    const url = `file://${origin.folder}?rev=${rev}&path=f.c`;
    writeFileSync(path, slideOf(`${url}#L3-L6`, `${url}#L1`));
    const tip = origin.commit({ 'f.c': `\n${changed}` });
    assert.equal((await deck.update()).faults.length, 1);
    assert.equal(slideIn(deck), slideOf(`${url}#L3-L6`, `${url.replace(rev, tip)}#L2`));
    assert.equal(deck.kept().length, 3);
    assert.match(await deck.build(), /> x;[^]*> a;/);
  });
});

async function pinned(test: Parameters<typeof newOrigin>[0], fragment: string, query = '') {
  const origin = newOrigin(test);
  const rev = origin.commit({ 'f.c': before });
  const deck = deckOf(
    test,
    slideOf(`file://${origin.folder}?rev=${rev}&path=f.c${query}${fragment}`),
  );
  assert.deepEqual((await deck.fetch()).faults, []);
  return { origin, rev, deck };
}

async function told(deck: Deck): Promise<string[]> {
  const { checks, faults } = await deck.check();
  assert.deepEqual(faults, []);
  return checks.flatMap((check) => checkText(check) ?? []);
}

function slideIn({ path }: Deck): string {
  return readFileSync(join(path, 'src/content/decks/talk/01-one.md'), 'utf8');
}
