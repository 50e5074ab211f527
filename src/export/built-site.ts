import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { contentType } from './content-type.ts';
import { firstFrame, moving } from './first-frame.ts';

/** The origin under which a browser is shown the built site; no such host can exist (RFC 2606). */
export const siteOrigin = 'http://lectern.invalid';

/**
 * Answers a browser's requests from the files of a built site, without a server or a port.
 * Scripts are left out unless they are asked for: what is exported is the page as it is written.
 *
 * @returns the addresses that were asked for and are no file; it grows as the browser asks
 */
export async function serveBuiltSite(
  context: BrowserContext,
  folder: string,
  { scripts = false } = {},
): Promise<string[]> {
  const missing: string[] = [];
  await context.route('**/*', async (route) => {
    const request = route.request();
    const url = new URL(request.url());
    if (request.resourceType() === 'script' && !scripts) return route.abort();
    const body = url.origin === siteOrigin ? await read(folder, url.pathname) : undefined;
    const ending = extname(url.pathname);
    // A broken picture is told of where it is decoded.
    const frame = body && moving.has(ending) && (await firstFrame(body).catch(() => undefined));
    if (frame) return route.fulfill({ body: frame, contentType: contentType('.png') });
    if (body) return route.fulfill({ body, contentType: contentType(ending || '.html') });
    missing.push(url.origin === siteOrigin ? url.pathname : url.href);
    return route.abort();
  });
  return missing;
}

async function read(folder: string, pathname: string): Promise<Buffer | undefined> {
  const file = join(
    folder,
    decodeURIComponent(pathname),
    pathname.endsWith('/') ? 'index.html' : '',
  );
  return file.startsWith(folder + sep) ? readFile(file).catch(() => undefined) : undefined;
}
