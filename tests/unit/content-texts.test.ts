import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { deckLoader, slideLoader } from '../../src/loader.ts';
import { messageOf, newRun, projectOf, write } from './loader-context.ts';
import type { Run } from './loader-context.ts';

describe('a file', () => {
  const slide =
    '---\ntitle: Why\nclass: big\n---\n\n# Because\n\nOne\\\ntwo\n\n```c\nint a;\nint b;\n```\n';
  const deck = 'title: A\nauthor:\n  name: Ada\n';

  for (const [name, change] of [
    ['a byte-order mark', (text: string) => `\uFEFF${text}`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte-order mark and CRLF', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['no line end at its end', (text: string) => text.trimEnd()],
    [
      'spaces after the lines of its front matter',
      (text: string) => text.replaceAll(/(?<=---|Why|A)\n/g, '  \n'),
    ],
  ] as const) {
    it(`with ${name} gives what it gives without`, async (test) => {
      const plain = await load(test, { 'a/deck.yaml': deck, 'a/01-why.md': slide });
      const changed = await load(test, {
        'a/deck.yaml': change(deck),
        'a/01-why.md': change(slide),
      });
      for (const id of ['a', 'a/why']) {
        assert.deepEqual(changed.entries.get(id)?.data, plain.entries.get(id)?.data);
        assert.equal(
          changed.entries.get(id)?.rendered?.html,
          plain.entries.get(id)?.rendered?.html,
        );
      }
      assert.equal(plain.entries.get('a/why')?.data['title'], 'Why');
    });
  }

  it('with CRLF has its faults on the right lines', async (test) => {
    const run = newRun(
      projectOf(test, {
        'a/deck.yaml': deck,
        'a/01-why.md': '---\r\ntitle: Why\r\n---\r\n\r\n::x\r\n',
      }),
    );
    assert.match(
      (await messageOf(slideLoader(), run)) ?? '',
      /01-why\.md:5:1 {2}Unknown directive "x"/,
    );
  });
});

describe('a text', () => {
  it('is published without its comments, and so are its notes', async (test) => {
    const markdown =
      '# Why <!-- a -->\n\nText <!-- b -->\n\n<!-- c -->\n\n:::notes\nd <!-- e -->\n:::\n';
    const { entries } = await load(test, { 'a/deck.yaml': 'title: A\n', 'a/01-s.md': markdown });
    const { data, rendered } = entries.get('a/s') ?? {};
    assert.match(rendered?.html ?? '', /<p>Text/);
    assert.match(String(data?.['notes']), /<p[^>]*>d/);
    assert.doesNotMatch(JSON.stringify([data, rendered]), /<!--/);
  });

  const texts: readonly (readonly [
    name: string,
    markdown: string,
    title: string,
    ...html: string[],
  ])[] = [
    [
      'in Arabic',
      '# مرحبا بالعالم\n\n- شرائح **واضحة**',
      'مرحبا بالعالم',
      'id="s--مرحبا-بالعالم"',
      '<strong>واضحة</strong>',
    ],
    [
      'in Hebrew',
      '# שלום עולם\n\nטקסט `int a` כאן',
      'שלום עולם',
      'id="s--שלום-עולם"',
      'טקסט <code',
      '</code> כאן',
    ],
    [
      'in Japanese',
      '# こんにちは世界\n\nスライドは**一枚**ずつ。',
      'こんにちは世界',
      'id="s--こんにちは世界"',
      '<strong>一枚</strong>ずつ。',
    ],
    ['of emoji', '# 🎉\n\n👩‍💻 writes 🏳️‍🌈', '🎉', '👩‍💻 writes 🏳️‍🌈'],
    ['with combining marks', '# Cafe\u0301\n\nn\u0303o\u0308', 'Cafe\u0301', 'n\u0303o\u0308'],
    [
      'with a line across after its front matter',
      '---\nlayout: end\n---\n\n---\n\n# Title\n\nOne\n\n---\n\ntwo\n\n---\n\nthree',
      'Title',
      '<hr>',
      '<p>One</p>',
      '<p>two</p>',
      '<p>three</p>',
    ],
    [
      'that looks like front matter within',
      '# Title\n\n---\n\nlayout: none\n\n---\n\nEnd',
      'Title',
      '<p>layout: none</p>',
      '<p>End</p>',
    ],
    [
      'with a line across right after its front matter',
      '---\ntitle: T\n---\n---\na: b\n\n---\nEnd',
      'T',
      '<hr>',
      '<p>a: b</p>',
      '<p>End</p>',
    ],
    [
      'with colons',
      '# At 10:30\n\nsee note:this and a::b, :smile: and C:\\x',
      'At 10:30',
      'see note:this and a::b, :smile: and C:\\x',
    ],
    [
      'with colons alone',
      '# Title\n\n\\:::\n\n::\n\n: x',
      'Title',
      '<p>:::</p>',
      '<p>::</p>',
      '<p>: x</p>',
    ],
    [
      'with braces',
      '# The {x} of {{ y }}\n\n{a} ${b} {% c %}',
      'The {x} of {{ y }}',
      '>The {x} of {{ y }}</h2>',
      '<p>{a} ${b} {% c %}</p>',
    ],
    [
      'with character references',
      '# A &amp; B &lt;c&gt; &copy;\n\n&nbsp;x &#x2014; y',
      'A & B <c> ©',
      'A &#x26; B &#x3C;c> ©</h2>',
      '\u00a0x — y',
    ],
    [
      'with raw HTML',
      '# Title <em>now</em>\n\n<div class="x">\n\n**bold** <kbd>F5</kbd>\n\n</div>\n\n<!-- hidden -->',
      'Title now',
      'Title <em>now</em></h2>',
      '<div class="x">',
      '<strong>bold</strong> <kbd>F5</kbd>',
    ],
    [
      'of a quote with its mark',
      '---\nlayout: quote\ntitle: Who\n---\n\n> “Text”',
      'Who',
      '<p class="hanging">“Text”</p>',
    ],
    ['with hard breaks', '# Title\n\none  \ntwo\\\nthree', 'Title', 'one<br>', 'two<br>', 'three'],
    [
      'with tables',
      '# Title\n\n| a | b |\n| - | -: |\n| 1 | `2` |',
      'Title',
      '<th>a</th>',
      '<th class="align-right">b</th>',
      '<td>1</td>',
    ],
    [
      'with tasks',
      '# Title\n\n- [x] done\n- [ ] open',
      'Title',
      '<span class="task done" role="img" aria-label="☑"></span> done',
      '<span class="task" role="img" aria-label="☐"></span> open',
    ],
    [
      'with words struck out and bare addresses',
      '# Title\n\n~~old~~ www.example.org',
      'Title',
      '<del>old</del>',
      '<a href="http://www.example.org">www.example.org</a>',
    ],
    [
      'with straight quotes',
      '# It\'s "so"\n\n"a" -- b...',
      'It\'s "so"',
      '>It\'s "so"</h2>',
      '<p>"a" -- b...</p>',
    ],
    [
      'with a title in its front matter only',
      '---\ntitle: "Why: *because*"\n---\n\nNo heading.',
      'Why: *because*',
      '<p>No heading.</p>',
    ],
    ['with a title and a heading', '---\ntitle: Short\n---\n\n# Longer', 'Short', '>Longer</h2>'],
    ['with an underlined title', 'Title\n=====\n\nText', 'Title', '<h2 id="s--title">Title</h2>'],
    ['with code in its title', '# The `int` of `x{:c}`', 'The int of x', '>The <code'],
    ['with an empty heading before its title', '#\n\n# Title', 'Title', '>Title</h2>'],
  ];

  for (const [name, markdown, title, ...html] of texts) {
    it(`${name} stays whole`, async (test) => {
      const { entries } = await load(test, { 'a/deck.yaml': 'title: A\n', 'a/01-s.md': markdown });
      const { data, rendered } = entries.get('a/s') ?? {};
      assert.equal(data?.['title'], title);
      for (const part of html)
        assert.ok(rendered?.html.includes(part), `${part}\nis not in\n${rendered?.html}`);
    });
  }

  it('from right to left belongs to a deck that says so', async (test) => {
    const { entries } = await load(test, {
      'a/deck.yaml': 'title: مرحبا\nlang: ar\ndir: rtl\n',
      'a/01-s.md': '# مرحبا',
    });
    assert.partialDeepStrictEqual(entries.get('a')?.data, {
      title: 'مرحبا',
      lang: 'ar',
      dir: 'rtl',
    });
  });
});

describe('a picture', () => {
  const svg = '<svg viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';

  for (const [name, address] of [
    ['a b.svg', 'a%20b.svg'],
    ['a b.svg', '<a b.svg>'],
    ['kätzchen.svg', 'kätzchen.svg'],
    ['kätzchen.svg', 'k%C3%A4tzchen.svg'],
    ['猫.svg', './猫.svg'],
    ['قطة.svg', 'قطة.svg'],
    ['100%.svg', '100%25.svg'],
  ] as const) {
    it(`named ${name} is found as ${address}`, async (test) => {
      const { entries } = await load(test, {
        'a/deck.yaml': 'title: A\n',
        [`a/${encodeURI(name)}`]: svg,
        'a/01-s.md': `# S\n\n![A kitten](${address})\n`,
      });
      const { assetImports = [], rendered } = entries.get('a/s') ?? {};
      assert.deepEqual(
        assetImports.map((path) => path.replace('./', '')),
        [name],
      );
      assert.match(rendered?.html ?? '', /<img __ASTRO_IMAGE_="/);
    });
  }

  it('is found in a folder whose name has letters that addresses escape', async (test) => {
    const root = new URL('50%25 off %231 %3F/', projectOf(test, {}));
    write(root, 'a/deck.yaml', 'title: A\n');
    write(root, 'a/x.svg', svg);
    write(root, 'a/01-s.md', '# S\n\n![A kitten](x.svg) [again](01-s.md)\n');
    assert.equal(await messageOf(slideLoader(), newRun(root)), undefined);
  });
});

describe('the ids of all slides of a deck', () => {
  const footnotes = '# Title\n\nOne[^1] and two[^note].\n\n[^1]: First.\n[^note]: Second.\n';
  const svg =
    '<svg viewBox="0 0 1 1"><linearGradient id="g"><stop stop-color="currentColor"/></linearGradient><path fill="url(#g)"/></svg>';

  it('are different, and every reference has its target', async (test) => {
    const { entries } = await load(test, {
      'a/deck.yaml': 'title: A\n',
      'a/kitten.svg': svg,
      'a/01-one.md': `${footnotes}\n![A kitten](kitten.svg)\n\n[up](#title) [über](#über-uns)\n\n## Über uns\n`,
      'a/02-two.md': `${footnotes}\n![A kitten](kitten.svg)\n`,
    });
    const page = [...entries.values()].map(({ rendered }) => rendered?.html).join('');
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    assert.ok(ids.length >= 13, page);
    assert.deepEqual(ids.toSorted(), [...new Set(ids)].toSorted());
    for (const [, id] of page.matchAll(/(?:href="#|aria-describedby="|url\(#)([^")]*)/g)) {
      assert.ok(ids.includes(id), `${id} is not among ${ids.join(' ')}`);
    }
  });

  it('do not make the footnotes a title or a summary', async (test) => {
    const { entries } = await load(test, {
      'a/deck.yaml': 'title: A\n',
      'a/01-one.md': '---\ntitle: One\n---\n\nText[^1].\n\n[^1]: Small print.\n',
    });
    assert.partialDeepStrictEqual(entries.get('a/one')?.data, {
      title: 'One',
      headingId: undefined,
      summary: 'Text.',
    });
  });
});

/** Loads decks and slides of these files, which have no fault. */
async function load(test: TestContext, files: Readonly<Record<string, string>>): Promise<Run> {
  const run = newRun(projectOf(test, files));
  assert.equal(await messageOf(slideLoader(), run), undefined);
  const decks = newRun(run.context.config.root);
  await deckLoader().load(decks.context);
  for (const [id, entry] of decks.entries) run.entries.set(id, entry);
  return run;
}
