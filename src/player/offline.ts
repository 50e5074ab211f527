import { SAVE, WORKER } from '../markup.ts';
import { offlineLine, tellOffline } from './offline-line.ts';
import type { Player } from './player.ts';

/**
 * Has the deck's service worker save the deck's files, so that it can be shown without network. It begins when there is nothing
 * else to do: the page has loaded, all slides have come, and the browser is idle.
 */
export function offline(player: Player | undefined): void {
  const worker = document.body.getAttribute(WORKER);
  if (worker === null || !('serviceWorker' in navigator)) return;
  document.querySelector('.deck-header h1')?.after(offlineLine());
  document.querySelector('.contents nav')?.append(offlineLine());

  const contents = document.querySelector<HTMLLinkElement>('link[rel=contents]');
  const address = new URL(worker, contents?.href ?? new URL('./', location.href)).href;
  // A browser may take no service worker, as in private windows, or have no room.
  const start = (): void => void begin(address).catch(() => undefined);
  const whenIdle = (): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(start);
    else setTimeout(start, 1000);
  };
  const whenLoaded = (): void => {
    if (document.readyState === 'complete') whenIdle();
    else addEventListener('load', whenIdle, { once: true });
  };
  if (player) player.whenWhole(whenLoaded);
  else whenLoaded();
}

/** Hands over what is in this script: if that module took it from here, the build would take this script apart into two files. */
async function begin(address: string): Promise<void> {
  const { save } = await import('./save-offline.ts');
  await save(address, SAVE, tellOffline);
}
