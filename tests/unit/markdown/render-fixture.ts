import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { unified } from '@astrojs/markdown-remark';
import type { Pluggable, PluggableList } from 'unified';
import { ContentFault } from '../../../src/content-fault.ts';
import { slideFields } from '../../../src/content-fields.ts';
import { lineOf, readYaml, splitFrontMatter } from '../../../src/front-matter.ts';
import { isHiddenSlide } from '../../../src/hidden-slides.ts';
import { collectFaults } from '../../../src/markdown/collect-faults.ts';
import { rehypeCode } from '../../../src/markdown/code/rehype-code.ts';
import { rehypeHeadings } from '../../../src/markdown/rehype-headings.ts';
import { rehypeIds } from '../../../src/markdown/rehype-ids.ts';
import { rehypeLines } from '../../../src/markdown/rehype-lines.ts';
import { rehypeLinks } from '../../../src/markdown/rehype-links.ts';
import { rehypeNotes } from '../../../src/markdown/rehype-notes.ts';
import { rehypeQuote } from '../../../src/markdown/rehype-quote.ts';
import { rehypeSummary } from '../../../src/markdown/rehype-summary.ts';
import { rehypeTableAlignment } from '../../../src/markdown/rehype-table-alignment.ts';
import { rehypeTasks } from '../../../src/markdown/rehype-tasks.ts';
import { rehypeTwoColumns } from '../../../src/markdown/rehype-two-columns.ts';
import { rehypeWideTables } from '../../../src/markdown/rehype-wide-tables.ts';
import { remarkBackground } from '../../../src/markdown/remark-background.ts';
import { remarkComments } from '../../../src/markdown/remark-comments.ts';
import { remarkDirectiveSyntax } from '../../../src/markdown/remark-directive-syntax.ts';
import { remarkDirectives } from '../../../src/markdown/remark-directives.ts';
import { remarkDrawings } from '../../../src/markdown/drawings/remark-drawings.ts';
import { remarkLostWords } from '../../../src/markdown/remark-lost-words.ts';
import { remarkMaths } from '../../../src/markdown/remark-maths.ts';
import { remarkMathsSyntax } from '../../../src/markdown/remark-maths-syntax.ts';
import { remarkMedia } from '../../../src/markdown/remark-media.ts';
import { remarkMorph } from '../../../src/markdown/remark-morph.ts';
import { remarkNotes } from '../../../src/markdown/remark-notes.ts';
import { remarkPictures } from '../../../src/markdown/remark-pictures.ts';
import { remarkRawHtml } from '../../../src/markdown/remark-raw-html.ts';
import { remarkSnippets } from '../../../src/markdown/remark-snippets.ts';
import { remarkSteps } from '../../../src/markdown/remark-steps.ts';
import { remarkStrayColons } from '../../../src/markdown/remark-stray-colons.ts';
import { remarkUndefined } from '../../../src/markdown/remark-undefined.ts';
import { newSlideData } from '../../../src/markdown/slide-data.ts';
import { mediaFile } from '../../../src/media/media-file.ts';
import { pictureFile } from '../../../src/media/picture-file.ts';
import { readSource } from '../../../src/snippets/read-source.ts';

export const fixtures = new URL('../../fixtures/markdown/', import.meta.url);

const directives = [remarkDirectiveSyntax, remarkDirectives];
/** Takes the notes out of the slide. */
const notes: Pluggable = [rehypeNotes, { transforms: [] }];
const pictures: Pluggable = [remarkPictures, { find: pictureFile }];

const linked = {
  exists: existsSync,
  isHidden: isHiddenSlide,
  publicFolder: new URL('../markdown-deck/public/', fixtures),
};

