import { askedFiles } from './asked-files.ts';
import type { Pack } from './pack.ts';

/** The files of a built site, by their paths from its folder on, with `/` between names. */
export interface SiteFiles {
  readonly has: (path: string) => boolean;
  readonly text: (path: string) => string;
}

export interface NeededFiles {
  /** Paths, in the order in which they are asked for. */
  readonly files: readonly string[];
  /** Paths of pictures, each with that of the wider copy that is among the files. */
  readonly instead: ReadonlyMap<string, string>;
}

/**
 * Which files the pages of a deck need beside each other: scripts with all that those may import, fonts, pictures, the icon.
 * Of a picture in several widths it is the widest, as that one is sharp wherever it is shown.
 *
 * @param deck the deck's folder
 */
export function neededFiles({ parts, pages }: Pack, deck: string, site: SiteFiles): NeededFiles {
  const files = new Set<string>();
  const instead = new Map<string, string>();
  const add = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    if (path.endsWith('.js')) importedFiles(path, site).forEach(add);
  };
  const asked = parts.map(askedFiles);
  for (const [name, numbers] of Object.entries(pages)) {
    const page = `${deck}/${name}`;
    for (const addresses of numbers.flatMap((number) => asked[number] ?? [])) {
      const [widest, ...others] = addresses.flatMap((address) => fileAt(address, page, site));
      if (widest === undefined) continue;
      add(widest);
      for (const other of others) instead.set(other, widest);
    }
  }
  for (const path of files) instead.delete(path);
  return { files: [...files], instead };
}

/** The files of the site that a script names: those it imports, at once or later. */
function importedFiles(script: string, site: SiteFiles): string[] {
  const names = site.text(script).match(/(?<=["'`])[\w./-]+\.\w+(?=["'`])/g) ?? [];
  return names.flatMap((name) => [
    ...fileAt(name, script, site),
    // Vite's list of what an import brings along counts from the site's own folder.
    ...fileAt(name, '', site),
  ]);
}

/** The file that an address on a page means, if it is one of the site's and no page. */
function fileAt(address: string, page: string, site: SiteFiles): string[] {
  const url = URL.parse(address, `${origin}/${page}`);
  if (url?.origin !== origin) return [];
  const path = decoded(url.pathname.slice(1));
  return path !== undefined && !path.endsWith('.html') && site.has(path) ? [path] : [];
}

/** No such host can exist (RFC 2606). */
const origin = 'http://site.invalid';

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
