import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deckOf } from './deck.ts';
import { before, changed, moved, pinned, slideIn, told } from './pinned.ts';

describe('npm run snippets -- --check', () => {
  it('says nothing where nothing has changed, though the branch has gone on', async (test) => {
    const { deck, origin } = await pinned(test, '#L3-L6');
    origin.commit({ 'other.c': 'int b;\n' });
    assert.deepEqual(await told(deck), []);
  });

  it('names a file that has changed where nothing of it is quoted', async (test) => {
    const { deck, origin } = await pinned(test, '#L3-L6');
    origin.commit({ 'f.c': `${before}/* New */\n` });
    assert.match(
      (await told(deck)).join('\n'),
      /01-one\.md:3:1 {2}f\.c .{7} → .{7}: the file has changed, the quoted lines have not\.$/,
    );
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
