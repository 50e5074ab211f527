import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveSite } from '../../src/cli/serve.ts';
import type { Served } from '../../src/cli/serve.ts';
import { writeWorkers } from '../../src/offline/offline.ts';

/** A copy of a built site on a host of its own, which can be published anew, and stopped. */
export class OfflineSite {
  readonly #folder = mkdtempSync(join(tmpdir(), 'lectern-offline-'));
  readonly #base: string;
  readonly #silent: RegExp[] = [];
  readonly #asked: string[] = [];
  #served: Served | undefined;
  #port = 0;

  /** @param built the folder of the site, from this one on */
  constructor(built: string, base = '/') {
    cpSync(fileURLToPath(new URL(built, import.meta.url)), this.#folder, { recursive: true });
    this.#base = base;
  }

  /** With a slash at its end. */
  get address(): string {
    return `http://127.0.0.1:${this.#port}${this.#base}`;
  }

  /** What it was asked for since it was last read, from its address on. */
  takeAsked(): string[] {
    return this.#asked.splice(0);
  }

  /** Serves it, at the same port each time. */
  async start(): Promise<this> {
    this.#served = await serveSite(this.#folder, this.#port, this.#base);
    const { port, server } = this.#served;
    if (this.#port !== 0 && port !== this.#port) throw new Error(`Port ${this.#port} is taken.`);
    this.#port = port;
    const [answer] = server.listeners('request');
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      const path = (request.url ?? '').slice(this.#base.length);
      this.#asked.push(path);
      if (!this.#silent.some((pattern) => pattern.test(path))) answer?.(request, response);
    });
    return this;
  }

  /** Takes requests for these paths and never answers. */
  silence(paths: RegExp): void {
    this.#silent.push(paths);
  }

  async stop(): Promise<void> {
    const server = this.#served?.server;
    if (!server) return;
    this.#served = undefined;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true });
  }

  file(path: string): string {
    return join(this.#folder, path);
  }

  /** The paths of the files below a folder that end so, from the site's folder on. */
  files(folder: string, end: string): string[] {
    return readdirSync(this.file(folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith(end))
      .map((path) => join(folder, path));
  }

  /** Publishes another build: the same with a text replaced in all pages of a deck. */
  async publish(deck: string, text: string | RegExp, by: string): Promise<void> {
    for (const page of this.files(deck, '.html')) {
      const html = readFileSync(this.file(page), 'utf8');
      writeFileSync(this.file(page), html.replaceAll(text, by));
    }
    await writeWorkers(this.#folder);
  }
}
