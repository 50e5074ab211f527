import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { extname } from 'node:path';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const product = process.env['DIST'] ?? here('../../dist');

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.webp': 'image/webp' };
async function serve(folder: string, base = '/'): Promise<string> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const send = async (code: number, file: string): Promise<void> => {
      const body = await readFile(file);
      response.writeHead(code, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
    };
    try {
      if (!path.startsWith(base)) throw new Error();
      await send(200, folder + '/' + path.slice(base.length) + (path.endsWith('/') ? 'index.html' : ''));
    } catch {
      if (existsSync(folder + '/404.html')) await send(404, folder + '/404.html'); else response.writeHead(404).end('nothing');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const a = server.address();
  return `http://127.0.0.1:${typeof a === 'object' ? a?.port : ''}${base}`;
}

function build(base: string, out: string): void {
  execFileSync('astro', ['build', '--root', here('../site'), '--outDir', out], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PATH: here('../../node_modules/.bin') + ':' + process.env['PATH'], BASE_PATH: base, ASTRO_TELEMETRY_DISABLED: '1' },
  });
}
build('', here('../site/dist/root'));
build('talks', here('../site/dist/talks'));
console.log(
  [
    `product=${await serve(product)}`,
    `talks=${await serve(product, '/talks/')}`,
    `folder=${await serve(`${product}/xen`)}`,
    `states=${await serve(here('../site/dist/root'))}`,
    `below=${await serve(here('../site/dist/talks'), '/talks/')}`,
  ].join(' '),
);
