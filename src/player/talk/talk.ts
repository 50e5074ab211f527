import { keepTalk, readTalk } from './kept-talk.ts';
import type { Entries } from './kept-talk.ts';
import { isLater, parseMessage, written } from './message.ts';
import type { Message, Stamp } from './message.ts';

/** A thing that the windows of a talk share, such as the position. */
export interface Shared<Value> {
  /** What is believed of a value that another window sent; undefined for anything else, which is dropped. */
  readonly parse: (value: unknown) => Value | undefined;
  /** Shows a value that is newer than what this window knew. `key` is the rest of the name in a family. */
  readonly apply: (value: Value, key: string) => void;
  /** Whether it is kept for windows that come later; not so what passes in a moment. */
  readonly isKept?: boolean;
}

/** Sets a shared thing, in all windows but this one. `key` names the member of a family. */
export type Share<Value> = (value: Value, key?: string) => void;

/** Counts that are further ahead than any talk could be are made up. */
const leap = 100_000;
/** What has changed is kept after this time, in ms. */
const pause = 150;

/**
 * What the windows of one talk share: a value for each name, the latest for all. Each value has a stamp, a count that grows with
 * everything a window has seen (L. Lamport, Time, Clocks, and the Ordering of Events, 1978), so that all windows agree which is
 * the latest, in whatever order the messages come.
 */
export class Talk {
  readonly window = crypto.getRandomValues(new Uint32Array(2)).join('-');
  readonly #name: string;
  readonly #channel: BroadcastChannel;
  readonly #entries: Entries;
  readonly #shared = new Map<string, Shared<unknown>>();
  readonly #heard: ((message: Message) => void)[] = [];
  #count: number;
  #timer = 0;

  /** @param deck the address of the deck's folder; the talks of two decks have nothing to do with each other */
  constructor(deck: string, id: string) {
    this.#name = `${deck}:${id}`;
    this.#channel = new BroadcastChannel(`lectern:${this.#name}`);
    this.#entries = readTalk(this.#name);
    this.#count = Math.max(0, ...[...this.#entries.values()].map(({ stamp }) => stamp.count));
    this.#channel.addEventListener('message', ({ data }) => this.#receive(data));
    addEventListener('pagehide', () => this.#keep());
  }

  /**
   * Shares a thing under a name, or a family of things under a name that ends in `/`. What is known of it already is applied at once.
   */
  share<Value>(name: string, shared: Shared<Value>): Share<Value> {
    const { parse } = shared;
    const checked: Shared<unknown> = {
      isKept: shared.isKept ?? true,
      parse,
      apply: (value, key) => {
        const known = parse(value);
        if (known !== undefined) shared.apply(known, key);
      },
    };
    this.#shared.set(name, checked);
    for (const [key, { value }] of this.#entries)
      if (nameOf(key) === name) checked.apply(value, key.slice(name.length));
    return (value, key = '') => {
      const stamp = { count: ++this.#count, window: this.window };
      this.#entries.set(name + key, { value, stamp });
      this.post({ kind: 'set', key: name + key, value, stamp });
      if (checked.isKept) this.#keepSoon();
    };
  }

  /** Asks the other windows for what they know; their answers come as they come. */
  greet(): void {
    this.post({ kind: 'hello' });
  }

  post(message: Message): void {
    this.#channel.postMessage(written(message));
  }

  onMessage(listener: (message: Message) => void): void {
    this.#heard.push(listener);
  }

  #receive(data: unknown): void {
    const message = parseMessage(data);
    if (!message) return;
    if (message.kind === 'set') this.#take(message.key, message.value, message.stamp);
    else if (message.kind === 'hello')
      for (const [key, { value, stamp }] of this.#entries)
        if (this.#shared.get(nameOf(key))?.isKept !== false)
          this.post({ kind: 'set', key, value, stamp });
    for (const listener of this.#heard) listener(message);
  }

  #take(key: string, value: unknown, stamp: Stamp): void {
    const known = this.#entries.get(key);
    const shared = this.#shared.get(nameOf(key));
    if (!shared || stamp.count > this.#count + leap || shared.parse(value) === undefined) return;
    if (known && !isLater(stamp, known.stamp)) return;
    this.#count = Math.max(this.#count, stamp.count);
    this.#entries.set(key, { value, stamp });
    shared.apply(value, key.slice(nameOf(key).length));
    if (shared.isKept) this.#keepSoon();
  }

  #keepSoon(): void {
    if (this.#timer === 0) this.#timer = window.setTimeout(() => this.#keep(), pause);
  }

  #keep(): void {
    if (this.#timer === 0) return;
    clearTimeout(this.#timer);
    this.#timer = 0;
    const kept = [...this.#entries].filter(([key]) => this.#shared.get(nameOf(key))?.isKept);
    keepTalk(this.#name, new Map(kept));
  }
}

/** `stroke/` of `stroke/title/0/a1`, `position` of itself. */
function nameOf(key: string): string {
  return key.slice(0, key.indexOf('/') + 1) || key;
}
