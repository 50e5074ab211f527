import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtDecks, listFiles } from '../export/built-decks.ts';
import type { BuiltDeck } from '../export/built-decks.ts';
import { workerFile } from '../paths.ts';
import { bundleWorker } from './bundle-worker.ts';
import { hashOf, makeManifest } from './make-manifest.ts';
import type { Manifest } from './manifest.ts';
import { neededFiles } from './needed-files.ts';
import { packPages } from './pack.ts';

/**
 * Writes a service worker beside the page of each deck of a built site: it shows that deck without network, and knows no other.
 *
 * A deck whose pages ask for none (`offline: false`) gets one that removes what an earlier build left in browsers, which would
 * go on showing that build.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: { 'astro:build:done': ({ dir }) => writeWorkers(fileURLToPath(dir)) },
  };
}

/** @param site the folder of a built site */
export async function writeWorkers(site: string): Promise<void> {
  const files = await listFiles(site);
  const [worker, leaving] = await Promise.all([bundleWorker('worker'), bundleWorker('leaving')]);
  for (const deck of await builtDecks(site, files)) {
    const code = deck.isOffline
      ? withManifest(worker, await writePack(site, deck, new Set(files)))
      : leaving;
    await writeFile(join(site, deck.name, workerFile), code);
  }
}

function withManifest(code: string, known: Omit<Manifest, 'build'>): string {
  const build = hashOf(JSON.stringify(known) + code);
  const manifest: Manifest = { build, ...known };
  return `const deckManifest=${JSON.stringify(manifest)};\n${code}`;
}

function* read(site: string, pages: BuiltDeck['pages']): Generator<[name: string, html: string]> {
  for (const [name, path] of pages) yield [name, readFileSync(join(site, path), 'utf8')];
}

/** The names of such files of a deck. */
function packsOf(deck: string): RegExp {
  return new RegExp(`^_astro/${RegExp.escape(deck)}\\.\\w{8}\\.json$`);
}

/** Writes the file with the pages of a deck, and gives back what its service worker is to know. */
async function writePack(
  site: string,
  { name, pages }: BuiltDeck,
  files: ReadonlySet<string>,
): Promise<Omit<Manifest, 'build'>> {
  const pack = packPages(read(site, pages));
  const text = JSON.stringify(pack);
  const path = `_astro/${name}.${hashOf(text).replace(/\W/g, '').slice(0, 8)}.json`;
  await mkdir(join(site, dirname(path)), { recursive: true });
  // Pages may be finished after the build: what was packed before is of no use then.
  const isEarlier = packsOf(name);
  for (const file of files) if (isEarlier.test(file)) await rm(join(site, file));
  await writeFile(join(site, path), text);
  const needed = neededFiles(pack, name, {
    has: (file) => files.has(file),
    text: (file) => readFileSync(join(site, file), 'utf8'),
  });
  return makeManifest(site, name, path, needed);
}
