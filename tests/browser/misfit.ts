import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commandLine } from '../command-line.ts';
import { test as base } from './test.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const decks = 'src/content/decks';

/**
 * A test with a project of its own that has the decks of `tests/misfit`; `writing` is where that is served for writing,
 * to a test that asks for it.
 */
export const test = base.extend<{ project: string; writing: string }>({
  // Playwright reads from the pattern what a fixture needs.
  project: async ({}, use) => {
    const root = mkdtempSync(here('../.misfit-'));
    cpSync(here(`../misfit/${decks}`), `${root}/${decks}`, { recursive: true });
    mkdirSync(temporaryFolder(root));
    await use(root);
    rmSync(root, { recursive: true, maxRetries: 5 });
  },
  writing: async ({ project, context }, use) => {
    const command = commandLine('dev', '--root', project, '--port', '0');
    const server = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => server.once('close', resolve));
    const address = new Promise<string>((resolve, reject) => {
      let said = '';
      server.stdout.on('data', (chunk) => {
        said += String(chunk);
        const [, found] = /Writing at (\S+)\n/.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      });
      server.once('close', () => reject(new Error(`The development server ended. ${said}`)));
    });
    await use(await address);
    // The pages end before the server does, which they may be asking for something.
    await Promise.all(context.pages().map((page) => page.close()));
    server.kill();
    await ended;
  },
});

/** How a command ended, and what it said. */
interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the product on a project. */
export function run(project: string, name: string, ...words: string[]): Ended {
  const command = commandLine(name, '--root', project, ...words);
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: environment(project),
  });
  return { status, stdout, stderr };
}

/** Begins to run it. */
export function begin(
  project: string,
  name: string,
  ...words: string[]
): { id: number; said: () => string; ended: Promise<Ended> } {
  const command = commandLine(name, '--root', project, ...words);
  const child = spawn(process.execPath, command, { env: environment(project) });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (status) => resolve({ status, stdout, stderr })),
  );
  return { id: child.pid ?? 0, said: () => stdout, ended };
}

/** Where a project's commands and their browsers have their temporary files. */
export function temporaryFolder(project: string): string {
  return `${project}/temporary`;
}

function environment(project: string): NodeJS.ProcessEnv {
  return { ...process.env, TMPDIR: temporaryFolder(project) };
}

/** The path of a file of a project's decks. */
export function deckFile(project: string, name: string): string {
  return `${project}/${decks}/${name}`;
}
