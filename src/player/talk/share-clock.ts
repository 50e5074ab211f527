import type { Player } from '../player.ts';
import { elapsed, isNew, newClock, started, stopped } from './clock.ts';
import type { Clock } from './clock.ts';
import { isRecord } from './message.ts';
import type { Talk } from './talk.ts';

/** The clock of a talk, the same in all its windows. */
export interface TalkClock {
  /** The time the talk has taken so far, in ms. */
  elapsed: () => number;
  isRunning: () => boolean;
  isNew: () => boolean;
  /** Stops for a question, and goes on. */
  toggle: () => void;
  /** Back to nought: it starts again with the next move. */
  reset: () => void;
}

/** Shares the clock, and starts it with the first move past the title, by whichever window that was made. */
export function shareClock(player: Player, talk: Talk): TalkClock {
  let clock = newClock;
  const share = talk.share<Clock>('clock', {
    parse: parseClock,
    apply: (value) => {
      clock = value;
    },
  });
  const set = (value: Clock): void => {
    if (value === clock) return;
    clock = value;
    share(clock);
  };
  player.onChange(({ position, from }) => {
    const isPast = position.slide > 0 || position.step > 0;
    if (from !== 'talk' && from !== 'start' && isPast && isNew(clock))
      set(started(clock, Date.now()));
  });
  return {
    elapsed: () => elapsed(clock, Date.now()),
    isRunning: () => clock.since !== undefined,
    isNew: () => isNew(clock),
    toggle: () =>
      set(clock.since === undefined ? started(clock, Date.now()) : stopped(clock, Date.now())),
    reset: () => set(newClock),
  };
}

function parseClock(value: unknown): Clock | undefined {
  if (!isRecord(value)) return undefined;
  const { taken, since } = value;
  if (!isTime(taken)) return undefined;
  if (since === undefined) return { taken };
  return isTime(since) ? { taken, since } : undefined;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
