import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether processes can be read here: that is so on Linux. */
export const canReadProcesses = existsSync('/proc/self/stat');

/** A process that runs; `kind` is what Chromium says that it does, and empty in that which started the others. */
export interface Process {
  readonly id: number;
  readonly parent: number;
  readonly command: string;
  readonly kind: string;
}

/** What a process has started, and what that has. */
export function processesBelow(root: number): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? []);
  const below = (parent: number): Process[] =>
    all
      .filter((process) => process.parent === parent)
      .flatMap((process) => [process, ...below(process.id)]);
  return below(root);
}

/**
 * The processes of a browser that this program has started, the first of them that which started the others.
 *
 * @param others what ran before; the browser that tests have their pages in may have started more since
 */
export function browserSince(others: readonly Process[]): Process[] {
  const main = processesBelow(process.pid).find(
    ({ id, parent }) => parent === process.pid && !others.some((other) => other.id === id),
  );
  return main ? [main, ...processesBelow(main.id)] : [];
}

/** Whether it has not ended. */
export function isRunning({ id }: Process): boolean {
  return readProcess(id) !== undefined;
}

function readProcess(id: number): Process | undefined {
  try {
    // After the name, which may hold anything: the state and the parent.
    const [state, parent] = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const command = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
    const [, kind = ''] = /--type=(\S+)/.exec(command) ?? [];
    // What has ended is kept as `Z` until its parent asks how.
    return state === 'Z' ? undefined : { id, parent: Number(parent), command, kind };
  } catch {
    return undefined;
  }
}
