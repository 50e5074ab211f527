import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import type { Loader, LoaderContext } from 'astro/loaders';
import { codeVersion } from './code-version.ts';
import { ContentFault, faultsOf, isContentFault } from './content-fault.ts';
import { listDecks, readDeckFile, readSlideFiles } from './deck-files.ts';
import type { DeckFile, SlideFile } from './deck-files.ts';
import type { ReadFile } from './markdown/slide-data.ts';
import { asTheyAre, quoting, readFilesOf } from './read-files.ts';
import { lookOf } from './fit-file.ts';
import { decksFolder, slideRenderer } from './render-slide.ts';
import type { SlideRenderer } from './render-slide.ts';
import { strayFaults } from './slide-names.ts';

/** Loads the `deck.yaml` of every deck. What is wrong with one is said by `slideLoader`, which reads them too. */
export function deckLoader(): Loader {
  return watching('lectern-decks', async (context) => {
    const { config, store } = context;
    const folder = new URL(`${decksFolder}/`, config.root);
    const code = await codeVersion();
    const names = await listDecks(folder, decksFolder);
    for (const name of names) {
      await faultsOf(async () => {
        const { file, fields, themeCss } = await readDeckFile(folder, decksFolder, name);
        const data = { ...fields, themeCss };
        const digest = context.generateDigest(JSON.stringify([code, data]));
        store.set({ id: name, digest, data, filePath: file });
      });
    }
    for (const id of store.keys()) if (!names.includes(id)) store.delete(id);
  });
}

/**
 * Loads the slides of every deck: reads, checks, renders, and keeps what has not changed since the last time.
 * A build ends with all the faults it found; the development server reports them and goes on with what it had before.
 */
export function slideLoader(): Loader {
  return watching('lectern-slides', async (context) => {
    const { config, store } = context;
    const folder = new URL(`${decksFolder}/`, config.root);
    const lines = context.watcher !== undefined;
    const render = await slideRenderer(config, { lines });
    const code = await codeVersion();
    const names = await listDecks(folder, decksFolder);
    const faults = await strayFaults(folder, decksFolder);
    for (const id of store.keys()) if (!names.some((name) => isOf(name, id))) store.delete(id);
    for (const name of names) {
      faults.push(
        ...(await faultsOf(async () => {
          const deck = await readDeckFile(folder, decksFolder, name);
          const slides = await readSlideFiles(folder, decksFolder, name);
          const shared = [
            code,
            config.base,
            deck.fields.transition,
            ...lookOf(deck),
            await surroundings(folder, name),
          ];
          const ids = new Set(slides.map(({ slug }) => `${name}/${slug}`));
          for (const id of store.keys()) if (isOf(name, id) && !ids.has(id)) store.delete(id);
          for (const slide of slides) {
            faults.push(...(await faultsOf(() => load(context, render, deck, slide, shared))));
          }
        })),
      );
    }
    if (faults.length > 0) throw new ContentFault(faults);
  });
}

/** Whether `id` is that of a slide of this deck. */
function isOf(deck: string, id: string): boolean {
  return id.startsWith(`${deck}/`);
}

async function load(
  context: LoaderContext,
  render: SlideRenderer,
  deck: DeckFile,
  slide: SlideFile,
  shared: readonly unknown[],
): Promise<void> {
  const id = `${deck.name}/${slide.slug}`;
  const digest = (readFiles: readonly ReadFile[]): string =>
    context.generateDigest(JSON.stringify([...shared, slide.file, slide.text, readFiles]));
  const known = context.store.get(id);
  const root = fileURLToPath(context.config.root);
  if (known?.digest === digest(asTheyAre(root, readFilesOf(known)))) return;
  const { data, html, imagePaths, readFiles } = await render(deck, slide);
  for (const { path } of readFiles) context.watcher?.add(join(root, path));
  context.store.set({
    id,
    digest: digest(readFiles),
    filePath: slide.file,
    data,
    rendered: { html, metadata: { imagePaths, readFiles } },
    assetImports: imagePaths,
  });
}

/** A loader that loads again whenever a file below the decks' folder changes, or one that a slide quotes: then it is as if the slide did. */
function watching(name: string, load: (context: LoaderContext) => Promise<void>): Loader {
  return {
    name,
    async load(context) {
      const { watcher, logger, config } = context;
      if (!watcher) return load(context);
      const report = async (): Promise<void> => {
        await load(context).catch((error: unknown) => {
          logger.error(isContentFault(error) ? error.message : inspect(error));
        });
      };
      await report();
      const folder = fileURLToPath(new URL(`${decksFolder}/`, config.root));
      watcher.add(folder);
      let queue = Promise.resolve();
      let queued = false;
      watcher.on('all', (_, path) => {
        for (const slide of quoting(context, path)) watcher.emit('all', 'change', slide);
        if (queued || !path.startsWith(folder)) return;
        queued = true;
        queue = queue.then(() => {
          queued = false;
          return report();
        });
      });
    },
  };
}

/** What else a slide may depend on: which files its deck has, and what is in those beside the slides and `deck.yaml`. */
async function surroundings(folder: URL, deck: string): Promise<string> {
  const path = join(fileURLToPath(folder), deck);
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .toSorted();
  const hash = createHash('sha256').update(names.join('\n'));
  const others = names.filter((name) => !name.endsWith('.md') && name !== 'deck.yaml');
  for (const name of others) hash.update(await readFile(join(path, name)));
  return hash.digest('hex');
}
