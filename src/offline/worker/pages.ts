import { unpackPage } from '../pack.ts';
import type { Pack } from '../pack.ts';
import { keptFile, packAddress } from './files.ts';

/** A page of the deck as its build made it; nothing where the deck has no such page. */
export async function keptPage(name: string): Promise<Response | undefined> {
  kept ??= await readPack();
  const html = kept && unpackPage(kept.pack, name);
  return html === undefined ? undefined : new Response(html, { headers: kept?.headers ?? {} });
}

let kept: { readonly pack: Pack; readonly headers: Headers } | undefined;

async function readPack(): Promise<typeof kept> {
  const response = await keptFile(packAddress);
  if (!response) return undefined;
  // What the host says of all its files holds for the pages too, but not what it says of this one.
  const headers = new Headers(response.headers);
  for (const name of ['content-length', 'content-encoding', 'etag', 'last-modified'])
    headers.delete(name);
  headers.set('content-type', 'text/html; charset=utf-8');
  // The browser has held its bytes against the build's.
  return { pack: (await response.json()) as Pack, headers };
}
