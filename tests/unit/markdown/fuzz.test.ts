import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isContentFault } from '../../../src/content-fault.ts';
import { deckFields } from '../../../src/content-fields.ts';
import { splitFrontMatter } from '../../../src/front-matter.ts';
import { remarkDirectiveSyntax } from '../../../src/markdown/remark-directive-syntax.ts';
import { remarkMathsSyntax } from '../../../src/markdown/remark-maths-syntax.ts';
import { slideRenderer } from '../../../src/render-slide.ts';
import { productProcessor } from '../loader-context.ts';
import { blocks, changes, frontMatter } from './made-up-slides.ts';

const root = new URL('../../../', import.meta.url);
const guide = new URL('src/content/decks/guide/', root);
const slides = readdirSync(guide)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(new URL(name, guide), 'utf8'));

/** The same cases every time; a failure prints its seed and path. One case may take 20 s, all of a test a minute. */
const bounds = { seed: 20090224, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false };

const render = await slideRenderer({
  root,
  base: '/',
  markdown: { processor: productProcessor() },
});
const deck = {
  name: 'guide',
  file: 'src/content/decks/guide/deck.yaml',
  text: 'title: Guide\n',
  fields: deckFields.parse({ title: 'Guide' }),
  themeCss: undefined,
  fits: {},
};
const file = 'src/content/decks/guide/05-fuzz.md';

/** What the pipeline does with a text: gives HTML, that of the notes at its end, or says where the text is wrong. */
async function pipeline(text: string): Promise<{ html: string } | { fault: string }> {
  try {
    const slide = { deck: 'guide', slug: 'fuzz', number: 5, file, text };
    const { html, data } = await render(deck, slide);
    return { html: html + data.notes };
  } catch (error) {
    if (!isContentFault(error)) throw error;
    const lines = text.split('\n').length;
    for (const { line, column = 1, reason } of error.faults) {
      assert.ok(line >= 1 && line <= lines + 1, `line ${line} of ${lines}: ${reason}`);
      assert.ok(column >= 1, `column ${column}: ${reason}`);
      assert.ok(reason.length > 0 && !/The plugin .* failed|pipeline failed/.test(reason), reason);
    }
    return { fault: error.message };
  }
}

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirectiveSyntax)
  .use(remarkMathsSyntax);

/** The words of a text that are no markup, as a reader of Markdown finds them. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  const tree = reader.runSync(reader.parse(splitFrontMatter(text)?.body ?? ''));
  visit(tree, (node) => {
    if (node.type === 'text' && 'value' in node)
      words.push(...(withoutMark(String(node.value)).match(/[a-z]{4,}/gi) ?? []));
  });
  return words;
}

/** `[step]` says to which step of the slide notes belong. */
function withoutMark(text: string): string {
  return text.replace(/^\[step[^\]]*\]/, '');
}

async function check(text: string): Promise<void> {
  const result = await pipeline(text);
  if ('fault' in result) return;
  const shown = toText(fromHtml(result.html, { fragment: true }), { whitespace: 'pre' });
  for (const word of wordsOf(text))
    assert.ok(shown.includes(word), `"${word}" is lost of ${JSON.stringify(text)}`);
}

describe('any text through the whole pipeline', () => {
  it(
    'gives all of its words, or a fault with a place: the guide, changed',
    { timeout: 300_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...slides), changes, async (slide, made) => {
          const text = made.reduce((before, { at, remove, insert }) => {
            const place = at % (before.length + 1);
            return before.slice(0, place) + insert + before.slice(place + remove);
          }, slide);
          await check(text);
        }),
        { ...bounds, numRuns: 1500, plugins: [fc.timeout(20_000)] },
      );
    },
  );

  it('gives all of its words, or a fault with a place: made up', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(frontMatter, blocks, async (matter, made) => {
        await check(`${matter}# Title\n\n${made.join('\n\n')}\n`);
      }),
      { ...bounds, numRuns: 1500, plugins: [fc.timeout(20_000)] },
    );
  });
});
