import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { commandLine } from '../command-line.ts';
import { serveSite } from '../../src/cli/serve.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const product = here('../../dist');
const states = here('../site/dist/root');
const below = here('../site/dist/talks');

build('--out', states);
build('--out', below, '--base', '/talks/');
console.log(
  [
    `product=${await serve(product)}`,
    `talks=${await serve(product, '/talks/')}`,
    `folder=${await serve(`${product}/xen`)}`,
    `states=${await serve(states)}`,
    `below=${await serve(below, '/talks/')}`,
  ].join(' '),
);

/** Builds the decks of `tests/site` by the command that an author uses. */
function build(...options: string[]): void {
  const command = commandLine('build', '--root', here('../site'), ...options);
  execFileSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Serves a folder at any port that is free. */
async function serve(folder: string, base = '/'): Promise<string> {
  return (await serveSite(folder, 0, base)).address;
}
