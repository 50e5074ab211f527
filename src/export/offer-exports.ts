import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cardFile, offeredFiles } from '../paths.ts';
import { builtDecks, listFiles } from './built-decks.ts';
import { withCard, withOffers } from './offers.ts';
import type { Offer } from './offers.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Has the pages of a built site offer the files that exports left beside them.
 *
 * @param site the folder of the site
 * @returns whether a page has changed
 */
export async function offerExports(site: string): Promise<boolean> {
  const files = new Set(await listFiles(site));
  let hasChanged = false;
  for (const { name, pages } of await builtDecks(site, [...files])) {
    const offers = await offersOf(site, name, files);
    for (const [address, file] of pages) {
      const html = await readFile(join(site, file), 'utf8');
      const page = `${name}/${decodeURI(address)}`;
      const carded = files.has(cardFile(page)) ? withCard(html) : html;
      const offering = address === '' ? withOffers(carded, offers) : carded;
      if (offering === html) continue;
      hasChanged = true;
      await writeWhole(join(site, file), offering);
    }
  }
  return hasChanged;
}

function offersOf(site: string, deck: string, files: ReadonlySet<string>): Promise<Offer[]> {
  const there = offeredFiles(deck).filter(({ file }) => files.has(file));
  return Promise.all(
    there.map(async ({ file, label }) => {
      const { size } = await stat(join(site, file));
      return { file: basename(file), bytes: size, label };
    }),
  );
}
