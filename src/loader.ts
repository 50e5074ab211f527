import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import type { Loader, LoaderContext } from 'astro/loaders';
import { deckAliasFaults, slideAliasFaults } from './aliases.ts';
import { codeVersion } from './code-version.ts';
import { ContentFault, faultsOf, isContentFault } from './content-fault.ts';
import { deepLinkFaults } from './deep-links.ts';
import { listDecks, readDeckFile, readSlideFiles } from './deck-files.ts';
import type { DeckFile, SlideFile } from './deck-files.ts';
import { hiddenFiles } from './hidden-slides.ts';
import type { ReadFile } from './markdown/slide-data.ts';
import { pictureFile } from './media/picture-file.ts';
import { asTheyAre, quoting, readFilesOf } from './read-files.ts';
import { lookOf } from './fit-file.ts';
import { decksFolder, slideRenderer } from './render-slide.ts';
import type { SlideRenderer } from './render-slide.ts';
import { at, strayFaults } from './slide-names.ts';
import { faultOf, tellFaults } from './standing-faults.ts';
import { surroundings } from './surroundings.ts';

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
    const hidden = await hiddenFiles(folder, decksFolder);
    const decks: DeckFile[] = [];
    for (const id of store.keys()) if (!names.some((name) => isOf(name, id))) store.delete(id);
    for (const name of names) {
      faults.push(
        ...(await faultsOf(async () => {
          const deck = await readDeckFile(folder, decksFolder, name);
          decks.push(deck);
          const slides = await readSlideFiles(folder, decksFolder, name);
          faults.push(...(await slideAliasFaults(slides)));
          if (slides.every(({ file }) => hidden.has(file))) faults.push(at(deck.file, allHidden));
          const shared = [
            code,
            config.base,
            deck.fields.lang,
            deck.fields.transition,
            deck.fields.pictures,
            ...lookOf(deck),
            await surroundings(folder, name),
          ];
          const ids = new Set(slides.map(({ slug }) => `${name}/${slug}`));
          for (const id of store.keys()) if (isOf(name, id) && !ids.has(id)) store.delete(id);
          for (const slide of slides) {
            const linked = [...hidden].filter((file) => slide.text.includes(basename(file)));
            const all = [...shared, linked];
            const told = await faultsOf(() => load(context, render, deck, slide, all));
            if (told.length > 0) await forgetWithoutPictures(context, `${name}/${slide.slug}`);
            faults.push(...told);
          }
        })),
      );
    }
    faults.push(...(await deckAliasFaults(decks, names)), ...deepLinkFaults(store));
    if (faults.length > 0) throw new ContentFault(faults);
  });
}

const allHidden =
  'All slides of the deck are hidden. Show one, or begin the name of its folder with "_" to leave out the deck.';

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
  const { data, readFiles, deepLinks, ...shown } = await render(deck, slide);
  // Of a hidden slide nothing is kept that could come into the site: a picture is made ready wherever one is named.
  const { html, imagePaths } = data.hidden ? { html: '', imagePaths: [] } : shown;
  for (const { path } of readFiles) context.watcher?.add(join(root, path));
  // Astro writes its list of pictures anew where one comes or an entry goes: one that is named no longer would stay in it,
  // and no page could be shown once its file is gone.
  if (known?.assetImports?.some((path) => !imagePaths.includes(path))) context.store.delete(id);
  context.store.set({
    id,
    digest: digest(readFiles),
    filePath: slide.file,
    data,
    rendered: { html, metadata: { imagePaths, readFiles, deepLinks } },
    assetImports: imagePaths,
  });
}

/** Forgets a stored slide one of whose pictures is gone or damaged: Astro could show no page of the site. */
async function forgetWithoutPictures({ store, config }: LoaderContext, id: string): Promise<void> {
  const { filePath = '', assetImports = [] } = store.get(id) ?? {};
  const slide = new URL(filePath, config.root);
  const pictures = await Promise.all(assetImports.map((path) => pictureFile(new URL(path, slide))));
  if (pictures.some((picture) => !picture || picture.fault !== undefined)) store.delete(id);
}

/** A loader that loads again whenever a file below the decks' folder changes, or one that a slide quotes: then it is as if the slide did. */
function watching(name: string, load: (context: LoaderContext) => Promise<void>): Loader {
  return {
    name,
    async load(context) {
      const { watcher, logger, config } = context;
      if (!watcher) return load(context);
      const report = async (): Promise<void> => {
        const error = await faultOf(() => load(context));
        const message = isContentFault(error) ? error.message : inspect(error);
        if (error !== undefined) logger.error(message);
        tellFaults(watcher, name, error === undefined ? undefined : message);
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
