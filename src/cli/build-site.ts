import { glob, readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Astro from 'astro';
import { CommandFault } from './command.ts';
import type { Option } from './command.ts';
import { leaveOutUnused } from './lean-imports.ts';

/** The folder of Lectern itself, which holds its configuration and, usually, the decks. */
export const productRoot = fileURLToPath(new URL('../../', import.meta.url));

/** What can be said about a build; what is left out is as `astro.config.mjs` has it. */
export interface SiteOptions {
  /** A folder with `src/content/decks`, Lectern's own or one inside of it. */
  readonly root?: string | undefined;
  readonly out?: string | undefined;
  readonly base?: string | undefined;
  readonly site?: string | undefined;
}

/** What commands say of a build, and nobody types. */
export interface SiteUse {
  /** A build for the author alone: whether private notes are in it too. */
  readonly withNotes?: boolean;
  /** Whether files that were exported into the last build stay. */
  readonly keepsExports?: boolean;
}

export interface BuiltSite {
  /** The absolute path of the folder that holds the site. */
  readonly folder: string;
  readonly pages: number;
  readonly seconds: number;
}

/** The options of the commands that build. */
export const siteOptions: Readonly<Record<keyof SiteOptions, Option>> = {
  base: { type: 'string', about: 'the path the site will have on its host, as in /talks/' },
  site: { type: 'string', about: 'the address of its host, as in https://example.org' },
  out: { type: 'string', about: 'the folder to build into, instead of dist' },
  root: { type: 'string', about: 'another folder with src/content/decks' },
};

/**
 * Builds the site, quietly.
 *
 * @throws ContentFault for what is wrong in a deck, CommandFault for an option that cannot be meant
 */
export async function buildSite(options: SiteOptions & SiteUse = {}): Promise<BuiltSite> {
  const began = performance.now();
  const root = projectRoot(options.root);
  const folder = resolve(options.out ?? join(root, 'dist'));
  if (options.out !== undefined) await checkFolder(root, folder);
  setAddress(options);
  // Read by `decks.ts`. What the environment says by chance does not count.
  process.env['SPEAKER_NOTES'] = options.withNotes === true ? 'yes' : 'no';
  // Read by `keep-pages.ts`.
  process.env['KEEP_EXPORTS'] = options.keepsExports === true ? 'yes' : 'no';
  const { build } = await loadAstro();
  await build({ ...inlineConfig(root), outDir: folder, logLevel: 'error' });
  const pages = await Array.fromAsync(glob('**/*.html', { cwd: folder }));
  return { folder, pages: pages.length, seconds: (performance.now() - began) / 1000 };
}

/**
 * The folder of the project that is meant; Lectern's own where none is named.
 *
 * @throws CommandFault where it is elsewhere: Astro finds neither its packages nor the pages from there
 */
export function projectRoot(named = productRoot): string {
  const root = resolve(named);
  if (`${root}${sep}`.startsWith(productRoot)) return root;
  throw new CommandFault(`--root takes a folder inside of ${productRoot}, not "${named}".`);
}

/** Hands `base` and `site` to `astro.config.mjs`, which reads them from the environment. */
export function setAddress({ base, site }: Pick<SiteOptions, 'base' | 'site'>): void {
  if (base !== undefined) process.env['BASE_PATH'] = base;
  if (site === undefined) return;
  const url = URL.parse(site);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new CommandFault(
      `"${site}" is no address for --site. Write it as in https://example.org`,
    );
  }
  if (url.pathname !== '/') {
    throw new CommandFault(
      `--site takes the host alone. Write: --site ${url.origin} --base ${url.pathname}`,
    );
  }
  process.env['SITE_URL'] = url.origin;
}

/** A file or folder as messages name it: from where the command was typed, or whole where that is elsewhere. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return shown === '' || shown.startsWith('..') ? path : shown;
}

/** What Astro is told about a project. Where no value is given, it takes the product's own. */
export function inlineConfig(root: string): { root: string; configFile: string } {
  return { root, configFile: relative(root, configFile) };
}

/**
 * Astro, which tells nobody of itself, asks for no newer version, and comes without what nobody needs.
 * It would retry a configuration that fails to load by other means, and hide why it failed.
 */
export async function loadAstro(): Promise<typeof Astro> {
  checkPath(productRoot);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  leaveOutUnused();
  await import(new URL('../../astro.config.mjs', import.meta.url).href);
  return import('astro');
}

const configFile = join(productRoot, 'astro.config.mjs');

/**
 * Astro and Vite write paths into code and addresses, and fail at some characters with messages that name none of them.
 *
 * @throws CommandFault for a folder that no project can be built in
 */
export function checkPath(folder: string, separator = sep): void {
  const found = [...folder.replaceAll(separator, '/')].find((each) => `#?*'"\\`.includes(each));
  if (found === undefined) return;
  throw new CommandFault(
    `Astro builds nothing in a folder with ${found} in its path: ${folder}\nRename the folder, or move the project to another.`,
  );
}

/** Astro empties the folder it builds into: only one that is new, empty, or holds a built site may be given. */
async function checkFolder(root: string, folder: string): Promise<void> {
  const here = process.cwd();
  // Astro takes what begins with this folder's path for a folder in it, and looks for packages there.
  if (folder.startsWith(here) && !`${folder}${sep}`.startsWith(here + sep)) {
    throw new CommandFault(
      `Astro cannot build into "${folder}", as its path begins with that of this folder. Give it another name.`,
    );
  }
  const names = await readdir(folder).catch((): string[] => []);
  const around = `${root}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
  if (around || (names.length > 0 && !names.includes('404.html') && !names.includes('_astro'))) {
    throw new CommandFault(
      `A build empties its folder first, and "${folder}" holds other files. Give --out a new folder.`,
    );
  }
}
