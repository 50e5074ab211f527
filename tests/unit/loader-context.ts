import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isUnifiedProcessor, unified } from '@astrojs/markdown-remark';
import type { DataStore, Loader, LoaderContext } from 'astro/loaders';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import config from '../../astro.config.mjs';
import { isContentFault } from '../../src/content-fault.ts';
import { collectFaults } from '../../src/markdown/collect-faults.ts';

type Processor = LoaderContext['config']['markdown']['processor'];
type Entry = NonNullable<ReturnType<DataStore['get']>>;

/** What a loader is given, how often it had a slide rendered, and what it reported. */
export interface Run {
  readonly context: LoaderContext;
  readonly entries: Map<string, Entry>;
  readonly watcher: EventEmitter;
  /** The file name of each slide that was rendered, in that order. */
  readonly rendered: string[];
  /** One for each time it began to load slides. */
  readonly loads: unknown[];
  readonly errors: string[];
}

interface Settings {
  readonly base?: string;
  readonly watching?: boolean;
  readonly processor?: Processor;
}

/** The part of Astro that calls a loader, without the rest of Astro: the product's own Markdown, a store in memory. */
export function newRun(root: URL, settings: Settings = {}): Run {
  const { base = '/', watching = false, processor = productProcessor() } = settings;
  const entries = new Map<string, Entry>();
  const rendered: string[] = [];
  const loads: unknown[] = [];
  const errors: string[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: () => watcher });
  const parts = {
    store: storeIn(entries),
    logger: { error: (message: string) => errors.push(message) },
    config: { root, base, markdown: { processor: noting(processor, loads, rendered) } },
    generateDigest: (text: string) => createHash('sha256').update(text).digest('hex'),
    ...(watching ? { watcher } : {}),
  };
  // What a loader reaches for beyond these is undefined, and the test fails.
  const context = parts as unknown as LoaderContext;
  return { context, entries, watcher, loads, rendered, errors };
}

/** The message a loader ends with; undefined where it ends well. */
export async function messageOf(loader: Loader, { context }: Run): Promise<string | undefined> {
  try {
    await loader.load(context);
    return undefined;
  } catch (error) {
    if (!isContentFault(error)) throw error;
    return error.message;
  }
}

/** A project in a folder of its own, gone after the test. Paths are relative to the decks' folder. */
export function projectOf(test: TestContext, files: Readonly<Record<string, string>>): URL {
  const root = mkdtempSync(join(tmpdir(), 'lectern-'));
  test.after(() => rmSync(root, { recursive: true }));
  const url = pathToFileURL(`${root}/`);
  for (const [path, text] of Object.entries(files)) write(url, path, text);
  return url;
}

/** Writes a file of a project, by its path from the decks' folder. */
export function write(root: URL, path: string, text: string): void {
  const file = fileURLToPath(deckFile(root, path));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The address of a file of a project, by its path from the decks' folder. */
export function deckFile(root: URL, path: string): URL {
  return new URL(`src/content/decks/${path}`, root);
}

/** The processor of `astro.config.mjs`. */
export function productProcessor(): Processor {
  const processor = config.markdown?.processor;
  assert.ok(processor);
  return processor;
}

/** The product's processor with one plugin more, which throws where a slide says BOOM. */
export function throwingProcessor({ collected }: { collected: boolean }): Processor {
  const processor = productProcessor();
  assert.ok(isUnifiedProcessor(processor));
  const { options } = processor;
  const more = collected ? collectFaults([remarkBoom]) : [remarkBoom];
  return unified({ ...options, remarkPlugins: [...options.remarkPlugins, ...more] });
}

function remarkBoom() {
  return (tree: Root): void => {
    visit(tree, 'text', ({ value }) => {
      if (value === 'BOOM') throw new TypeError('BOOM is not a function');
    });
  };
}

function noting(processor: Processor, loads: unknown[], rendered: string[]): Processor {
  return {
    ...processor,
    async createRenderer(shared) {
      loads.push(shared);
      const renderer = await processor.createRenderer(shared);
      return {
        render(body, options) {
          rendered.push(options?.fileURL?.pathname.split('/').at(-1) ?? '');
          return renderer.render(body, options);
        },
      };
    },
  };
}

function storeIn(
  entries: Map<string, Entry>,
): Pick<DataStore, 'get' | 'set' | 'keys' | 'values' | 'delete' | 'clear'> {
  return {
    // A store is believed to hold what its schema says.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- Astro's own signature
    get: <Data extends Record<string, unknown>>(id: string) =>
      entries.get(id) as (Entry & { data: Data }) | undefined,
    set: (entry) => Boolean(entries.set(entry.id, entry)),
    keys: () => [...entries.keys()],
    values: () => [...entries.values()],
    delete: (id) => void entries.delete(id),
    clear: () => entries.clear(),
  };
}
