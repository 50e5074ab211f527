/** The time a talk has taken: what it took until it was started last, in ms, and when that was (ms since 1970); stopped without. */
export interface Clock {
  readonly taken: number;
  readonly since?: number;
}

export const newClock: Clock = { taken: 0 };

/** The time the talk has taken by `now`, in ms. A machine's time may be set back. */
export function elapsed({ taken, since }: Clock, now: number): number {
  return taken + (since === undefined ? 0 : Math.max(0, now - since));
}

export function started(clock: Clock, now: number): Clock {
  return clock.since === undefined ? { ...clock, since: now } : clock;
}

export function stopped(clock: Clock, now: number): Clock {
  return { taken: elapsed(clock, now) };
}

/** Whether it has never run since it was set to nought. */
export function isNew({ taken, since }: Clock): boolean {
  return taken === 0 && since === undefined;
}

/** `7:05`, `1:07:05`; with a sign for less than nought. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  const text =
    hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return milliseconds <= -1000 ? `−${text}` : text;
}
