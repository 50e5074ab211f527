import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * The rule of the folders: an import points only to the left of
 *   loader, snippets, durations, media → markdown → decks → pages, layouts, components → fit → player | export → check → cli | offline
 * or to `markup.ts`, `rehearsal-file.ts` and `paths.ts`.
 */
const forbid = (files, ...patterns) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns }],
  },
});
const folder = (names, message) => ({ group: names.map((name) => `**/${name}`), message });
const right = [
  'decks.ts',
  'pages/**',
  'layouts/**',
  'components/**',
  'fit/**',
  'player/**',
  'export/**',
  'check/**',
  'offline/**',
  'cli/**',
];

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      '**/.astro/',
      'node_modules/',
      '**/node_modules/',
      'test-results/',
      '**/.check/',
      '**/.start/',
    ],
  },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs', '*.cjs'] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.astro'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // A listener of one call needs no braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // TypeScript asks for brackets where a name comes from an index.
      '@typescript-eslint/dot-notation': 'off',
      // Letters are compared, not what a reader sees as one sign.
      '@typescript-eslint/no-misused-spread': 'off',
      // Numbers in messages read well as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  // Types do not reach into Astro's templates and plain JavaScript: `astro check` does.
  { files: ['**/*.astro', '**/*.mjs', '**/*.cjs'], ...tseslint.configs.disableTypeChecked },
  // Any Node may run it.
  { files: ['link-node.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  // The functions of `node:test` give promises that the runner waits for.
  { files: ['tests/unit/**'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
  forbid(
    ['src/markdown/**'],
    folder(
      [
        ...right,
        'snippets/**',
        'loader.ts',
        'deck-files.ts',
        'collections.ts',
        'content.config.ts',
      ],
      'markdown/ knows only syntax trees.',
    ),
    folder(['astro', 'astro:*', 'node:fs*'], 'markdown/ knows only syntax trees.'),
  ),
  forbid(
    ['src/player/**'],
    folder(['astro', 'astro:*', 'node:*'], 'player/ knows no Astro and no Node.'),
    folder(
      [
        ...right.filter((name) => name !== 'player/**' && name !== 'fit/**'),
        'markdown/**',
        'snippets/**',
        'loader.ts',
      ],
      'player/ knows only the page.',
    ),
  ),
  forbid(
    ['src/fit/**'],
    folder(
      ['astro', 'astro:*', 'node:*'],
      'fit/ measures in a page: it knows no Astro and no Node.',
    ),
    folder(
      [...right.filter((name) => name !== 'fit/**'), 'markdown/**', 'loader.ts'],
      'fit/ knows only the page.',
    ),
  ),
  forbid(
    ['src/check/**'],
    folder(
      [
        'astro',
        'astro:*',
        'decks.ts',
        'loader.ts',
        'pages/**',
        'layouts/**',
        'components/**',
        'player/**',
        'cli/**',
      ],
      'check/ opens built pages, and knows the files that they come from.',
    ),
  ),
  forbid(
    ['src/media/**'],
    folder([...right, 'loader.ts'], 'media/ reads files, and knows no site.'),
  ),
  forbid(
    ['src/snippets/**'],
    folder([...right, 'loader.ts'], 'snippets/ reads what slides quote, and knows no site.'),
  ),
  forbid(
    ['src/durations/**'],
    folder([...right, 'loader.ts'], 'durations/ edits slides, and knows no site.'),
  ),
  forbid(
    ['src/*.ts'],
    folder(
      right,
      'An import points only to the left: see the design of the folders in CONTRIBUTING.',
    ),
  ),
  forbid(
    ['src/pages/**', 'src/layouts/**', 'src/components/**'],
    folder(
      [
        'fit/**',
        'check/**',
        'export/**',
        'cli/**',
        'markdown/**',
        'snippets/**',
        'loader.ts',
        'collections.ts',
        'content.config.ts',
        'astro:content',
      ],
      'Pages show decks: ask decks.ts for them.',
    ),
  ),
  forbid(
    ['src/export/**'],
    folder(
      [
        'astro',
        'astro:*',
        'decks.ts',
        'loader.ts',
        'snippets/**',
        'pages/**',
        'layouts/**',
        'components/**',
        'player/**',
        'check/**',
        'cli/**',
      ],
      'export/ starts from built pages.',
    ),
  ),
  forbid(
    ['src/offline/**'],
    folder(
      [
        'astro:*',
        ...right.filter((name) => name !== 'offline/**' && name !== 'export/**'),
        'markdown/**',
        'snippets/**',
        'loader.ts',
      ],
      'offline/ starts from built pages.',
    ),
  ),
  forbid(
    ['src/offline/worker/**'],
    folder(
      [
        'astro',
        'astro:*',
        'node:*',
        ...right.filter((name) => name !== 'offline/**'),
        'markdown/**',
        'snippets/**',
        'loader.ts',
      ],
      'offline/worker/ runs in the browser: it knows no Astro and no Node.',
    ),
  ),
);
