import { ExportFault } from './export-fault.ts';

/**
 * What happens when the person who started a program ends it, by Ctrl+C or otherwise: what is at work is closed, and after it the
 * program ends with code 1. Who asks a second time does not wait.
 */
const closers = new Set<() => unknown>();
let isListening = false;
/** Settled when all is closed; undefined before an interrupt. */
let ending: Promise<unknown> | undefined;
let isTold = false;

/**
 * @param close ends some work for good, and gives a promise where that takes time
 * @returns takes it back
 */
export function onInterrupt(close: () => unknown): () => void {
  listenForInterrupt();
  closers.add(close);
  return () => closers.delete(close);
}

/** From here on an interrupt is told in words, and is an end with code 1. */
export function listenForInterrupt(): void {
  if (isListening) return;
  isListening = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
}

/** What to say of work that failed because it was interrupted, once all is closed; nothing where it was not. */
export async function interruption(): Promise<ExportFault | undefined> {
  if (!ending) return undefined;
  isTold = true;
  await ending;
  return new ExportFault(stopped);
}

const stopped = 'Stopped. Files that were written are whole; the others are as they were.';

function interrupt(): void {
  if (ending) end();
  // One that throws at once has failed too, and keeps none of the others.
  const closed = Array.from(closers, async (close) => {
    await close();
  });
  ending = Promise.allSettled(closed);
  void ending.then(() => isTold || end());
}

function end(): never {
  if (!isTold) process.stderr.write(`${stopped}\n`);
  process.exit(1);
}
