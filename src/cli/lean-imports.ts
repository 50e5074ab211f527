import { registerHooks } from 'node:module';

/**
 * What Astro and remark import at once and Lectern never calls: 600 of 1,900 modules, which take a third of the time of their loading.
 * Each with the names that are asked of it.
 */
export const unused: readonly { from: string; names: readonly string[] }[] = [
  // Makes SVGs smaller; Lectern's own stay as they are drawn.
  { from: 'svgo', names: ['optimize'] },
  // Reads the answers of services of fonts; ours are files.
  { from: 'css-tree', names: ['findAll', 'generate', 'parse'] },
  // Markdown by other means than remark, and MDX.
  { from: '@astrojs/markdown-satteri', names: ['satteri'] },
  { from: '#mdx-processor', names: ['createUnifiedMdxProcessor'] },
  { from: 'remark-smartypants', names: ['default'] },
  // Code by other means than Shiki.
  { from: './rehype-prism.js', names: ['rehypePrism'] },
  // Maths by other means than Temml.
  { from: 'katex', names: ['default'] },
  // Asks for newer versions of Astro.
  { from: '../../cli/install-package.js', names: ['fetchPackageJson'] },
  // Messages of Zod in 60 languages.
  { from: '../locales/index.js', names: [] },
];

/** From here on, imports of what is never called give functions that say so. */
export function leaveOutUnused(): void {
  const substitutes = new Map(unused.map(({ from, names }) => [from, substitute(from, names)]));
  registerHooks({
    resolve(specifier, context, next) {
      const url = substitutes.get(specifier);
      return url === undefined ? next(specifier, context) : { url, shortCircuit: true };
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
