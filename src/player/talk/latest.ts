import { isLater } from './message.ts';
import type { Stamp } from './message.ts';

/** What is known of a thing that the windows of a talk share. */
export interface Entry {
  readonly value: unknown;
  readonly stamp: Stamp;
}

/** Counts that are further ahead than any talk could be are made up. */
const leap = 100_000;

/**
 * The latest value of each thing. Each value has a stamp, a count that grows with everything a window has seen (L. Lamport, Time,
 * Clocks, and the Ordering of Events in a Distributed System, 1978), so that all windows agree which is the latest, in whatever
 * order they hear of them.
 */
export class Latest {
  readonly entries: Map<string, Entry>;
  readonly #window: string;
  #count: number;

  /** @param window a name that no other window has */
  constructor(window: string, entries: ReadonlyMap<string, Entry> = new Map()) {
    this.#window = window;
    this.entries = new Map(entries);
    this.#count = Math.max(0, ...[...entries.values()].map(({ stamp }) => stamp.count));
  }

  /** Sets a value, and gives it with its stamp: it is later than all that this window knows. */
  set(key: string, value: unknown): Entry {
    this.#count += 1;
    const entry = { value, stamp: { count: this.#count, window: this.#window } };
    this.entries.set(key, entry);
    return entry;
  }

  /** Takes what another window has set, and tells whether it is news. */
  take(key: string, { value, stamp }: Entry): boolean {
    if (stamp.count > this.#count + leap) return false;
    this.#count = Math.max(this.#count, stamp.count);
    const known = this.entries.get(key);
    if (known && !isLater(stamp, known.stamp)) return false;
    this.entries.set(key, { value, stamp });
    return true;
  }
}
