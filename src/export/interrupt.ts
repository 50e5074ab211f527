import { ExportFault } from './export-fault.ts';

/**
 * What happens when the person who started a program ends it, by Ctrl+C or otherwise: what is at work is closed, so that all that waits
 * for it fails and cleans up behind itself. Who asks a second time does not wait.
 */
const closers = new Set<() => unknown>();
let isListening = false;
let hasEnded = false;

/**
 * @param close ends the work, which then fails; where no work is under way the program ends at once
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
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}

/** What to say when work failed because it was interrupted; nothing where it was not. */
export function interruption(): ExportFault | undefined {
  return hasEnded ? new ExportFault(stopped) : undefined;
}

const stopped = 'Stopped. Files that were written are whole; the others are as they were.';

function end(): void {
  if (hasEnded || closers.size === 0) {
    process.stderr.write(`${stopped}\n`);
    process.exit(1);
  }
  hasEnded = true;
  for (const close of closers) close();
}
