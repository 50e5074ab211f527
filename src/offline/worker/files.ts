import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { Saved } from '../../markup.ts';
import { manifest } from './manifest.ts';
import { cacheName, windows } from './scope.ts';

/**
 * The deck's files as its build made them. Each comes with the hash of what it has to be, and the browser refuses another:
 * from a host that is being written to, a build comes whole or not at all.
 */
const controller = new PrecacheController({
  cacheName,
  plugins: [
    {
      // The browser's own cache may hold what came from a host that was being written to; the host is asked whether it still holds.
      requestWillFetch: ({ request }) =>
        Promise.resolve(new Request(request, { cache: 'no-cache' })),
      handlerDidComplete: () => tell(),
    },
  ],
});
controller.addToCacheList([...manifest.files]);

const absolute = (address: string): string => new URL(address, location.href).href;
const instead = new Map(
  Object.entries(manifest.instead).map(([path, wider]) => [absolute(path), absolute(wider)]),
);
export const packAddress = absolute(manifest.pages);

/** The address of the file that is kept for what is asked for, if one is. */
export function fileFor(address: string): string | undefined {
  const wanted = instead.get(address) ?? address;
  return controller.getCacheKeyForURL(wanted) === undefined ? undefined : wanted;
}

/** A file that is kept; nothing where somebody else has removed it. */
export function keptFile(address: string): Promise<Response | undefined> {
  return controller.matchPrecache(address);
}

/** Fetches all files, one after another. */
export function install(event: ExtendableEvent): void {
  // What it gives back is waited for, and if it fails so does the install.
  controller.install(event).catch(giveUp);
}

/** Removes the files of the build before. */
export function activate(event: ExtendableEvent): void {
  void controller.activate(event);
}

/** Fetches the files that are not in: another site of the same host may have removed what it did not know. */
export async function saveMissing(event: ExtendableEvent): Promise<void> {
  hasFailed = false;
  const keys = await savedKeys();
  await tell();
  for (const [url, cacheKey] of controller.getURLsToCacheKeys()) {
    if (keys.has(cacheKey)) continue;
    const integrity = controller.getIntegrityForCacheKey(cacheKey);
    const request = new Request(url, integrity === undefined ? {} : { integrity });
    const done = controller.strategy.handleAll({ event, request, params: { cacheKey, integrity } });
    if (!(await Promise.all(done).catch(giveUp))) return;
  }
}

let hasFailed = false;

/** Tells the deck's windows that its files do not come. */
async function giveUp(): Promise<void> {
  hasFailed = true;
  for (const window of await windows()) window.postMessage(null);
}

async function tell(): Promise<void> {
  const keys = await savedKeys();
  if (hasFailed) return;
  const wanted = [...controller.getURLsToCacheKeys().values()];
  const saved: Saved = {
    saved: wanted.filter((key) => keys.has(key)).length,
    total: wanted.length,
  };
  for (const window of await windows()) window.postMessage(saved);
}

async function savedKeys(): Promise<Set<string>> {
  const cache = await caches.open(cacheName);
  return new Set((await cache.keys()).map(({ url }) => url));
}
