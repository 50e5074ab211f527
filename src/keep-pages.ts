import { readFile, readdir, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { isExport } from './paths.ts';

/** What the last build left: the folder, and each page in it with its size (bytes) and time (ms), so that one that was changed since is known. */
const record = z.object({
  folder: z.string(),
  pages: z.record(z.string(), z.tuple([z.number(), z.number()])),
});

/**
 * Keeps the pages of the last build in their place, where Astro leaves those that are still right (`cacheKey`) as they are.
 * All other files are removed before a build, as Astro does, and the pages that this one no longer has, after it. With `KEEP_EXPORTS`
 * files that were exported stay, until others take their place.
 */
export function keepPages(): AstroIntegration {
  let folder = '';
  let file: URL;
  let kept: string[] = [];
  return {
    name: 'keep-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        file = new URL('kept-pages.json', config.cacheDir);
      },
      'astro:build:start': async () => {
        const last = await readRecord(file);
        // Without it, what is left by a build that does not end is not trusted.
        await rm(file, { force: true });
        const pages = last?.folder === folder ? last.pages : {};
        kept = [];
        const keepsExports = process.env['KEEP_EXPORTS'] === 'yes';
        for (const path of await filesIn(folder)) {
          if (keepsExports && isExport(path.split(sep).join('/'))) continue;
          const known = pages[path];
          const [size, time] = known ? await sizeAndTime(join(folder, path)) : [];
          if (known && known[0] === size && known[1] === time) kept.push(path);
          else await rm(join(folder, path));
        }
      },
      'astro:build:done': async ({ assets }) => {
        const files = [...assets.values()]
          .flat()
          .map((url) => relative(folder, fileURLToPath(url)));
        const made = new Set(files);
        for (const path of kept) if (!made.has(path)) await rm(join(folder, path), { force: true });
        await removeEmpty(folder);
        const pages = await Promise.all(
          files.map(async (path) => [path, await sizeAndTime(join(folder, path))] as const),
        );
        await writeFile(file, JSON.stringify({ folder, pages: Object.fromEntries(pages) }));
      },
    },
  };
}

async function readRecord(file: URL): Promise<z.infer<typeof record> | undefined> {
  try {
    return record.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

async function sizeAndTime(path: string): Promise<[size: number, time: number]> {
  const { size, mtimeMs } = await stat(path);
  return [size, mtimeMs];
}

/** The files below a folder, relative to it; a repository that a folder is keeps its history. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !/^\.git(?:[\\/]|$)/.test(path));
}

/** Removes the folders below a folder that hold nothing. */
async function removeEmpty(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true });
  const full = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (!entry.isDirectory() || entry.name === '.git') return true;
      if (await removeEmpty(path)) return true;
      await rmdir(path);
      return false;
    }),
  );
  return full.includes(true);
}
