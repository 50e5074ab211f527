import type { EventEmitter } from 'node:events';

/** Astro loads the loaders into a module graph of its own: all that they share with the development server is its watcher. */
const event = 'lectern-faults';

/** Tells what was wrong when a loader had loaded last; `undefined` where nothing was. */
export function tellFaults(watcher: EventEmitter, loader: string, message?: string): void {
  watcher.emit(event, loader, message);
}

/** Calls back each time with all that is wrong now; `undefined` where nothing is. */
export function onFaults(
  watcher: EventEmitter,
  listener: (message: string | undefined) => void,
): void {
  const standing = new Map<string, string>();
  watcher.on(event, (loader: string, message: string | undefined) => {
    if (message === undefined) standing.delete(loader);
    else standing.set(loader, message);
    listener(standing.size > 0 ? [...standing.values()].join('\n') : undefined);
  });
}

/**
 * Does some work, and does it again where that ends with a fault, as an editor may be in the middle of writing the file: many empty it first.
 *
 * @returns what the second time throws; `undefined` where one of them ended well
 */
export async function faultOf(work: () => Promise<void>): Promise<unknown> {
  const once = (): Promise<unknown> =>
    work().then(
      () => undefined,
      (error: unknown) => error,
    );
  if ((await once()) === undefined) return undefined;
  await new Promise((resolve) => setTimeout(resolve, writing));
  return once();
}

/** How long a file is given to be written whole, in milliseconds. */
const writing = 60;
