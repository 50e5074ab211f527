import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VIEW, WORKER } from '../markup.ts';

/** A deck of a built site. */
export interface BuiltDeck {
  readonly name: string;
  /** The files of its pages, from the site's folder on, by their addresses within the deck: empty for its own, `acpi/` for a slide's. */
  readonly pages: ReadonlyMap<string, string>;
  /** Whether its pages ask for a service worker. */
  readonly isOffline: boolean;
}

/** The paths of all files of a built site, from its folder on, with `/` between names. */
export async function listFiles(site: string): Promise<string[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(site, '/').length))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
}

/** The decks of a built site: the folders whose page is one to read a deck on. */
export async function builtDecks(site: string, files: readonly string[]): Promise<BuiltDeck[]> {
  const pages = files.filter((path) => path.endsWith('/index.html'));
  const names = pages.flatMap((path) => /^[^/]+(?=\/index\.html$)/.exec(path)?.[0] ?? []);
  const decks = await Promise.all(
    names.map(async (name) => {
      const first = await readFile(join(site, name, 'index.html'), 'utf8');
      if (!isDeckPage.test(first)) return [];
      const own = pages.filter((path) => path.startsWith(`${name}/`));
      const addressed = own.map((path) => {
        const address = path.slice(`${name}/`.length, -'index.html'.length);
        return [encodeURI(address), path] as const;
      });
      return [{ name, pages: new Map(addressed), isOffline: asksWorker.test(first) }];
    }),
  );
  return decks.flat();
}

const isDeckPage = new RegExp(`<html[^>]* ${VIEW}="read"`);
const asksWorker = new RegExp(`<body[^>]* ${WORKER}=`);