/** For each plugin what it needs before it, and itself. */
const lists: Readonly<Record<string, { remark: PluggableList; rehype: PluggableList }>> = {
  'remark-directives': { remark: directives, rehype: [notes] },
  'remark-raw-html': {
    remark: [remarkDirectiveSyntax, remarkRawHtml, remarkDirectives],
    rehype: [],
  },
  'remark-stray-colons': {
    remark: [remarkMathsSyntax, ...directives, remarkStrayColons, remarkComments],
    rehype: [notes],
  },
  'remark-comments': { remark: [...directives, remarkComments, remarkSteps], rehype: [notes] },
  'remark-steps': { remark: [...directives, remarkSteps, pictures], rehype: [notes] },
  'remark-pictures': { remark: [...directives, remarkSteps, pictures], rehype: [] },
  'remark-background': {
    remark: [pictures, [remarkBackground, { brightness: brightnessByName, find: pictureFile }]],
    rehype: [],
  },
  'remark-maths': {
    remark: [remarkMathsSyntax, ...directives, remarkMaths, remarkSteps],
    rehype: [],
  },
  'remark-drawings': {
    remark: [...directives, [remarkDrawings, { read: textOf }], remarkSteps],
    rehype: [rehypeIds],
  },
  'remark-undefined': { remark: [...directives, remarkUndefined], rehype: [] },
  'remark-lost-words': { remark: [...directives, remarkLostWords], rehype: [] },
  'rehype-table-alignment': { remark: [], rehype: [rehypeTableAlignment] },
  'rehype-tasks': { remark: [], rehype: [rehypeTasks] },
  'rehype-wide-tables': {
    remark: [...directives, remarkMorph, remarkSteps],
    rehype: [rehypeWideTables],
  },
  'rehype-quote': { remark: directives, rehype: [rehypeQuote] },
  'rehype-two-columns': { remark: directives, rehype: [rehypeTwoColumns] },
  'remark-snippets': {
    remark: [...directives, [remarkSnippets, { read: readSource }], remarkSteps],
    rehype: [rehypeCode],
  },
  'rehype-headings': { remark: [], rehype: [rehypeHeadings] },
  'rehype-ids': { remark: [pictures], rehype: [rehypeHeadings, rehypeIds] },
  'rehype-links': {
    remark: directives,
    rehype: [notes, rehypeHeadings, [rehypeLinks, linked], rehypeIds],
  },
  'rehype-lines': { remark: directives, rehype: [rehypeCode, rehypeHeadings, rehypeLines] },
  'remark-media': {
    remark: [
      ...directives,
      remarkMorph,
      remarkSteps,
      [remarkMedia, { find: mediaFile }],
      pictures,
      remarkNotes,
    ],
    rehype: [notes, rehypeSummary],
  },
  'remark-morph': {
    remark: [
      ...directives,
      remarkMorph,
      [remarkSnippets, { read: readSource }],
      [remarkDrawings, { read: textOf }],
      remarkSteps,
      pictures,
    ],
    rehype: [notes, rehypeCode, rehypeHeadings],
  },
  'remark-notes': {
    remark: [...directives, remarkSteps, pictures, remarkNotes],
    rehype: [[rehypeNotes, { transforms: [rehypeCode(), rehypeIds()] }], rehypeHeadings],
  },
  'rehype-summary': { remark: [pictures], rehype: [rehypeSummary] },
};
function textOf(url: URL): string | undefined {
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
}

/** In place of a picture's points: `bright.png` is white, `grey.png` in between, `dark.png` black. */
async function brightnessByName({ pathname }: URL): Promise<number | undefined> {
  const levels: Record<string, number> = { 'bright.png': 1, 'grey.png': 0.5, 'dark.png': 0 };
  return Promise.resolve(levels[pathname.split('/').at(-1) ?? '']);
}

export const plugins = Object.keys(lists);

interface Rendered {
  readonly html: string;
  /** What the plugins found out about the slide. */
  readonly data: object;
  /** All faults, as they are told but for the file. */
  readonly error: string | undefined;
}

/** Renders a slide named `slide` of a deck that has some pictures, with one plugin and what it needs. */
export async function render(plugin: string, text: string): Promise<Rendered> {
  const { remark = [], rehype = [] } = lists[plugin] ?? {};
  const processor = unified({
    smartypants: false,
    remarkPlugins: collectFaults(remark),
    rehypePlugins: collectFaults(rehype),
  });
  const parts = splitFrontMatter(text);
  assert.ok(parts);
  const { hidden, steps, layout, background } = readYaml(
    parts.yaml,
    { file: 'input.md', line: 2 },
    slideFields,
  );
  const given = {
    hidden,
    steps,
    layout,
    background,
    backgroundLine: lineOf(text, 'background'),
    lines: plugin === 'rehype-lines',
  };
  const slide = newSlideData({ slug: 'slide', deckPath: '/demo/', ...given });
  const { render: run } = await processor.createRenderer({ syntaxHighlight: false });
  const { code } = await run(parts.body, {
    fileURL: new URL('../markdown-deck/demo/01-slide.md', fixtures),
    frontmatter: slide,
  });
  const { stepCount, heading, summary, notes, ground, styles, media, faults } = slide;
  const { message } = new ContentFault(faults.map((fault) => ({ ...fault, file: '' })));
  return {
    html: `${code}\n`,
    data: {
      stepCount,
      ...(heading ? { heading } : {}),
      ...(summary ? { summary } : {}),
      ...(notes ? { notes } : {}),
      ...(ground ? { ground } : {}),
      ...(styles.size > 0 ? { styles: [...styles] } : {}),
      ...(media.size > 0 ? { media: Object.fromEntries(media) } : {}),
    },
    error: faults.length > 0 ? `${message.replaceAll(/^:/gm, '')}\n` : undefined,
  };
}
