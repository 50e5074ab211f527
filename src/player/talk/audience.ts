import type { Talk } from './talk.ts';

/** How often the presenter asks who shows the slides, in ms. */
const often = 1000;

/** Answers the presenter: this window shows the slides. */
export function answer(talk: Talk): void {
  talk.onMessage(({ kind }) => {
    if (kind === 'ping') talk.post({ kind: 'pong' });
  });
}

/**
 * Asks once a second whether a window shows the slides.
 *
 * @returns how long ago one answered last, in ms; undefined while none has
 */
export function listen(talk: Talk): () => number | undefined {
  let last: number | undefined;
  talk.onMessage(({ kind }) => {
    if (kind === 'pong') last = performance.now();
  });
  const ask = (): void => talk.post({ kind: 'ping' });
  setInterval(ask, often);
  ask();
  return () => (last === undefined ? undefined : performance.now() - last);
}
