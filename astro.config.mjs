import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig, fontProviders } from 'astro/config';
import { rehypeCode } from './src/markdown/code/rehype-code.ts';
import { brightness } from './src/brightness.ts';
import { isHiddenSlide } from './src/hidden-slides.ts';
import { keepPages } from './src/keep-pages.ts';
import { liveEdits } from './src/live-edits.ts';
import { offline } from './src/offline/offline.ts';
import { devMedia } from './src/media/dev-media.ts';
import { mediaFile } from './src/media/media-file.ts';
import { pictureFile } from './src/media/picture-file.ts';
import { collectFaults } from './src/markdown/collect-faults.ts';
import { remarkDrawings } from './src/markdown/drawings/remark-drawings.ts';
import { rehypeDensity } from './src/markdown/rehype-density.ts';
import { rehypeHeadings } from './src/markdown/rehype-headings.ts';
import { rehypeIds } from './src/markdown/rehype-ids.ts';
import { rehypeLines } from './src/markdown/rehype-lines.ts';
import { rehypeLinks } from './src/markdown/rehype-links.ts';
import { rehypeNotes } from './src/markdown/rehype-notes.ts';
import { rehypePictureFormat } from './src/markdown/rehype-picture-format.ts';
import { rehypeQuote } from './src/markdown/rehype-quote.ts';
import { rehypeSummary } from './src/markdown/rehype-summary.ts';
import { rehypeTableAlignment } from './src/markdown/rehype-table-alignment.ts';
import { rehypeTasks } from './src/markdown/rehype-tasks.ts';
import { rehypeTwoColumns } from './src/markdown/rehype-two-columns.ts';
import { rehypeWideTables } from './src/markdown/rehype-wide-tables.ts';
import { remarkBackground } from './src/markdown/remark-background.ts';
import { remarkComments } from './src/markdown/remark-comments.ts';
import { remarkDirectiveSyntax } from './src/markdown/remark-directive-syntax.ts';
import { remarkDirectives } from './src/markdown/remark-directives.ts';
import { remarkLostWords } from './src/markdown/remark-lost-words.ts';
import { remarkMaths } from './src/markdown/remark-maths.ts';
import { remarkMathsSyntax } from './src/markdown/remark-maths-syntax.ts';
import { remarkMedia } from './src/markdown/remark-media.ts';
import { remarkMorph } from './src/markdown/remark-morph.ts';
import { remarkNotes } from './src/markdown/remark-notes.ts';
import { remarkPictures } from './src/markdown/remark-pictures.ts';
import { remarkRawHtml } from './src/markdown/remark-raw-html.ts';
import { remarkSnippets } from './src/markdown/remark-snippets.ts';
import { remarkSteps } from './src/markdown/remark-steps.ts';
import { remarkStrayColons } from './src/markdown/remark-stray-colons.ts';
import { remarkUndefined } from './src/markdown/remark-undefined.ts';
import { readSource } from './src/snippets/read-source.ts';

/** The text of a file that a slide names, where it is there. @param {URL} url */
const textOf = (url) => (existsSync(url) ? readFileSync(url, 'utf8') : undefined);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const links = rehypeLinks({
  exists: existsSync,
  isHidden: isHiddenSlide,
  publicFolder: new URL('./public/', import.meta.url),
});
const font = (path) => fileURLToPath(import.meta.resolve(`@fontsource-variable/${path}`));

const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+/g, '/');
const site = process.env['SITE_URL'];

const latin = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+0304',
  'U+0308',
  'U+0329',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2191',
  'U+2193',
  'U+2212',
  'U+2215',
  'U+FEFF',
  'U+FFFD',
];
const latinExt = [
  'U+0100-02BA',
  'U+02BD-02C5',
  'U+02C7-02CC',
  'U+02CE-02D7',
  'U+02DD-02FF',
  'U+1D00-1DBF',
  'U+1E00-1E9F',
  'U+1EF2-1EFF',
  'U+20A0-20AB',
  'U+20AD-20C0',
  'U+2113',
  'U+2C60-2C7F',
  'U+A720-A7FF',
];

