import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { readBase, readPort, serveSite } from '../../../src/cli/serve.ts';
import type { Served } from '../../../src/cli/serve.ts';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

describe('the static server', () => {
  let folder = '';
  let site: Served;
  let below: Served;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-'));
    const root = join(folder, 'site');
    await mkdir(join(root, 'deck'), { recursive: true });
    await mkdir(join(root, '_astro'));
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(join(root, 'index.html'), '<title>Home</title>');
    await writeFile(join(root, '404.html'), '<title>Nothing</title>');
    await writeFile(join(root, 'deck/index.html'), '<title>Deck</title>');
    await writeFile(join(root, 'deck/ü.svg'), '<svg></svg>');
    await writeFile(join(root, '_astro/a.woff2'), 'font');
    await writeFile(join(root, 'deck/clip.webm'), '0123456789');
    site = await serveSite(root, 0);
    below = await serveSite(root, 0, '/talks/');
  });
  after(async () => {
    site.server.close();
    below.server.close();
    await rm(folder, { recursive: true });
  });

  it('sends a page for a folder, and files with their types', async () => {
    const home = await ask(site, '/');
    assert.equal(home.status, 200);
    assert.equal(home.body.toString(), '<title>Home</title>');
    assert.equal(home.headers['content-type'], 'text/html; charset=utf-8');
    const picture = await ask(site, '/deck/%C3%BC.svg?x');
    assert.equal(picture.headers['content-type'], 'image/svg+xml; charset=utf-8');
    const font = await ask(site, '/_astro/a.woff2', { 'accept-encoding': 'gzip' });
    assert.equal(font.headers['content-type'], 'font/woff2');
    assert.equal(font.headers['content-encoding'], undefined);
    assert.match(String(font.headers['cache-control']), /immutable/);
  });

  it('sends the part of a video that is asked for', async () => {
    const part = async (range: string): Promise<unknown[]> => {
      const { status, headers, body } = await ask(site, '/deck/clip.webm', { range });
      return [status, headers['content-range'], headers['content-length'], body.toString()];
    };
    assert.deepEqual(await part('bytes=0-1'), [206, 'bytes 0-1/10', '2', '01']);
    assert.deepEqual(await part('bytes=7-'), [206, 'bytes 7-9/10', '3', '789']);
    assert.deepEqual(await part('bytes=-2'), [206, 'bytes 8-9/10', '2', '89']);
    assert.deepEqual(await part('bytes=10-'), [416, 'bytes */10', '0', '']);
    assert.deepEqual(await part('nonsense'), [200, undefined, '10', '0123456789']);
    const whole = await ask(site, '/deck/clip.webm');
    assert.equal(whole.headers['accept-ranges'], 'bytes');
    assert.equal(whole.headers['content-type'], 'video/webm');
    // A part of what is sent compressed would be one of the compressed bytes.
    assert.equal((await ask(site, '/', { range: 'bytes=0-1' })).status, 200);
    assert.equal((await ask(site, '/deck/none.webm', { range: 'bytes=0-1' })).status, 404);
  });

  it('leads from a folder to its address with the slash', async () => {
    const { status, headers } = await ask(site, '/deck?a=1');
    assert.deepEqual([status, headers.location], [301, '/deck/?a=1']);
  });

  it('sends the page for what is missing, with status 404', async () => {
    for (const path of ['/none', '/none/', '/index.html/', '/deck/none.svg', '/%', '/a%00b']) {
      const { status, body } = await ask(site, path);
      assert.deepEqual([path, status, body.toString()], [path, 404, '<title>Nothing</title>']);
    }
  });

  it('sends nothing from outside of the site', async () => {
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/deck/..%2f..%2fsecret.txt',
      '/..',
      '//secret.txt',
      '/..%5csecret.txt',
    ]) {
      const { status, body } = await ask(site, path);
      assert.deepEqual([path, status, body.includes('secret')], [path, 404, false]);
    }
  });

  it('never leads to another host', async () => {
    assert.equal((await ask(site, '//deck')).headers.location, undefined);
  });

  it('compresses text for those who take it', async () => {
    const { headers, body } = await ask(site, '/', { 'accept-encoding': 'br, gzip' });
    assert.equal(headers['content-encoding'], 'gzip');
    assert.equal(headers['content-length'], String(body.length));
    assert.equal(gunzipSync(body).toString(), '<title>Home</title>');
  });

  it('answers HEAD without a body and takes nothing else', async () => {
    const { headers, body } = await ask(site, '/', {}, 'HEAD');
    assert.deepEqual([headers['content-length'], body.length], ['19', 0]);
    assert.equal((await ask(site, '/', {}, 'POST')).status, 405);
  });

  it('serves below a base path, and only there', async () => {
    assert.equal((await ask(below, '/talks/deck/')).body.toString(), '<title>Deck</title>');
    assert.equal((await ask(below, '/talks')).headers.location, '/talks/');
    assert.equal((await ask(below, '/deck/')).status, 404);
    assert.ok(below.address.endsWith(`:${below.port}/talks/`));
  });

  it('takes the next port when one is taken', async (test) => {
    const next = await serveSite(folder, site.port);
    test.after(() => next.server.close());
    assert.ok(next.port > site.port);
  });
});

describe('the options of a server', () => {
  it('are a port', () => {
    assert.equal(readPort('80'), 80);
    assert.equal(readPort(), 4321);
    for (const text of ['', 'x', '-1', '65536', '1e3']) {
      assert.throws(() => readPort(text), { name: 'CommandFault', message: /is no port/ });
    }
  });

  it('are a base path, however its slashes are', () => {
    for (const text of ['talks', '/talks', 'talks/', '//talks//']) {
      assert.equal(readBase(text), '/talks/');
    }
    assert.equal(readBase(), '/');
  });
});

async function ask(
  { port }: Served,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      once(response, 'end').then(
        () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        reject,
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}
