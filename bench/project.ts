import { mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeDeck } from './make-deck.ts';
import type { SlideText } from './make-deck.ts';

const home = new URL('../', import.meta.url);

/** The folder of all copies; it goes when the process does, however that ends. */
const workshop = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
process.once('exit', () => rmSync(workshop, { recursive: true, force: true }));

/** A copy of the product in a folder of its own, with other decks; its commands run as a user's do. */
export interface Project {
  readonly root: URL;
  /** The built site. */
  readonly dist: URL;
  /** The environment in which commands run: the pinned Node and the packages' commands come first. */
  readonly env: NodeJS.ProcessEnv;
  /** The slides' files of each deck that was made, in their order. */
  readonly files: ReadonlyMap<string, readonly URL[]>;
  /** What `npm run <name>` runs. */
  command: (name: string) => string;
  /** Forgets what earlier builds kept of the decks; with `code`, also what Node compiled, as after an installation. */
  forget: (what?: 'code') => Promise<void>;
  remove: () => Promise<void>;
}

/**
 * Copies the product, without its decks, to the system's folder for temporary files, and makes decks there.
 * The sources stand still while a measure runs, and the caches are the copy's own, as only the packages themselves are linked.
 *
 * @param decks how many slides each deck has, by its name; none: the product's own decks are copied
 * @param textOf what else their slides are to say
 */
export async function makeProject(
  decks: Readonly<Record<string, number>> = {},
  textOf?: SlideText,
): Promise<Project> {
  const root = pathToFileURL(`${await mkdtemp(join(workshop, 'project-'))}/`);
  const made = Object.entries(decks);
  const isDeck = (path: string): boolean => /[\\/]content[\\/]decks[\\/]/.test(path);
  for (const name of [
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]) {
    await cp(new URL(name, home), new URL(name, root), {
      recursive: true,
      filter: (source) => made.length === 0 || !isDeck(source),
    });
  }
  await linkPackages(root);
  const files = new Map<string, URL[]>();
  for (const [name, count] of made) {
    files.set(name, await makeDeck(new URL(`src/content/decks/${name}/`, root), count, textOf));
  }

  const scripts = await readScripts(new URL('package.json', root));
  const remove = (path: string): Promise<void> =>
    rm(new URL(path, root), { recursive: true, force: true });
  return {
    root,
    dist: new URL('dist/', root),
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      PATH: [fileURLToPath(new URL('node_modules/.bin', root)), process.env['PATH']].join(
        delimiter,
      ),
    },
    files,
    command: (name) => scripts.get(name) ?? `astro ${name}`,
    forget: async (what) => {
      for (const path of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
        await remove(path);
      if (what === 'code') await remove('node_modules/.cache');
    },
    remove: () => remove(''),
  };
}

async function linkPackages(root: URL): Promise<void> {
  const [from, to] = [new URL('node_modules/', home), new URL('node_modules/', root)];
  await mkdir(to);
  for (const name of await readdir(from)) {
    if (name === '.bin' || !name.startsWith('.'))
      await symlink(new URL(name, from), new URL(name, to));
  }
}

async function readScripts(file: URL): Promise<Map<string, string>> {
  const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
  const scripts =
    typeof parsed === 'object' && parsed !== null && 'scripts' in parsed
      ? parsed.scripts
      : undefined;
  return new Map(Object.entries(scripts ?? {}).map(([name, command]) => [name, String(command)]));
}
