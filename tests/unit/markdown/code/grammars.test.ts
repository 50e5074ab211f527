import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { highlighterFor } from '../../../../src/markdown/code/highlighter.ts';
import { kindOf, theme } from '../../../../src/markdown/code/theme.ts';

const kernel = 'git://git.kernel.org/pub/scm/linux/kernel/git/jeremy/xen.git';
const kernelParts = [
  ['git', 'keyword.other.scheme.git-url'],
  ['://', 'punctuation.separator.git-url'],
  ['git.kernel.org', 'entity.name.host.git-url'],
  ['/pub/scm/linux/kernel/git/jeremy/', 'string.unquoted.path.git-url'],
  ['xen.git', 'entity.name.repository.git-url'],
];

describe('the git-url grammar', () => {
  it('gives every part of an address its scope', async () => {
    assert.deepEqual(await scopes('git-url', kernel), kernelParts);
    assert.deepEqual(
      await scopes('git-url', 'git+ssh://me@h.org:22/a/b.git?rev=0abc&path=c.c#L1'),
      [
        ['git+ssh', 'keyword.other.scheme.git-url'],
        ['://', 'punctuation.separator.git-url'],
        ['me', 'variable.other.user.git-url'],
        ['@', 'punctuation.separator.git-url'],
        ['h.org', 'entity.name.host.git-url'],
        [':', 'punctuation.separator.git-url'],
        ['22', 'constant.numeric.port.git-url'],
        ['/a/', 'string.unquoted.path.git-url'],
        ['b.git', 'entity.name.repository.git-url'],
        ['?', 'punctuation.separator.git-url'],
        ['rev=0abc&path=c.c', 'constant.other.revision.git-url'],
        ['#', 'punctuation.separator.git-url'],
        ['L1', 'constant.other.revision.git-url'],
      ],
    );
  });

  it('knows the form without a scheme', async () => {
    assert.deepEqual(await scopes('git-url', 'git@github.com:owner/name.git'), [
      ['git', 'variable.other.user.git-url'],
      ['@', 'punctuation.separator.git-url'],
      ['github.com', 'entity.name.host.git-url'],
      [':', 'punctuation.separator.git-url'],
      ['owner/', 'string.unquoted.path.git-url'],
      ['name.git', 'entity.name.repository.git-url'],
    ]);
  });

  it('knows a local one', async () => {
    assert.deepEqual(await scopes('git-url', 'file:///srv/a.git'), [
      ['file', 'keyword.other.scheme.git-url'],
      ['://', 'punctuation.separator.git-url'],
      ['/srv/', 'string.unquoted.path.git-url'],
      ['a.git', 'entity.name.repository.git-url'],
    ]);
  });

  it('leaves other text alone', async () => {
    for (const text of ['ext::sh.git', '10:30', 'a:b', 'javascript:alert(1)', 'xgit://h/a.git']) {
      assert.deepEqual(await scopes('git-url', text), [[text, 'text.git-url']], text);
    }
  });
});

