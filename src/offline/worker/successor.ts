import { TAKE_OVER } from '../../markup.ts';
import { manifest } from './manifest.ts';
import { cacheName, leave, pageName, windows } from './scope.ts';

declare const self: ServiceWorkerGlobalScope;

/** How long a page waits at most, in ms: for the host to say whether there is a newer build, and for that build to come. */
const patience = { asking: 2000, fetching: 6000 };

/**
 * What becomes of this service worker before it answers for a page: it stays, it is followed by that of a newer build, or the deck
 * is gone from its host and so is it.
 *
 * It looks only between talks: when the first window of the deck is opened, or the deck's own page where no other page is open.
 * A newer build is taken if all of it comes in time; else it waits until no window is open, as the browser has it.
 */
export async function replacement(page: string): Promise<'none' | 'newer' | 'gone'> {
  if (await isHandingOver()) return 'newer';
  if (!(await isBetweenTalks(page))) return 'none';
  // Windows that are opened together are to show the same.
  looking ??= look().finally(() => {
    looking = undefined;
  });
  return looking;
}

let looking: ReturnType<typeof look> | undefined;

async function look(): Promise<'none' | 'newer' | 'gone'> {
  const found = await within(patience.asking, askHost());
  if (found === 'gone') {
    await leave();
    return 'gone';
  }
  if (found === 'newer') await within(patience.fetching, fetchNewer());
  if (!self.registration.waiting) return 'none';
  await handOver(self.registration.waiting);
  return 'newer';
}

/** What the host has in the place of this service worker; without network it says nothing. */
async function askHost(): Promise<'newer' | 'gone' | undefined> {
  const response = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined);
  if (response?.status === 404 || response?.status === 410) return 'gone';
  if (!response?.ok) return undefined;
  return (await response.text()).includes(manifest.build) ? undefined : 'newer';
}

/** Settles when the service worker of a newer build has all its files, or cannot have them. */
async function fetchNewer(): Promise<void> {
  const { registration } = self;
  await registration.update().catch(() => undefined);
  const { installing } = registration;
  if (!installing) return;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (installing.state !== 'installing') resolve();
    };
    installing.addEventListener('statechange', look);
    look();
  });
}

/**
 * Stands among the files from when the next service worker was told to follow until it has followed and removes it.
 * In between this one may be ended and begun again, and must not answer with its own pages.
 */
const handedOver = new URL('handed-over', self.registration.scope).href;

async function handOver(successor: ServiceWorker): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.put(handedOver, new Response());
  successor.postMessage(TAKE_OVER);
}

async function isHandingOver(): Promise<boolean> {
  const { waiting } = self.registration;
  if (!waiting || !(await caches.match(handedOver, { cacheName }))) return false;
  waiting.postMessage(TAKE_OVER);
  return true;
}

async function isBetweenTalks(page: string): Promise<boolean> {
  const open = await windows();
  return open.length === 0 || (page === '' && open.every(({ url }) => pageName(url) === ''));
}

function within<Value>(time: number, work: Promise<Value>): Promise<Value | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, time));
  return Promise.race([work, late]);
}
