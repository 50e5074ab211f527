import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { rehypeCode } from '../../../../src/markdown/code/rehype-code.ts';
import { remarkSteps } from '../../../../src/markdown/remark-steps.ts';
import { newSlideData } from '../../../../src/markdown/slide-data.ts';

const fixtures = new URL('../../../fixtures/markdown/rehype-code/', import.meta.url);

/** Each folder is a case: `input.md`, in a deck whose inline code is C, gives `output.html` or fails with `error.txt`. */
describe('rehypeCode', () => {
  for (const name of readdirSync(fixtures).toSorted()) {
    it(`gives what is expected for ${name}`, async () => {
      const { html, faults } = await rendered(read(`${name}/input.md`));
      if (existsSync(new URL(`${name}/error.txt`, fixtures))) {
        assert.equal(faults, read(`${name}/error.txt`));
      } else {
        assert.equal(faults, '');
        assert.equal(`${html}\n`, read(`${name}/output.html`));
      }
    });

    it(`writes no style in ${name}`, async () => {
      const output = await render(read(`${name}/input.md`));
      assert.doesNotMatch(output, /<[^>]*\sstyle=/);
    });
  }

  it('leaves inline code plain where the deck names no language', async () => {
    assert.match(
      await render('`_PAGE_IOMAP`', { inlineCode: undefined }),
      /<code class="code" data-language="text">_PAGE_IOMAP<\/code>/,
    );
  });

  it('breaks an address without changing its text', async () => {
    const address = 'git://git.kernel.org/pub/scm/linux/kernel/git/jeremy/xen.git';
    const output = await render(`\`${address}\``);
    assert.match(output, /<wbr>/);
    assert.equal(output.replaceAll(/<[^>]*>/g, ''), address);
  });

  it('gives the same bytes whatever was rendered before', async () => {
    const nested = '````md\n# A\n```vue\n<b>{{ a }}</b>\n```\n````';
    const before = await render(nested);
    await render('```vue\n<template><b :a="c">{{ a }}</b></template>\n```');
    assert.equal(await render(nested), before);
  });
});

async function render(...given: Parameters<typeof rendered>): Promise<string> {
  return (await rendered(...given)).html;
}

async function rendered(
  markdown: string,
  { inlineCode }: { inlineCode: string | undefined } = { inlineCode: 'c' },
): Promise<{ html: string; faults: string }> {
  const file = new VFile(markdown);
  const frontmatter = newSlideData({ slug: 'slide', deckPath: '/deck/', inlineCode, steps: false });
  file.data.astro = { frontmatter };
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkSteps)
    .use(remarkRehype)
    .use(rehypeCode)
    .use(rehypeStringify);
  const html = String(await processor.process(file));
  return { html, faults: file.messages.map(place).join('') };
}

function place({ line, column, reason }: VFileMessage): string {
  return `${String(line)}:${String(column)}  ${reason}\n`;
}

function read(path: string): string {
  return readFileSync(new URL(path, fixtures), 'utf8');
}