describe('shell code', () => {
  it('shows the parts of an address', async () => {
    const tokens = await scopes('shellscript', `git clone ${kernel} linux-xen`);
    assert.deepEqual(tokens.slice(4, -2), kernelParts);
    assert.deepEqual(tokens.at(-1), ['linux-xen', 'string.unquoted.argument.shell']);
  });

  it('shows the parts of an address in a session', async () => {
    const tokens = await scopes('shellsession', `$ git clone ${kernel}`);
    assert.deepEqual(tokens.slice(-5), kernelParts);
  });

  it('stops the address where the shell does', async () => {
    const tokens = await kinds(
      'shellscript',
      '(git clone git://h.org/a.git);git clone git://h.org/b.git|cat',
    );
    assert.deepEqual(
      tokens.filter(([, kind]) => kind === 'git-repository').map(([text]) => text),
      ['a.git', 'b.git'],
    );
  });

  it('shows placeholders', async () => {
    for (const word of ['<paste>', '<the url>', '<branch-name>']) {
      const tokens = await scopes('shellscript', `git clone ${word} linux-xen`);
      assert.deepEqual(
        tokens.filter(([, scope]) => scope?.startsWith('variable.parameter.placeholder')),
        [[word, 'variable.parameter.placeholder.shell']],
      );
      assert.ok(!tokens.some(([, scope]) => scope?.includes('redirect')), word);
    }
  });

  it('keeps redirections', async () => {
    for (const code of [
      'cat < file > out',
      'cat <file >out',
      'cat <in>out',
      'cat < a 2>&1',
      'cat <<EOF',
    ]) {
      const tokens = await scopes('shellscript', code);
      assert.ok(!tokens.some(([, scope]) => scope?.includes('placeholder')), code);
      assert.ok(
        tokens.some(([, scope]) => /redirect|heredoc/.test(scope ?? '')),
        code,
      );
    }
  });

  it('leaves strings and comments alone', async () => {
    const tokens = await kinds(
      'shellscript',
      'echo "git://h.org/a.git" # <paste> git://h.org/a.git',
    );
    assert.deepEqual(
      [...new Set(tokens.map(([, kind]) => kind))],
      ['function', undefined, 'string', 'comment'],
    );
  });
});

describe('C code', () => {
  it('shows a bare macro and a bare name', async () => {
    assert.deepEqual(await scopes('c', '_PAGE_IOMAP'), [['_PAGE_IOMAP', 'constant.other.macro.c']]);
    assert.deepEqual(await scopes('c', 'acpi_register_gsi'), [
      ['acpi_register_gsi', 'variable.other.c'],
    ]);
    assert.deepEqual(await scopes('c', '__xen_init'), [['__xen_init', 'variable.other.c']]);
  });

  it('keeps functions, types, definitions, strings and comments as they are', async () => {
    const code = [
      '#define _PAGE_IOMAP (1 << 10)',
      'static pte_t *make_pte(struct mm_struct *mm, size_t n_x) {',
      '  int irq_nr = acpi_register_gsi(GSI_MASK); /* SOME_WORD some_word */',
      '  return printk("SOME_WORD some_word");',
      '}',
    ].join('\n');
    const tokens = (await kinds('c', code)).map(([text, kind]) => [text.trim(), kind]);
    const expected = [
      ['_PAGE_IOMAP', 'constant'],
      ['pte_t', 'type'],
      ['make_pte', 'function'],
      ['struct', 'keyword'],
      ['mm_struct', 'type'],
      ['size_t', 'type'],
      ['n_x', 'parameter'],
      ['irq_nr', 'variable'],
      ['acpi_register_gsi', 'function'],
      ['GSI_MASK', 'constant'],
      ['/* SOME_WORD some_word */', 'comment'],
      ['"SOME_WORD some_word"', 'string'],
    ];
    for (const token of expected) {
      assert.ok(
        tokens.some((other) => other[0] === token[0] && other[1] === token[1]),
        token.join(' is '),
      );
    }
  });

  it('leaves short and lower-case words bare', async () => {
    assert.deepEqual(await scopes('c', 'IO x dev'), [['IO x dev', 'source.c']]);
  });
});

/** Pieces of code, each with its innermost scope. */
async function scopes(
  language: string,
  code: string,
): Promise<(readonly [string, string | undefined])[]> {
  return (await explanations(language, code)).map(({ content, scopes }) => [
    content,
    scopes.at(-1)?.scopeName,
  ]);
}

/** Pieces of code, each with the kind the theme takes it for. */
async function kinds(
  language: string,
  code: string,
): Promise<(readonly [string, string | undefined])[]> {
  const highlighter = await highlighterFor(language);
  const lines = highlighter.codeToTokensBase(code, { lang: language, theme: theme.name });
  return lines.flat().map(({ content, color }) => [content, kindOf(color)]);
}

async function explanations(language: string, code: string) {
  const highlighter = await highlighterFor(language);
  const { tokens } = highlighter.codeToTokens(code, {
    lang: language,
    theme: theme.name,
    includeExplanation: 'scopeName',
  });
  return tokens.flat().flatMap(({ explanation = [] }) => explanation);
}
