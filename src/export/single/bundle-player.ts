import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { Plugin } from 'rolldown';

const player = new URL('../../player/', import.meta.url);

/** The player of a deck that is one file, as one classic script with its styles in it, minified; the same bytes each time. */
export async function bundlePlayer(): Promise<string> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('single/single.ts', player)),
    platform: 'browser',
    logLevel: 'silent',
    transform: { define: { 'import.meta.hot': 'undefined' } },
    plugins: [ownModules, inlineStyles],
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false });
  await bundle.close();
  // In a script this ends it, wherever it stands.
  return output[0].code.trim().replaceAll('</script', '<\\/script');
}

/** The modules that know where pages are give way to those of the same name in `player/single/`. */
const replaced = new Map(
  ['addresses.ts', 'deck.ts'].map((name) => [
    fileURLToPath(new URL(name, player)),
    fileURLToPath(new URL(`single/${name}`, player)),
  ]),
);

const ownModules: Plugin = {
  name: 'own-modules',
  async resolveId(name, importer, options) {
    if (!name.startsWith('.')) return null;
    const found = await this.resolve(name, importer, { ...options, skipSelf: true });
    return (found && replaced.get(found.id)) ?? found;
  },
};

/** Style sheets as texts, as Vite gives them. */
const inlineStyles: Plugin = {
  name: 'inline-styles',
  load: {
    filter: { id: /\.css\?inline$/ },
    handler: async (id) => {
      const css = await readStyles(id.replace(/\?inline$/, ''));
      return { code: `export default ${JSON.stringify(css)}`, moduleType: 'js' };
    },
  },
};

/** A style sheet with those that it imports, without what is only for who reads it. */
async function readStyles(path: string): Promise<string> {
  const css = (await readFile(path, 'utf8')).replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ');
  let whole = '';
  // Every other part is a name.
  for (const [index, part] of css.split(/@import '([^']+)';/).entries())
    whole += index % 2 === 0 ? part.trim() : await readStyles(join(dirname(path), part));
  return whole;
}
