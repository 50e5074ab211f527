import { spawnSync } from 'node:child_process';

/** What a program prints, or nothing where it is not installed. */
export function runProgram(command: string, ...options: string[]): string | undefined {
  const { error, stdout, stderr } = spawnSync(command, options, { encoding: 'utf8' });
  return error ? undefined : stdout + stderr;
}
