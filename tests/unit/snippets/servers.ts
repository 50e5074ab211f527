import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { gunzipSync } from 'node:zlib';

/** A server on this machine; it ends with the test at the latest. */
export interface TestServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** A `git daemon` over the repositories in a folder. */
export async function gitDaemon(test: TestContext, base: string): Promise<TestServer> {
  const program = join(
    execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(),
    'git-daemon',
  );
  for (;;) {
    const port = await freePort();
    const daemon = spawn(
      program,
      ['--verbose', '--export-all', `--base-path=${base}`, '--listen=127.0.0.1', `--port=${port}`],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const stop = async (): Promise<void> => {
      if (daemon.exitCode !== null || daemon.signalCode !== null) return;
      daemon.kill();
      await once(daemon, 'exit');
    };
    test.after(stop);
    const isReady = await new Promise<boolean>((resolve) => {
      daemon.stderr.on('data', (chunk: Buffer) => {
        if (chunk.includes('Ready')) resolve(true);
      });
      daemon.on('exit', () => resolve(false));
    });
    // Else somebody has taken the port meanwhile.
    if (isReady) return { port, stop };
  }
}

/** What a client asked of `gitOverHttp`. */
export interface Asked {
  readonly path: string;
  readonly body: string;
}

/**
 * `git http-backend` over the repositories in a folder.
 *
 * @param version 0: as servers did that give no single commits
 */
export async function gitOverHttp(
  test: TestContext,
  base: string,
  version: 0 | 2 = 2,
): Promise<TestServer & { readonly asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createHttpServer((request, response) => {
    void answer(request, response, base, version, asked);
  });
  return { ...(await listening(test, server)), asked };
}

/** A server that treats each connection as it is told. */
export function plainServer(
  test: TestContext,
  treat: (socket: Socket) => void,
): Promise<TestServer> {
  return listening(test, createServer(treat));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function listening(test: TestContext, server: Server): Promise<TestServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  test.after(stop);
  return { port: (server.address() as AddressInfo).port, stop };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  base: string,
  version: number,
  asked: Asked[],
): Promise<void> {
  const sent = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>));
  const isZipped = request.headers['content-encoding'] === 'gzip';
  const body = isZipped ? gunzipSync(sent) : sent;
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
  asked.push({ path: pathname, body: String(body) });
  const backend = spawn('git', ['http-backend'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...process.env,
      GIT_PROJECT_ROOT: base,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: pathname,
      QUERY_STRING: searchParams.toString(),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      CONTENT_LENGTH: String(body.length),
      ...(version === 2 ? { GIT_PROTOCOL: String(request.headers['git-protocol'] ?? '') } : {}),
    },
  });
  backend.stdin.on('error', () => undefined).end(body);
  const output = Buffer.concat(await Array.fromAsync(backend.stdout as AsyncIterable<Buffer>));
  const end = output.indexOf('\r\n\r\n');
  for (const line of String(output.subarray(0, end)).split('\r\n')) {
    const [, name = '', value = ''] = /^([^:]+): *(.*)$/.exec(line) ?? [];
    if (name === 'Status') response.statusCode = Number.parseInt(value, 10);
    else if (name !== '') response.setHeader(name, value);
  }
  response.end(output.subarray(end + 4));
}
