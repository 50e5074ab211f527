import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isExport } from '../paths.ts';
import { listFiles } from './built-decks.ts';
import { withoutOffers } from './offers.ts';

/** The files that earlier exports left in a site, while it is built anew. */
export interface KeptExports {
  /** Removes those of decks that look otherwise now, or are gone, but what was just written. */
  removeStale(written: readonly string[]): Promise<void>;
}

/**
 * Remembers what the decks of a site look like whose exports a new build leaves where they are (`KEEP_EXPORTS`, see `keep-pages.ts`).
 *
 * @param site its folder, which need not exist
 */
export async function keptExports(site: string): Promise<KeptExports> {
  const before = await looksOf(site);
  return {
    async removeStale(written) {
      const now = await looksOf(site);
      for (const [deck, { exports, look }] of now) {
        if (look !== undefined && look === (before.get(deck)?.look ?? look)) continue;
        for (const path of exports) {
          const isNew = written.some((each) => path === each || path.startsWith(each + sep));
          if (!isNew) await rm(path, { force: true });
        }
      }
    },
  };
}

interface DeckLook {
  /** Absolute paths. */
  readonly exports: readonly string[];
  /** A hash of what the deck's pages say; undefined where there is no such deck. */
  readonly look: string | undefined;
}

/** By the decks that have exports. */
async function looksOf(site: string): Promise<Map<string, DeckLook>> {
  const files = await listFiles(site).catch(() => []);
  const byDeck = Map.groupBy(files.filter(isExport), (path) => path.split('/')[0] ?? '');
  const looks = Array.from(byDeck, async ([deck, exports]) => {
    const look = await lookOf(site, deck);
    return [deck, { exports: exports.map((path) => join(site, path)), look }] as const;
  });
  return new Map(await Promise.all(looks));
}

/** The slides, and the notes on the page for handouts: what a file can show of a deck is on these two. */
async function lookOf(site: string, deck: string): Promise<string | undefined> {
  const [page, handout] = await Promise.all(
    ['index.html', join('handout', 'index.html')].map((file) =>
      readFile(join(site, deck, file), 'utf8').catch(() => undefined),
    ),
  );
  if (page === undefined) return undefined;
  return createHash('sha256')
    .update(withoutOffers(page))
    .update(handout ?? '')
    .digest('base64');
}
