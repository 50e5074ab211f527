import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { contentType } from '../content-type.ts';
import { ExportFault } from '../export-fault.ts';

/** No such host can exist (RFC 2606). */
const origin = 'http://site.invalid';

/** An address on a page of the site. @param page its own address, from the site on: `xen/acpi/` */
export function addressOn(page: string, address: string): URL | null {
  return URL.parse(address.replace(/&(?:amp|#38);/g, '&'), `${origin}/${page}`);
}

/** What an address means within the site: a path from the site on; undefined for one that leads out of it. */
export function pathIn(url: URL): string | undefined {
  return url.origin === origin ? decodeURIComponent(url.pathname.slice(1)) : undefined;
}

/** The files of a built site as `data:` addresses. */
export class SiteFiles {
  readonly #folder: string;
  readonly #known = new Map<string, string>();
  /** The bytes of all videos and sounds that were asked for. */
  mediaBytes = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws ExportFault where the site has no such file, or the address is none of the site's */
  dataOf(page: string, address: string): string {
    const url = addressOn(page, address);
    const path = url ? pathIn(url) : undefined;
    if (path === undefined) throw new ExportFault(`${page}: ${address} is not in the built site.`);
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const type = contentType(extname(path)).replace('; charset=utf-8', ';charset=utf-8');
    const bytes = this.#read(path, page);
    if (/^(?:video|audio)\//.test(type)) this.mediaBytes += bytes.length;
    const data = `data:${type};base64,${bytes.toString('base64')}`;
    this.#known.set(path, data);
    return data;
  }

  #read(path: string, page: string): Buffer {
    try {
      return readFileSync(join(this.#folder, path));
    } catch (cause) {
      throw new ExportFault(`${page}: missing in the built site: ${path}`, { cause });
    }
  }
}
