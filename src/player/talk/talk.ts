import { keepTalk, readTalk } from './kept-talk.ts';
import { Latest } from './latest.ts';
import { parseMessage, written } from './message.ts';
import type { Message } from './message.ts';

/** A thing that the windows of a talk share, such as the position. */
export interface Shared<Value> {
  /** What is believed of a value that another window sent; undefined for anything else, which is dropped. */
  readonly parse: (value: unknown) => Value | undefined;
  /** Shows a value that is newer than what this window knew. `key` is the rest of the name in a family. */
  readonly apply: (value: Value, key: string) => void;
  /** Whether it is kept for windows that come later; not so what passes in a moment. */
  readonly isKept?: boolean;
}

/** Sets a shared thing in all windows but this one, which shows it already. `key` names the member of a family. */
export type Share<Value> = (value: Value, key?: string) => void;

/** What has changed is kept after this time, in ms. */
const pause = 150;

/** What the windows of one talk share, over a channel that only they know, and by what the browser keeps for those that come late. */
export class Talk {
  readonly #name: string;
  readonly #channel: BroadcastChannel;
  readonly #latest: Latest;
  readonly #shared = new Map<string, Required<Shared<unknown>>>();
  readonly #heard: ((message: Message) => void)[] = [];
  #timer = 0;

  /** @param deck the address of the deck's folder; the talks of two decks have nothing to do with each other */
  constructor(deck: string, id: string) {
    this.#name = `${deck}:${id}`;
    this.#channel = new BroadcastChannel(`lectern:${this.#name}`);
    const window = crypto.getRandomValues(new Uint32Array(2)).join('-');
    this.#latest = new Latest(window, readTalk(this.#name));
    this.#channel.addEventListener('message', ({ data }) => this.#receive(data));
    addEventListener('pagehide', () => this.#keep());
  }

  /** Shares a thing under a name, or a family of things under a name that ends in `/`. What is known of it already is applied at once. */
  share<Value>(name: string, { parse, apply, isKept = true }: Shared<Value>): Share<Value> {
    const checked = {
      isKept,
      parse,
      apply: (value: unknown, key: string) => {
        const known = parse(value);
        if (known !== undefined) apply(known, key);
      },
    };
    this.#shared.set(name, checked);
    for (const [key, { value }] of this.#latest.entries)
      if (nameOf(key) === name) checked.apply(value, key.slice(name.length));
    return (value, key = '') => {
      const entry = this.#latest.set(name + key, value);
      this.post({ kind: 'set', key: name + key, ...entry });
      if (isKept) this.#keepSoon();
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
    if (message.kind === 'set') this.#take(message);
    else if (message.kind === 'hello')
      for (const [key, entry] of this.#kept()) this.post({ kind: 'set', key, ...entry });
    for (const listener of this.#heard) listener(message);
  }

  #take({ key, value, stamp }: Message & { kind: 'set' }): void {
    const name = nameOf(key);
    const shared = this.#shared.get(name);
    if (shared?.parse(value) === undefined) return;
    if (!this.#latest.take(key, { value, stamp })) return;
    shared.apply(value, key.slice(name.length));
    if (shared.isKept) this.#keepSoon();
  }

  #kept(): Latest['entries'] {
    const kept = [...this.#latest.entries].filter(([key]) => this.#shared.get(nameOf(key))?.isKept);
    return new Map(kept);
  }

  #keepSoon(): void {
    if (this.#timer === 0) this.#timer = window.setTimeout(() => this.#keep(), pause);
  }

  #keep(): void {
    if (this.#timer === 0) return;
    clearTimeout(this.#timer);
    this.#timer = 0;
    keepTalk(this.#name, this.#kept());
  }
}

/** `stroke/` of `stroke/title/0/a1`, `position` of itself. */
function nameOf(key: string): string {
  return key.slice(0, key.indexOf('/') + 1) || key;
}
