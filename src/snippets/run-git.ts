import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** What git, or the server it asked, could not do, in words for an author. */
export class GitFault extends Error {
  override readonly name = 'GitFault';
  /** What git said. */
  readonly output: string;

  constructor(message: string, output = '') {
    super(message);
    this.output = output;
  }
}

/** How git is run; `timeout` in seconds. */
export interface GitOptions {
  readonly timeout: number;
  /** Whether a server may be asked by plain http. */
  readonly plainHttp?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** More than any file that could be quoted from. */
const outputLimit = 16 * 1024 * 1024;

/**
 * Runs the git program, without a shell, in a folder, and gives what it writes. It asks nobody for a password, runs no hooks, and reaches
 * servers only by the transports a snippet may name.
 *
 * @param codes the exit codes that are no fault
 * @throws GitFault where git is missing, fails, takes too long or writes too much
 */
export async function runGit(
  words: readonly string[],
  folder: string,
  { timeout, signal, plainHttp = false }: GitOptions,
  codes: readonly number[] = [0],
): Promise<Buffer> {
  if (signal?.aborted) throw new GitFault('Stopped.');
  // A group of its own, so that what git starts ends with it.
  const child = spawn('git', [...settings, ...words], {
    cwd: folder,
    env: environment(plainHttp),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  let size = 0;
  let errors = '';
  let cause: GitFault | undefined;
  const stop = (fault: GitFault): void => {
    cause ??= fault;
    endGroup(child);
  };
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > outputLimit) stop(new GitFault('The answer is too large to quote from.'));
    else output.push(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-8000)));
  const timer = setTimeout(
    () =>
      stop(
        new GitFault(
          `It took longer than ${timeout} s: try again, or with "-- --timeout ${timeout * 5}".`,
        ),
      ),
    timeout * 1000,
  );
  const abort = (): void => stop(new GitFault('Stopped.'));
  signal?.addEventListener('abort', abort);
  try {
    const code = await ended(child);
    if (cause) throw cause;
    if (code === null || !codes.includes(code)) throw new GitFault(reason(errors), errors);
    return Buffer.concat(output);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

const settings = [
  ...['protocol.ext.allow=never', 'core.hooksPath=/dev/null', 'core.askPass='],
  ...['gc.auto=0', 'maintenance.auto=false', 'advice.detachedHead=false'],
].flatMap((setting) => ['-c', setting]);

/** The person's own settings stay (a proxy, keys for ssh); those of a repository that this runs in do not. */
function environment(plainHttp: boolean): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:GIT_(?!SSL_)|SSH_ASKPASS)/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    GIT_ALLOW_PROTOCOL: `git:https:ssh:file${plainHttp ? ':http' : ''}`,
    GCM_INTERACTIVE: 'never',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_SSH_COMMAND: 'ssh -oBatchMode=yes',
    LC_ALL: 'C',
  };
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', (error) => {
      const isMissing = 'code' in error && error.code === 'ENOENT';
      reject(isMissing ? new GitFault('There is no program "git". Install it.') : error);
    });
  });
}

function endGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

/** The line that says most, with the next where it goes on there, and without what could write over a terminal. */
function reason(errors: string): string {
  const text = errors.replace(/:[\r\n]+/g, ': ');
  const lines = text.split(/[\r\n]+/).map((line) => line.replace(/\p{Cc}/gu, '').trim());
  const said = lines.filter((line) => /^(?:fatal|error|remote|ssh):/.test(line));
  const remote = said.find((line) => line.startsWith('fatal: remote error'));
  // What ssh says comes before what git makes of it.
  const isOfSsh = /^fatal: could not read from remote/i.test(said[0] ?? '');
  const line = remote ?? (isOfSsh ? lines[0] : (said[0] ?? lines[0]));
  return line ? `git says "${line}".` : 'git failed and said nothing.';
}
