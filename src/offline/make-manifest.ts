import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Manifest } from './manifest.ts';
import type { NeededFiles } from './needed-files.ts';

/**
 * The manifest of a deck.
 *
 * @param site the folder of the built site
 * @param pack the path of the file with the deck's pages, from that folder on
 */
export function makeManifest(
  site: string,
  deck: string,
  pack: string,
  { files, instead }: NeededFiles,
): Omit<Manifest, 'build'> {
  const address = (path: string): string => encodeURI(posix.relative(deck, path));
  return {
    pages: address(pack),
    files: [pack, ...files].map((path) => {
      const hash = hashOf(readFileSync(join(site, path)));
      return {
        url: address(path),
        revision: path.startsWith('_astro/') ? null : hash,
        integrity: `sha256-${hash}`,
      };
    }),
    instead: Object.fromEntries(
      Array.from(instead, ([path, wider]) => [address(path), address(wider)]),
    ),
  };
}

export function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64');
}
