import assert from 'node:assert/strict';
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { deckLoader, slideLoader } from '../../src/loader.ts';
import { onFaults } from '../../src/standing-faults.ts';
import {
  deckFile,
  messageOf,
  newRun,
  projectOf,
  throwingProcessor,
  write,
} from './loader-context.ts';
import type { Run } from './loader-context.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

const files = {
  'a/deck.yaml': 'title: A\n',
  'a/01-one.md': '# One\n',
  'a/02-two.md': '# Two\n\nSee `x`.\n',
  'b/deck.yaml': 'title: B\n',
  'b/01-one.md': '# Other\n',
};

describe('slideLoader', () => {
  it('gives each slide with what its page needs', async (test) => {
    const run = newRun(
      projectOf(test, {
        'a/deck.yaml': 'title: A\n',
        'a/07-one.md':
          '---\nlayout: end\nclass: big\nsteps: true\n---\n\n# One & *all*\n\n- First\n- Second\n',
      }),
    );
    assert.equal(await messageOf(slideLoader(), run), undefined);
    const { data, filePath, rendered } = run.entries.get('a/one') ?? {};
    assert.partialDeepStrictEqual(data, {
      deck: 'a',
      slug: 'one',
      number: 7,
      title: 'One & all',
      headingId: 'one--one--all',
      layout: 'end',
      class: 'big',
      steps: 2,
      summary: 'First Second',
    });
    assert.equal(filePath, 'src/content/decks/a/07-one.md');
    assert.match(rendered?.html ?? '', /<h2 id="one--one--all">One &#x26; <em>all<\/em><\/h2>/);
  });

  it('renders a slide once and not again', async (test) => {
    const { rendered } = await loaded(test, () => undefined);
    assert.deepEqual(rendered, []);
  });

  it('renders a slide again when its text changes', async (test) => {
    const { rendered, entries } = await loaded(test, (root) =>
      write(root, 'a/01-one.md', '# First\n'),
    );
    assert.deepEqual(rendered, ['01-one.md']);
    assert.equal(entries.get('a/one')?.data['title'], 'First');
  });

  it('renders the slides of a deck again when its inline code changes', async (test) => {
    const { rendered } = await loaded(test, (root) =>
      write(root, 'a/deck.yaml', 'title: A\ninlineCode: c\n'),
    );
    assert.deepEqual(rendered, ['01-one.md', '02-two.md']);
  });

  it('renders them again when the format of its pictures changes, and asks Astro for that', async (test) => {
    const slide = '# One\n\n![One](one.png)\n![Two](two.svg)\n';
    const root = projectOf(test, { ...files, 'a/01-one.md': slide });
    copyFileSync(
      new URL('../fixtures/markdown-deck/demo/grey.png', import.meta.url),
      deckFile(root, 'a/one.png'),
    );
    write(root, 'a/two.svg', svg);
    const html = ({ entries }: Run): string => entries.get('a/one')?.rendered?.html ?? '';
    const first = newRun(root);
    await messageOf(slideLoader(), first);
    assert.doesNotMatch(html(first), /format/);
    write(root, 'a/deck.yaml', 'title: A\npictures: avif\n');
    const second = after(first, newRun(root));
    await messageOf(slideLoader(), second);
    assert.match(html(second), /one\.png[^>]*format[^>]*avif/);
    assert.doesNotMatch(html(second), /two\.svg[^>]*avif/);
  });

  it('renders nothing again when the title of a deck changes', async (test) => {
    const { rendered } = await loaded(test, (root) => write(root, 'a/deck.yaml', 'title: Alpha\n'));
    assert.deepEqual(rendered, []);
  });

  it('renders the slides of a deck again when an SVG is added, also in a folder', async (test) => {
    const { rendered } = await loaded(test, (root) => write(root, 'a/pictures/x.svg', svg));
    assert.deepEqual(rendered, ['01-one.md', '02-two.md']);
  });

  it('lets links to a public file begin with the base path', async (test) => {
    const slide = '# Two\n\n[Icon](/favicon.svg#a), [elsewhere](/other/favicon.svg)\n';
    const run = newRun(projectOf(test, { ...files, 'a/02-two.md': slide }), { base: '/talks/' });
    assert.equal(await messageOf(slideLoader(), run), undefined);
    const html = run.entries.get('a/two')?.rendered?.html ?? '';
    assert.match(html, /href="\/talks\/favicon\.svg#a"[^]*href="\/other\/favicon\.svg"/);
  });

  it('renders every slide again under another base path, which its links begin with', async (test) => {
    const root = projectOf(test, { ...files, 'a/02-two.md': '# Two\n\n[One](01-one.md)\n' });
    const first = newRun(root);
    await messageOf(slideLoader(), first);
    const second = after(first, newRun(root, { base: '/talks/' }));
    await messageOf(slideLoader(), second);
    assert.equal(second.rendered.length, 3);
    assert.match(second.entries.get('a/two')?.rendered?.html ?? '', /href="\/talks\/a\/one\/"/);
  });

  it('forgets a slide whose file is gone', async (test) => {
    const { entries } = await loaded(test, (root) => rmSync(deckFile(root, 'a/02-two.md')));
    assert.deepEqual([...entries.keys()], ['a/one', 'b/one']);
  });

  it('forgets the slides of a deck whose folder is gone', async (test) => {
    const { entries } = await loaded(test, (root) =>
      rmSync(deckFile(root, 'a/'), { recursive: true }),
    );
    assert.deepEqual([...entries.keys()], ['b/one']);
  });

  it('knows a renamed slide by its new address only', async (test) => {
    const { entries } = await loaded(test, (root) =>
      renameSync(deckFile(root, 'a/02-two.md'), deckFile(root, 'a/02-second.md')),
    );
    assert.deepEqual([...entries.keys()].toSorted(), ['a/one', 'a/second', 'b/one']);
  });

  it('keeps the address of a renumbered slide', async (test) => {
    const { entries } = await loaded(test, (root) =>
      renameSync(deckFile(root, 'a/02-two.md'), deckFile(root, 'a/20-two.md')),
    );
    assert.equal(entries.get('a/two')?.data['number'], 20);
    assert.equal(entries.get('a/two')?.filePath, 'src/content/decks/a/20-two.md');
  });

  it('renders a faulty slide again each time, until the fault is gone', async (test) => {
    const root = projectOf(test, { ...files, 'a/02-two.md': '# Two\n\n::x\n' });
    const first = newRun(root);
    assert.match(
      (await messageOf(slideLoader(), first)) ?? '',
      /02-two\.md:3:1 {2}Unknown directive/,
    );
    const second = after(first, newRun(root));
    assert.match(
      (await messageOf(slideLoader(), second)) ?? '',
      /02-two\.md:3:1 {2}Unknown directive/,
    );
    assert.deepEqual(second.rendered, ['02-two.md']);
  });

  it('names the file of an error that is thrown outside of the collected plugins', async (test) => {
    const { error } = console;
    test.after(() => Object.assign(console, { error }));
    // Astro prints what its processor does not catch.
    console.error = () => undefined;
    const root = projectOf(test, { ...files, 'a/02-two.md': '# Two\n\nBOOM\n' });
    const message = await messageOf(
      slideLoader(),
      newRun(root, { processor: throwingProcessor({ collected: false }) }),
    );
    assert.match(
      message ?? '',
      /^src\/content\/decks\/a\/02-two\.md:1 {2}The Markdown pipeline failed: TypeError: .*BOOM is not a function$/s,
    );
  });
});

describe('slideLoader and a hidden slide', () => {
  const hiding = {
    ...files,
    'a/01-one.md': '# One\n\n[Two](02-two.md)\n',
    'a/03-three.md': '---\nhidden: true\naliases: [third]\n---\n\n# Three\n\n![x](x.svg) _now_\n',
    'a/x.svg': svg,
    'b/01-one.md': '# Other\n\n[Two](../a/02-two.md)\n',
  };
  const hide = (root: URL): void => write(root, 'a/02-two.md', '---\nhidden: true\n---\n\n# Two\n');

  it('keeps that it is hidden and nothing that could come into the site, and renders it once', async (test) => {
    const root = projectOf(test, hiding);
    const first = newRun(root);
    assert.equal(await messageOf(slideLoader(), first), undefined);
    const { data, rendered, assetImports } = first.entries.get('a/three') ?? {};
    assert.partialDeepStrictEqual(data, { hidden: true, aliases: ['third'], number: 3 });
    assert.deepEqual([rendered?.html, assetImports], ['', []]);
    assert.partialDeepStrictEqual(first.entries.get('a/two')?.data, { hidden: false, aliases: [] });
    const second = after(first, newRun(root));
    await messageOf(slideLoader(), second);
    assert.deepEqual(second.rendered, []);
  });

  it('finds the links to a slide that is hidden from now on, in its deck and in others', async (test) => {
    const root = projectOf(test, hiding);
    const first = newRun(root);
    await messageOf(slideLoader(), first);
    hide(root);
    const second = after(first, newRun(root));
    const message = (await messageOf(slideLoader(), second)) ?? '';
    assert.match(message, /a\/01-one\.md:3:1 {2}The slide "02-two\.md" is hidden/);
    assert.match(message, /b\/01-one\.md:3:1 {2}The slide "\.\.\/a\/02-two\.md" is hidden/);
    assert.deepEqual(second.rendered, ['01-one.md', '02-two.md', '01-one.md']);
  });

  it('is content with the links again when the slide is shown', async (test) => {
    const root = projectOf(test, hiding);
    hide(root);
    const first = newRun(root);
    assert.match((await messageOf(slideLoader(), first)) ?? '', /is hidden/);
    write(root, 'a/02-two.md', '# Two\n');
    const second = after(first, newRun(root));
    assert.equal(await messageOf(slideLoader(), second), undefined);
    assert.match(second.entries.get('a/one')?.rendered?.html ?? '', /href="\/a\/two\/"/);
  });

  it('gives its page back when it is shown', async (test) => {
    const root = projectOf(test, hiding);
    const first = newRun(root);
    await messageOf(slideLoader(), first);
    write(root, 'a/03-three.md', '# Three\n\n![x](x.svg) _now_\n');
    const second = after(first, newRun(root));
    assert.equal(await messageOf(slideLoader(), second), undefined);
    const { data, rendered, assetImports } = second.entries.get('a/three') ?? {};
    assert.equal(data?.['hidden'], false);
    assert.match(rendered?.html ?? '', /<em>now<\/em>/);
    assert.deepEqual(assetImports, ['x.svg']);
  });
});

describe('slideLoader and a file that a slide quotes', () => {
  const quoting = {
    ...files,
    'a/01-one.md': '# One\n\n```c src="../../../../lib/x.c"\n```\n',
    '../../../lib/x.c': 'int before;\n',
  };

  it('renders the slide again when the file changes, and no other', async (test) => {
    const root = projectOf(test, quoting);
    const first = newRun(root);
    assert.equal(await messageOf(slideLoader(), first), undefined);
    const digest = first.entries.get('a/one')?.digest;
    const second = after(first, newRun(root));
    await messageOf(slideLoader(), second);
    assert.deepEqual(second.rendered, []);
    write(root, '../../../lib/x.c', 'int now;\n');
    const third = after(second, newRun(root));
    await messageOf(slideLoader(), third);
    assert.deepEqual(third.rendered, ['01-one.md']);
    assert.match(third.entries.get('a/one')?.rendered?.html ?? '', /> now;/);
    assert.notEqual(third.entries.get('a/one')?.digest, digest);
  });

  it('ends with the fault when the file is gone', async (test) => {
    const root = projectOf(test, quoting);
    const first = newRun(root);
    await messageOf(slideLoader(), first);
    rmSync(deckFile(root, '../../../lib/x.c'));
    const second = after(first, newRun(root));
    assert.match(
      (await messageOf(slideLoader(), second)) ?? '',
      /^src\/content\/decks\/a\/01-one\.md:3:1 {2}There is no file "\.\.\/.*x\.c"/,
    );
  });

  it('shows its change on the development server, as a change of the slide', async (test) => {
    const root = projectOf(test, quoting);
    const run = newRun(root, { watching: true });
    await slideLoader().load(run.context);
    const changes: unknown[] = [];
    run.watcher.on('all', (_, path) => changes.push(path));
    write(root, '../../../lib/x.c', 'int now;\n');
    change(run, root, '../../../lib/x.c');
    await eventually(test, () =>
      assert.match(run.entries.get('a/one')?.rendered?.html ?? '', /> now;/),
    );
    assert.ok(changes.includes(fileURLToPath(deckFile(root, 'a/01-one.md'))));
  });
});

describe('slideLoader on the development server', () => {
  it('loads again when a file of a deck changes', async (test) => {
    const { root, run } = await watching(test);
    write(root, 'a/01-one.md', '# First\n');
    change(run, root, 'a/01-one.md');
    await eventually(test, () => assert.equal(titleOf(run), 'First'));
    assert.deepEqual(run.rendered, ['01-one.md']);
    assert.deepEqual(run.errors, []);
  });

  it('reports a fault, keeps what it had, and goes on when the fault is gone', async (test) => {
    const { root, run } = await watching(test);
    write(root, 'a/01-one.md', '# First\n\n::x\n');
    change(run, root, 'a/01-one.md');
    await eventually(test, () =>
      assert.match(run.errors.join(), /01-one\.md:3:1 {2}Unknown directive "x"/),
    );
    assert.equal(titleOf(run), 'One');
    write(root, 'a/01-one.md', '# Second\n');
    change(run, root, 'a/01-one.md');
    await eventually(test, () => assert.equal(titleOf(run), 'Second'));
    assert.equal(run.errors.length, 1);
  });

  it('reads a file again that an editor was about to write', async (test) => {
    const { root, run } = await watching(test);
    const told: unknown[] = [];
    onFaults(run.watcher, (message) => told.push(message));
    write(root, 'a/01-one.md', '');
    change(run, root, 'a/01-one.md');
    await eventually(test, () => assert.deepEqual(run.rendered, ['01-one.md']));
    write(root, 'a/01-one.md', '# First\n');
    await eventually(test, () => assert.equal(titleOf(run), 'First'));
    await eventually(test, () => assert.deepEqual(told, [undefined]));
    assert.deepEqual(run.errors, []);
  });

  it('tells the server what is wrong, from the first load on, and when nothing is any longer', async (test) => {
    const root = projectOf(test, { ...files, 'a/01-one.md': 'No title\n' });
    const run = newRun(root, { watching: true });
    const told: (string | undefined)[] = [];
    onFaults(run.watcher, (message) => told.push(message));
    await slideLoader().load(run.context);
    assert.match(told.join(), /^src\/content\/decks\/a\/01-one\.md:1 {2}The slide has no title\./);
    write(root, 'a/01-one.md', '# First\n');
    change(run, root, 'a/01-one.md');
    await eventually(test, () => assert.deepEqual(told.slice(1), [undefined]));
  });

  it('forgets a slide whose picture is gone, and lets Astro forget a picture that is named no longer', async (test) => {
    const root = projectOf(test, { ...files, 'a/01-one.md': '# One\n\n![x](x.svg)\n' });
    write(root, 'a/x.svg', svg);
    const run = newRun(root, { watching: true });
    const deleted: string[] = [];
    const { store } = run.context;
    const note = (id: string): void => {
      deleted.push(id);
      store.delete(id);
    };
    run.context.store = Object.assign({ ...store }, { delete: note });
    await slideLoader().load(run.context);
    assert.deepEqual(run.entries.get('a/one')?.assetImports, ['x.svg']);
    write(root, 'a/01-one.md', '# One\n');
    change(run, root, 'a/01-one.md');
    await eventually(test, () => assert.deepEqual(run.entries.get('a/one')?.assetImports, []));
    assert.deepEqual(deleted, ['a/one']);

    write(root, 'a/01-one.md', '# One\n\n![x](x.svg)\n');
    change(run, root, 'a/01-one.md');
    await eventually(test, () => assert.equal(run.entries.get('a/one')?.assetImports?.length, 1));
    rmSync(deckFile(root, 'a/x.svg'));
    change(run, root, 'a/x.svg');
    await eventually(test, () => assert.match(run.errors.join(), /There is no picture "x\.svg"/));
    assert.deepEqual([...run.entries.keys()], ['a/two', 'b/one']);
  });

  it('keeps the slides of a deck whose deck.yaml is faulty', async (test) => {
    const { root, run } = await watching(test);
    write(root, 'a/deck.yaml', 'titel: A\n');
    change(run, root, 'a/deck.yaml');
    await eventually(test, () =>
      assert.match(run.errors.join(), /deck\.yaml:1:1 {2}Unknown key "titel"/),
    );
    assert.deepEqual([...run.entries.keys()], ['a/one', 'a/two', 'b/one']);
  });

  it('goes on after an error that is not the author’s', async (test) => {
    const { root, run } = await watching(test);
    const { store } = run.context;
    run.context.store = Object.assign({ ...store }, { keys: undefined });
    change(run, root, 'a/01-one.md');
    await eventually(test, () =>
      assert.match(run.errors.join(), /TypeError: store\.keys is not a function/),
    );
    run.context.store = store;
    write(root, 'a/01-one.md', '# First\n');
    change(run, root, 'a/01-one.md');
    await eventually(test, () => assert.equal(titleOf(run), 'First'));
  });

  it('loads twice when many files change at once: now, and once more for the rest', async (test) => {
    const { root, run } = await watching(test);
    for (const name of ['a/01-one.md', 'a/02-two.md', 'b/01-one.md']) write(root, name, '# New\n');
    change(run, root, 'a/01-one.md');
    await nextTurn();
    change(run, root, 'a/02-two.md');
    change(run, root, 'b/01-one.md');
    await eventually(test, () => assert.equal(run.loads.length, 3));
    assert.equal(run.rendered.length, 3);
  });

  it('does nothing when a file elsewhere changes', async (test) => {
    const { root, run } = await watching(test);
    change(run, root, '../../styles/base.css');
    await nextTurn();
    assert.equal(run.loads.length, 1);
  });
});

describe('deckLoader', () => {
  it('gives the fields of each deck with their defaults', async (test) => {
    const run = newRun(projectOf(test, files));
    await deckLoader().load(run.context);
    assert.deepEqual([...run.entries.keys()], ['a', 'b']);
    assert.partialDeepStrictEqual(run.entries.get('a')?.data, {
      title: 'A',
      lang: 'en',
      dir: 'ltr',
      aliases: [],
    });
  });

  it('forgets a deck whose folder is gone and keeps one whose deck.yaml is faulty', async (test) => {
    const root = projectOf(test, files);
    const run = newRun(root);
    await deckLoader().load(run.context);
    rmSync(deckFile(root, 'b/'), { recursive: true });
    write(root, 'a/deck.yaml', 'titel: A\n');
    await deckLoader().load(run.context);
    assert.deepEqual([...run.entries.keys()], ['a']);
  });

  it('passes over folders that begin with a dot or an underscore', async (test) => {
    const run = newRun(projectOf(test, { ...files, '_draft/x': '', '.git/x': '' }));
    await deckLoader().load(run.context);
    assert.deepEqual([...run.entries.keys()], ['a', 'b']);
  });
});

/** Loads the files, lets something happen to them, and loads them a second time: what the second time did. */
async function loaded(test: TestContext, happen: (root: URL) => void): Promise<Run> {
  const root = projectOf(test, files);
  const first = newRun(root);
  assert.equal(await messageOf(slideLoader(), first), undefined);
  assert.deepEqual(first.rendered, ['01-one.md', '02-two.md', '01-one.md']);
  happen(root);
  const second = after(first, newRun(root));
  assert.equal(await messageOf(slideLoader(), second), undefined);
  return second;
}

/** Tells the loader that a file has changed. */
function change(run: Run, root: URL, path: string): void {
  run.watcher.emit('all', 'change', fileURLToPath(deckFile(root, path)));
}

/** A run that begins with what an earlier one has stored. */
function after(first: Run, second: Run): Run {
  for (const [id, entry] of first.entries) second.entries.set(id, entry);
  return second;
}

function eventually(test: TestContext, check: () => void): Promise<void> {
  return test.waitFor(check, { interval: 10, timeout: 10_000 });
}

function titleOf({ entries }: Run): unknown {
  return entries.get('a/one')?.data['title'];
}

async function watching(test: TestContext): Promise<{ root: URL; run: Run }> {
  const root = projectOf(test, files);
  const run = newRun(root, { watching: true });
  await slideLoader().load(run.context);
  run.rendered.length = 0;
  return { root, run };
}
