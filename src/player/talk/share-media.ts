import { parsePlayback } from '../media/playback.ts';
import type { Playback } from '../media/playback.ts';
import type { Media } from '../media/play-media.ts';
import type { Talk } from './talk.ts';

/** What is started, paused or sought in one window is so in all. A window that `leads` tells the others what it plays already. */
export function shareMedia(coming: Promise<Media>, talk: Talk, { leads = false } = {}): void {
  const whenHere = (action: (media: Media) => void): void =>
    void coming.then(action).catch(() => undefined);
  const share = talk.share<Playback>('playback', {
    parse: parsePlayback,
    apply: (playback) => whenHere((media) => media.playback.set(playback, false)),
  });
  whenHere(({ playback }) => {
    playback.onChange((now, isOurs) => {
      if (isOurs && now) share(now);
    });
    if (leads && playback.value) share(playback.value);
  });
}

/**
 * Lets one window of a talk sound: the first of those that show the slides to the audience; the presenter's while there is none.
 * The browser keeps the queue, and knows at once when a window is closed or has crashed.
 */
export function takeTurns(
  coming: Promise<Media>,
  talk: Talk,
  id: string,
  { isPresenter }: { readonly isPresenter: boolean },
): void {
  void coming
    .then(({ isSounding }) => {
      // Over plain http there are no locks.
      if (!('locks' in navigator)) {
        isSounding.set(!isPresenter);
        return;
      }
      let giveUp = (): void => undefined;
      const wait = (): void =>
        void navigator.locks
          .request(`lectern-sound:${id}`, () => {
            isSounding.set(true);
            return new Promise<void>((resolve) => (giveUp = resolve));
          })
          .catch(() => undefined);
      wait();
      if (isPresenter)
        talk.onMessage(({ kind }) => {
          if (kind !== 'pong' || !isSounding.value) return;
          // Behind the audience's window, which waits.
          isSounding.set(false);
          wait();
          giveUp();
        });
    })
    .catch(() => undefined);
}
