import type { Saved } from '../markup.ts';

/**
 * Registers a deck's service worker, has it save the deck's files, and says how many are in.
 *
 * @param address the worker's
 * @param question what it answers with how many are in
 * @param tell told of that, and with nothing if they do not come
 */
export async function save(
  address: string,
  question: string,
  tell: (saved: Saved | undefined) => void,
): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(address);
  serviceWorker.addEventListener('message', ({ source, data }) => {
    // The one of a newer build saves its files too, which says nothing of what can be shown now.
    if (registration.active && source !== registration.active) return;
    const saved = readSaved(data);
    // One that is being installed has all files a moment before it can show them: it is asked once it can.
    if (!registration.active && saved && saved.saved === saved.total) return;
    tell(saved);
  });
  const { active } = await serviceWorker.ready;
  active?.postMessage(question);
}

/** What a service worker says; nothing where it says that the files do not come. */
function readSaved(data: unknown): Saved | undefined {
  if (typeof data !== 'object' || data === null || !('saved' in data && 'total' in data)) return;
  const { saved, total } = data;
  return typeof saved === 'number' && typeof total === 'number' ? { saved, total } : undefined;
}
