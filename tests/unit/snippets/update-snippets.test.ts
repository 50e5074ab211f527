import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { slideOf } from './deck.ts';
import { changed, moved, pinned, slideIn } from './pinned.ts';

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
