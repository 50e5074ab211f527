import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unified } from '@astrojs/markdown-remark';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { collectFaults } from '../../../src/markdown/collect-faults.ts';
import { newSlideData } from '../../../src/markdown/slide-data.ts';
import type { SlideFault } from '../../../src/markdown/slide-data.ts';

type Plugin = () => (tree: Root, file: VFile) => void;

const place = { line: 3, column: 5 };
const remarkTells: Plugin = () => (_, file) => {
  file.message('One.', { place });
  file.message('Two.', { place });
};
const remarkFails: Plugin = () => (_, file) => {
  file.message('Before.', { place });
  file.fail('The end.', { place });
};
const remarkThrows: Plugin = () => () => {
  throw new TypeError('x is not a function');
};
const remarkSaysNoPlace: Plugin = () => (_, file) => void file.message('Somewhere.');

describe('collectFaults', () => {
  it('goes on after the faults that a plugin tells', async () => {
    const { html, reasons } = await run([remarkTells, remarkTells]);
    assert.deepEqual(reasons, ['One.', 'Two.', 'One.', 'Two.']);
    assert.match(html, /Text/);
  });

  it('keeps their places', async () => {
    const { faults } = await run([remarkTells]);
    assert.deepEqual(faults[0], { ...place, reason: 'One.' });
  });

  it('runs nothing after a plugin that fails, of rehype neither, and leaves no tree', async () => {
    const { html, reasons } = await run([remarkTells, remarkFails, remarkTells]);
    assert.deepEqual(reasons, ['One.', 'Two.', 'Before.', 'The end.']);
    assert.equal(html, '');
  });

  it('names the plugin that throws, and runs nothing after it', async () => {
    const { faults } = await run([remarkThrows, remarkTells]);
    const reason = 'The plugin remarkThrows failed: TypeError: x is not a function';
    assert.deepEqual(faults, [{ line: 1, reason }]);
  });

  it('names the plugin that says no place', async () => {
    const { reasons } = await run([remarkSaysNoPlace]);
    assert.deepEqual(reasons, ['The plugin remarkSaysNoPlace failed: Somewhere.']);
  });
});

/** What plugins tell of a slide; the last of them runs on the tree of HTML. */
async function run(
  plugins: readonly Plugin[],
): Promise<{ html: string; faults: readonly SlideFault[]; reasons: string[] }> {
  const processor = unified({
    remarkPlugins: collectFaults(plugins.slice(0, -1)),
    rehypePlugins: collectFaults(plugins.slice(-1)),
  });
  const { render } = await processor.createRenderer({ syntaxHighlight: false });
  const slide = newSlideData({ slug: 'slide', deckPath: '/demo/' });
  const { code } = await render('Text', { fileURL: new URL(import.meta.url), frontmatter: slide });
  return { html: code, faults: slide.faults, reasons: slide.faults.map(({ reason }) => reason) };
}
