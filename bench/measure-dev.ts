import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import type { Figure } from './figure.ts';
import { slugOf } from './make-deck.ts';
import { makeProject } from './project.ts';
import { startCommand, stopCommand } from './run-command.ts';

/** Astro saves all content half a second after an edit; the next edit waits until that is over, as an author would. */
const between = 2000;

/**
 * Edits the slide that a browser shows from the development server: the milliseconds from before the file is written
 * to the frame that shows the new text.
 */
export async function measureDev(
  browser: Browser,
  count: number,
  edits: number,
): Promise<Figure[]> {
  const project = await makeProject({ talk: count });
  const port = await freePort();
  const start = performance.now();
  const server = startCommand(project, 'dev', `--port ${port}`);
  const page = await browser.newPage();
  try {
    const number = Math.ceil(count / 2) + 1;
    const [file] = project.files.get('talk')?.slice(number - 1) ?? [];
    if (!file) throw new Error('The deck has no slide.');
    const shown = new Map<string, (time: number) => void>();
    page.on('console', (message) => {
      const [, mark = '', time] = /^(Edit number \d+\.) at (\d+)$/.exec(message.text()) ?? [];
      shown.get(mark)?.(Number(time));
    });
    await page.addInitScript(watchEdits);
    const origin = await address(server, port);
    await page.goto(`${origin}talk/${slugOf(number)}/`, { timeout: 60_000 });
    const ready = (performance.now() - start) / 1000;
    await page.waitForSelector('.slide[hidden]', { state: 'attached', timeout: 60_000 });

    const text = await readFile(file, 'utf8');
    const times: number[] = [];
    for (let edit = 1; edit <= edits; edit++) {
      await pause(between);
      const mark = `Edit number ${edit}.`;
      const seen = new Promise<number>((resolve) => shown.set(mark, resolve));
      const written = Date.now();
      await writeFile(file, `${text}\n${mark}\n`);
      times.push((await Promise.race([seen, pause(30_000, Number.NaN)])) - written);
    }
    return [
      { name: `${count} slides: dev, an edit on the screen`, unit: 'ms', target: 300, runs: times },
      { name: `${count} slides: dev, start to the first page`, unit: 's', runs: [ready] },
    ];
  } finally {
    await page.close();
    await stopCommand(server);
    await project.remove();
  }
}

/** Runs in each page: tells, once it is painted, of every new mark in the slide that is shown. */
function watchEdits(): void {
  const told = new Set<string>();
  const look = (): void => {
    const text = document.querySelector('.slide:not([hidden])')?.textContent ?? '';
    const [mark] = /Edit number \d+\./.exec(text) ?? [];
    if (mark !== undefined && !told.has(mark)) {
      told.add(mark);
      // The mark was there when this frame was made; a task after it runs when the frame is on its way to the screen.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => console.log(`${mark} at ${Date.now()}`);
      channel.port2.postMessage(null);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The address of the server, once it answers. */
async function address(server: ChildProcess, port: number): Promise<string> {
  const origin = `http://localhost:${port}/`;
  for (let attempt = 0; attempt < 600; attempt++) {
    if (server.exitCode !== null) throw new Error('The development server ended.');
    const response = await fetch(origin).catch(() => undefined);
    if (response?.ok) return origin;
    await pause(100);
  }
  throw new Error('The development server does not answer.');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('No port is free.');
  return address.port;
}
