import { talkOf } from './talk/talk-id.ts';

/** Keeps the screen awake in full screen and in a talk, and on a page that `isTalk` from the start. The browser lets it go whenever the window is hidden, so it is asked again. */
export function wakeLock(isTalk: boolean): void {
  let lock: WakeLockSentinel | undefined;
  const ask = async (): Promise<void> => {
    const isNeeded = isTalk || (document.fullscreenElement ?? talkOf(location.search));
    if (!isNeeded) return lock?.release();
    if (document.visibilityState !== 'visible' || lock?.released === false) return;
    lock = await navigator.wakeLock.request('screen');
  };
  // A browser may not know it, a battery may be low: then the screen sleeps when it will.
  const askQuietly = (): void => void ask().catch(() => undefined);
  for (const type of ['visibilitychange', 'fullscreenchange'])
    document.addEventListener(type, askQuietly);
  // The window of the presenter has come before this one: this is a talk now.
  addEventListener('blur', askQuietly);
  askQuietly();
}
