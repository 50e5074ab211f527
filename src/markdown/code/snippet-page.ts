import { webPage } from './forges.ts';
import { parseGitUrl } from './git-url.ts';
import type { Forge } from './snippet-permalinks.ts';
import type { Pin } from './snippet-source.ts';

const forgeOf: ReadonlyMap<string, Forge> = new Map([
  ['github.com', 'github'],
  ['gitlab.com', 'gitlab'],
  ['gitlab.freedesktop.org', 'gitlab'],
  ['salsa.debian.org', 'gitlab'],
  ['codeberg.org', 'gitea'],
  ['git.kernel.org', 'cgit'],
  ['git.savannah.gnu.org', 'cgit'],
  ['bitbucket.org', 'bitbucket'],
  ['git.sr.ht', 'sourcehut'],
]);

/** The end of the address of lines of a file; both are known, `last` may be `first`. */
const addresses: Readonly<
  Record<Forge, (rev: string, path: string, first: number, last: number) => string>
> = {
  github: (rev, path, first, last) => `/blob/${rev}/${path}#L${first}${range(first, last, '-L')}`,
  gitlab: (rev, path, first, last) => `/-/blob/${rev}/${path}#L${first}${range(first, last, '-')}`,
  gitea: (rev, path, first, last) =>
    `/src/commit/${rev}/${path}#L${first}${range(first, last, '-L')}`,
  cgit: (rev, path, first) => `/tree/${path}?id=${rev}#n${first}`,
  bitbucket: (rev, path, first, last) =>
    `/src/${rev}/${path}#lines-${first}${range(first, last, ':')}`,
  sourcehut: (rev, path, first, last) =>
    `/tree/${rev}/item/${path}#L${first}${range(first, last, '-')}`,
};

/** The web address of lines of a file, on a host whose addresses are known. */
export function linesPage(pin: Pin, first: number, last: number): string | undefined {
  const url = parseGitUrl(pin.url);
  const forge = pin.forge ?? forgeOf.get(url?.host ?? '');
  if (!url || forge === undefined) return undefined;
  const page = webPage(url);
  if (page === undefined) return undefined;
  const path = pin.path.split('/').map(encodeURIComponent).join('/');
  const base = forge === 'cgit' ? page : page.replace(/\.git$/, '');
  return base + addresses[forge](pin.rev, path, first, last);
}

function range(first: number, last: number, between: string): string {
  return first === last ? '' : `${between}${last}`;
}