/** @param {string} name  @param {string} cssVariable  @param {string[]} fallbacks */
const family = (name, cssVariable, fallbacks) => {
  const file = name.toLowerCase().replaceAll(' ', '-');
  const variant = (subset, unicodeRange) => ({
    src: [font(`${file}/files/${file}-${subset}-wght-normal.woff2`)],
    weight: '100 900',
    style: 'normal',
    unicodeRange,
  });
  return {
    provider: fontProviders.local(),
    name,
    cssVariable,
    fallbacks,
    // A font that comes late would make the text jump; see src/player/fonts.ts.
    display: 'optional',
    options: { variants: [variant('latin', latin), variant('latin-ext', latinExt)] },
  };
};

/** What a page imports late it imports itself: Vite would put a kilobyte of code into the player to preload what that needs. */
const withoutPreload = {
  name: 'without-preload',
  enforce: 'pre',
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
  configEnvironment: () => ({ build: { modulePreload: false } }),
};

export default defineConfig({
  base,
  ...(site ? { site } : {}),
  srcDir: here('./src'),
  publicDir: here('./public'),
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // A page whose `cacheKey` is that of the last build is not made again; see src/keep-pages.ts.
  experimental: { incrementalBuild: true },
  // Pages are written while others are made.
  build: { inlineStylesheets: 'always', concurrency: 8 },
  vite: { build: { assetsInlineLimit: 0, emptyOutDir: false }, plugins: [withoutPreload] },
  // A phone, a projector, a good screen: a picture in as many widths, none wider than itself.
  image: { layout: 'constrained', breakpoints: [640, 1280, 1920, 2560] },
  fonts: [
    family('Geist', '--font-sans', ['sans-serif']),
    family('Geist Mono', '--font-mono', ['monospace']),
    // The theme `book`; the pages of other decks do not ask for it.
    family('Source Serif 4', '--font-serif', ['serif']),
    // Formulas, in the pages that show some. Without its table of how formulas are set they are wrong, so it is waited for.
    {
      provider: fontProviders.local(),
      name: 'Noto Sans Math',
      cssVariable: '--font-maths',
      fallbacks: ['math'],
      optimizedFallbacks: false,
      display: 'swap',
      options: {
        variants: [
          {
            src: [
              fileURLToPath(
                import.meta
                  .resolve('@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2'),
              ),
            ],
            weight: '400',
            style: 'normal',
          },
        ],
      },
    },
  ],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      smartypants: false,
      remarkRehype: { footnoteLabelProperties: { className: ['visually-hidden'] } },
      remarkPlugins: collectFaults([
        remarkDirectiveSyntax,
        remarkMathsSyntax,
        remarkRawHtml,
        remarkDirectives,
        remarkStrayColons,
        remarkComments,
        remarkMorph,
        remarkMaths,
        remarkLostWords,
        remarkUndefined,
        [remarkSnippets, { read: readSource }],
        [remarkDrawings, { read: textOf }],
        remarkSteps,
        [remarkMedia, { find: mediaFile }],
        [remarkPictures, { find: pictureFile }],
        remarkNotes,
        [remarkBackground, { brightness, find: pictureFile }],
      ]),
      rehypePlugins: collectFaults([
        [
          rehypeNotes,
          { transforms: [rehypeTableAlignment(), rehypeTasks(), rehypeCode(), links, rehypeIds()] },
        ],
        rehypeTwoColumns,
        rehypeQuote,
        rehypeTableAlignment,
        rehypeTasks,
        rehypeCode,
        rehypeHeadings,
        rehypeDensity,
        rehypeWideTables,
        () => links,
        rehypeIds,
        rehypePictureFormat,
        rehypeSummary,
        rehypeLines,
      ]),
    }),
  },
  integrations: [keepPages(), offline(), liveEdits(), devMedia()],
});
