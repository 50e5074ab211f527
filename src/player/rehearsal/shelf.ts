import type { Rehearsal } from '../../rehearsal-file.ts';
import { parseRecording, parseRehearsals, writtenRecording } from './kept.ts';
import type { KeptRecording } from './kept.ts';
import type { Recording } from './recording.ts';

/** How many rehearsals of a deck are kept. */
const most = 10;
/** A recording that was not seen for this long is over, in ms: its window was closed, or has crashed for good. */
const over = 10 * 60 * 1000;

/**
 * The rehearsals of a deck, in this browser: those that have ended, the latest first, and the one that the windows of a talk record.
 * Where the browser may keep nothing, they are there as long as the page is.
 */
export class Shelf {
  readonly #name: string;
  readonly #talk: string;
  /** What the browser would not keep. */
  readonly #unkept = new Map<string, string>();

  /** @param deck the address of the deck's folder */
  constructor(deck: string, talk: string) {
    this.#name = `lectern-rehearsal:${deck}`;
    this.#talk = `${this.#name}:${talk}`;
  }

  all(): Rehearsal[] {
    return parseRehearsals(this.#read(this.#name));
  }

  add(rehearsal: Rehearsal): void {
    this.#write(this.#name, JSON.stringify([rehearsal, ...this.all()].slice(0, most)));
  }

  /** Rehearsals are known by when they began. */
  remove({ recorded }: Rehearsal): void {
    const others = this.all().filter((rehearsal) => rehearsal.recorded !== recorded);
    this.#write(this.#name, JSON.stringify(others));
  }

  /** What this talk records; nothing where it records none, or another window has ended it while this one kept it once more. */
  recording(): Recording | undefined {
    const recording = parseRecording(this.#read(this.#talk))?.recording;
    const isEnded = this.all().some(({ recorded }) => Date.parse(recorded) === recording?.began);
    if (isEnded) this.keepRecording(undefined);
    return isEnded ? undefined : recording;
  }

  keepRecording(recording: Recording | undefined, now = Date.now()): void {
    this.#write(this.#talk, recording && writtenRecording({ recording, seen: now }));
  }

  /** Takes away the recordings, of whichever talk, that nobody goes on with. */
  takeAbandoned(now = Date.now()): Recording[] {
    return this.#keys().flatMap((key) => {
      const kept = parseRecording(this.#read(key));
      if (kept && !isOver(kept, now)) return [];
      this.#write(key, undefined);
      return kept ? [kept.recording] : [];
    });
  }

  /** Tells when another window has changed what this talk records. */
  onRecording(listener: () => void): void {
    addEventListener('storage', ({ key }) => {
      if (key === this.#talk) listener();
    });
  }

  #keys(): string[] {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(`${this.#name}:`));
    } catch {
      return [];
    }
  }

  #read(key: string): string | null {
    const unkept = this.#unkept.get(key);
    if (unkept !== undefined) return unkept;
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  #write(key: string, text: string | undefined): void {
    this.#unkept.delete(key);
    try {
      if (text === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    } catch {
      // It may keep nothing, or is full.
      if (text !== undefined) this.#unkept.set(key, text);
    }
  }
}

function isOver({ seen }: KeptRecording, now: number): boolean {
  return !(now - seen < over);
}
