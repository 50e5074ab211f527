import { once } from 'node:events';
import type { Server } from 'node:http';
import { CommandFault } from './command.ts';
import type { Option } from './command.ts';
import { staticServer } from './static-server.ts';

/** A site that is being served. */
export interface Served {
  /** Where it is, as in `http://127.0.0.1:4321/`. */
  readonly address: string;
  readonly port: number;
  readonly server: Server;
}

/** The option of the commands that serve. */
export const portOption = {
  type: 'string',
  about: 'the port to serve at, instead of 4321; the next free one if it is taken',
} as const satisfies Option;

/** Only this machine can ask. */
const host = '127.0.0.1';
const attempts = 50;

/** Serves a built site at `port`, or at the next one that is free; 0 is any. */
export async function serveSite(folder: string, port: number, base = '/'): Promise<Served> {
  for (let next = port; next < port + attempts && next < 65_536; next++) {
    const server = staticServer(folder, base);
    if (!(await listens(server, next))) continue;
    const taken = server.address();
    const actual = typeof taken === 'object' && taken !== null ? taken.port : next;
    return { address: `http://${host}:${actual}${base}`, port: actual, server };
  }
  throw new CommandFault(`No port from ${port} on is free. Name another with --port.`);
}

/** Waits for Ctrl+C, or for the system to end this process, and stops serving. */
export async function servedUntilStopped({ server }: Served): Promise<void> {
  await stopSignal();
  server.close();
  server.closeAllConnections();
}

/** Settles at Ctrl+C, or when the system asks this process to end. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

/** @throws CommandFault where it is no port */
export function readPort(text = '4321'): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65_536) return port;
  throw new CommandFault(`"${text}" is no port. Give a number up to 65535.`);
}

/** The base path as written, with one slash at both ends. */
export function readBase(text = ''): string {
  return `/${text}/`.replace(/\/+/g, '/');
}

async function listens(server: Server, port: number): Promise<boolean> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      (error.code === 'EADDRINUSE' || error.code === 'EACCES')
    ) {
      return false;
    }
    throw error;
  }
}
