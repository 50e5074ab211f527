import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { partialAnswer } from '../byte-range.ts';
import { contentType, isText } from '../export/content-type.ts';

/**
 * A server that answers as a static host does: `index.html` for a folder, a redirect to its address with the slash,
 * `404.html` for what is missing, text compressed, parts of other files as they are asked for.
 *
 * @param folder the built site
 * @param base the path it is served under, with slashes at both ends
 */
export function staticServer(folder: string, base = '/'): Server {
  const root = resolve(folder);
  const compressed = compressor();
  return createServer((request, response) => {
    answer(request, response, { root, base, compressed }).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
}

interface Site {
  readonly root: string;
  readonly base: string;
  readonly compressed: (file: string, bytes: Buffer) => Promise<Buffer>;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  const folder = `${path}/`;
  if (folder === site.base || (await isFolder(fileAt(site, folder)))) {
    const rest = query.length > 0 ? `?${query.join('?')}` : '';
    response.writeHead(301, { location: `${folder}${rest}` }).end();
    return;
  }
  const file = fileAt(site, path.endsWith('/') ? `${path}index.html` : path);
  const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (file !== undefined && bytes)
    await send(request, response, site, { status: 200, file, bytes });
  else await sendMissing(request, response, site);
}

async function sendMissing(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
): Promise<void> {
  const file = join(site.root, '404.html');
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes) await send(request, response, site, { status: 404, file, bytes });
  else response.writeHead(404, { 'content-type': contentType('.txt') }).end('Nothing here.\n');
}

interface Found {
  readonly status: number;
  readonly file: string;
  readonly bytes: Buffer;
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  { status, file, bytes }: Found,
): Promise<void> {
  const type = extname(file);
  const zips = isText(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  const all = zips ? await site.compressed(file, bytes) : bytes;
  const { range } = request.headers;
  const isWhole = status !== 200 || isText(type);
  const part = isWhole ? undefined : partialAnswer(range, bytes.length);
  const body = part ? bytes.subarray(part.start, part.end) : all;
  response.writeHead(part?.status ?? status, {
    'content-type': contentType(type),
    'content-length': body.length,
    ...(part && { 'content-range': part.contentRange }),
    ...(isText(type) ? {} : { 'accept-ranges': 'bytes' }),
    // The names in `_astro` change with what is in them.
    'cache-control': file.startsWith(join(site.root, '_astro', sep))
      ? 'max-age=31536000, immutable'
      : 'no-cache',
    ...(isText(type) ? { vary: 'accept-encoding' } : {}),
    ...(zips ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The file a path means, or undefined when it leads out of the site or cannot be read. */
function fileAt({ root, base }: Site, path: string): string | undefined {
  if (!path.startsWith(base) || path.includes('//')) return undefined;
  try {
    const file = join(root, decodeURIComponent(path.slice(base.length)));
    return file.startsWith(root + sep) && !file.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}

async function isFolder(path: string | undefined): Promise<boolean> {
  if (path === undefined) return false;
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** Compresses each file once, and again when it has changed. */
function compressor(): Site['compressed'] {
  const zip = promisify(gzip);
  const done = new Map<string, { bytes: Buffer; zipped: Buffer }>();
  return async (file, bytes) => {
    const known = done.get(file);
    if (known?.bytes.equals(bytes)) return known.zipped;
    const zipped = await zip(bytes, { level: 9 });
    done.set(file, { bytes, zipped });
    return zipped;
  };
}
