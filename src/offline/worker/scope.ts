import { TAKE_OVER } from '../../markup.ts';

declare const self: ServiceWorkerGlobalScope;

/** Where the deck's files are kept. */
export const cacheName = `lectern ${self.registration.scope}`;

/** The windows that show a page of the deck, also those that came before there was a service worker. */
export async function windows(): Promise<readonly WindowClient[]> {
  const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => pageName(url) !== undefined);
}

/** The name of a page by its address: what follows the deck's own. Nothing for what is outside of the deck, or a file. */
export function pageName(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const scope = new URL(self.registration.scope);
  if (origin !== scope.origin || !pathname.startsWith(scope.pathname)) return undefined;
  const name = pathname.slice(scope.pathname.length).replace(/(^|\/)index\.html$/, '$1');
  return /\.[^/]*$/.test(name) ? undefined : name;
}

/** Follows the service worker before this one when that one says so; by itself it waits until no window of the deck is open. */
export function takeOverWhenAsked(): void {
  self.addEventListener('message', (event) => {
    if (event.data === TAKE_OVER) event.waitUntil(self.skipWaiting());
  });
}

/** Removes the deck's files and the service worker with them, which is gone once no window uses it. */
export async function leave(): Promise<void> {
  await caches.delete(cacheName);
  await self.registration.unregister();
}
