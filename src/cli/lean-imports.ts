import { registerHooks } from 'node:module';

/**
 * What Astro and remark import at once and Lectern never calls: a third of their modules, which take a third of the time of loading.
 * Each with the names that are asked of it, and, where a path says what it is, the package `within` which that means it.
 */
export const unused: readonly { from: string; within?: string; names: readonly string[] }[] = [
  // Makes SVGs smaller; Lectern's own stay as they are drawn.
  { from: 'svgo', names: ['optimize'] },
  // Reads the answers of services of fonts; ours are files.
  { from: 'css-tree', names: ['findAll', 'generate', 'parse'] },
  // Markdown by other means than remark, and MDX.
  { from: '@astrojs/markdown-satteri', names: ['satteri'] },
  {
    from: '#mdx-processor',
    within: '@astrojs/markdown-remark',
    names: ['createUnifiedMdxProcessor'],
  },
  { from: 'remark-smartypants', names: ['default'] },
  // Code by other means than Shiki.
  { from: './rehype-prism.js', within: '@astrojs/markdown-remark', names: ['rehypePrism'] },
  // Maths by other means than Temml.
  { from: 'katex', names: ['default'] },
  // Asks for newer versions of Astro.
  { from: '../../cli/install-package.js', within: 'astro', names: ['fetchPackageJson'] },
  // Messages of Zod in 60 languages.
  { from: '../locales/index.js', within: 'zod', names: [] },
];

/** From here on, imports of what is never called give functions that say so. */
export function leaveOutUnused(): void {
  const substitutes = new Map(
    unused.map(({ from, within, names }) => [from, { within, url: substitute(from, names) }]),
  );
  registerHooks({
    resolve(specifier, context, next) {
      const found = substitutes.get(specifier);
      // The project may lie in a folder of such a name itself.
      const isMeant =
        !found?.within || context.parentURL?.includes(`/node_modules/${found.within}/`);
      return found && isMeant ? { url: found.url, shortCircuit: true } : next(specifier, context);
    },
  });
}

function substitute(from: string, names: readonly string[]): string {
  const message = `"${from}" is left out: see src/cli/lean-imports.ts`;
  const code = [
    `const leftOut = () => { throw new Error(${JSON.stringify(message)}); };`,
    `export { ${names.map((name) => `leftOut as ${name}`).join(', ')} };`,
  ];
  return `data:text/javascript,${encodeURIComponent(code.join('\n'))}`;
}
