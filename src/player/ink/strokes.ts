import type { Stroke } from './stroke.ts';
import { placeOf } from './stroke-key.ts';

/** Strokes by their keys as they are to be; null: gone. */
export type Changes = ReadonlyMap<string, Stroke | null>;

/** The strokes of a talk, and how to take back what this window has done to them. */
export class Strokes {
  readonly #strokes = new Map<string, Stroke>();
  readonly #undo: Changes[] = [];
  readonly #listeners: ((changes: Changes, isOurs: boolean) => void)[] = [];

  /** All strokes by their keys. */
  get all(): ReadonlyMap<string, Stroke> {
    return this.#strokes;
  }

  /** The keys of a slide's strokes, or of those of one of its steps, in the order in which they were drawn. */
  keys(slide: string, step?: number): string[] {
    const keys = [...this.#strokes.keys()].filter((key) => {
      const place = placeOf(key);
      return place?.slide === slide && (step === undefined || place.step === step);
    });
    return keys.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  }

  /**
   * Does what can be taken back.
   *
   * @param goesOn whether it belongs to what was done last, as the strokes do that one movement of the eraser wipes away
   */
  do(changes: Changes, goesOn = false): void {
    const before = new Map([...changes.keys()].map((key) => [key, this.#strokes.get(key) ?? null]));
    const last = goesOn ? this.#undo.pop() : undefined;
    this.#undo.push(new Map([...before, ...(last ?? [])]));
    this.#set(changes, true);
  }

  /** Takes a stroke that another window has drawn, or wiped away. */
  take(key: string, stroke: Stroke | null): void {
    if (placeOf(key)) this.#set(new Map([[key, stroke]]), false);
  }

  /** Takes back the last thing that this window has done to a slide and that still makes a difference. */
  undo(slide: string): void {
    const index = this.#undo.findLastIndex((changes) =>
      [...changes].some(
        ([key, stroke]) =>
          placeOf(key)?.slide === slide && this.#strokes.has(key) !== (stroke !== null),
      ),
    );
    const [changes] = index < 0 ? [] : this.#undo.splice(index, 1);
    if (changes) this.#set(changes, true);
  }

  onChange(listener: (changes: Changes, isOurs: boolean) => void): void {
    this.#listeners.push(listener);
  }

  #set(changes: Changes, isOurs: boolean): void {
    for (const [key, stroke] of changes) {
      if (stroke) this.#strokes.set(key, stroke);
      else this.#strokes.delete(key);
    }
    for (const listener of this.#listeners) listener(changes, isOurs);
  }
}

function idOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}
