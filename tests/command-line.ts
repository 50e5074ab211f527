import { fileURLToPath } from 'node:url';

const start = fileURLToPath(new URL('../src/cli/lectern.mjs', import.meta.url));

/** What `npm run <name> -- <words>` gives Node to run. */
export function commandLine(name: string, ...words: string[]): string[] {
  return [start, name, ...words];
}
