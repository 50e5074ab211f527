import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Project } from './project.ts';

/** What a command took. */
export interface Cost {
  readonly seconds: number;
  /** The most memory that the command and its children held at a time, in MB; undefined where the system does not tell. */
  readonly megabytes: number | undefined;
}

/**
 * Runs one of the project's commands to its end.
 *
 * @param name as in `npm run <name>`
 * @throws with what the command printed where it does not end well
 */
export async function runCommand(project: Project, name: string, args = ''): Promise<Cost> {
  const start = performance.now();
  const child = startCommand(project, name, args);
  const output: string[] = [];
  child.stdout?.on('data', (text: Buffer) => output.push(text.toString()));
  child.stderr?.on('data', (text: Buffer) => output.push(text.toString()));
  const memory = watchMemory(child);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${name} ended with ${code}:\n${output.join('').slice(-2000)}`);
  return { seconds, megabytes: memory() };
}

/** Starts one of the project's commands, in a group of its own, so that `stopCommand` ends its children too. */
export function startCommand(project: Project, name: string, args = ''): ChildProcess {
  const child = spawn(`exec ${project.command(name)} ${args}`, {
    cwd: fileURLToPath(project.root),
    env: project.env,
    shell: true,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = (): void => endGroup(child);
  process.once('exit', end);
  child.once('close', () => process.off('exit', end));
  return child;
}

export async function stopCommand(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  endGroup(child);
  await ended;
}

function endGroup({ pid, exitCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGTERM');
}

/** Looks every 100 ms, on Linux, at the memory that the processes of a command's group hold; the answer is the most seen. */
function watchMemory(child: ChildProcess): () => number | undefined {
  let most = 0;
  const look = async (): Promise<void> => {
    const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const held = await Promise.all(processes.map((id) => residentMegabytes(id, child.pid)));
    most = Math.max(
      most,
      held.reduce((sum, megabytes) => sum + megabytes, 0),
    );
  };
  const timer = setInterval(() => void look().catch(() => clearInterval(timer)), 100);
  return () => {
    clearInterval(timer);
    return most > 0 ? most : undefined;
  };
}

async function residentMegabytes(id: string, group: number | undefined): Promise<number> {
  const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
  // The name stands in brackets and may hold anything; after it come state, parent, group.
  if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]) !== group) return 0;
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
