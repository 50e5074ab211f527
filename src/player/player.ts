import { SLIDE, STEPS, TITLE, TRANSITION } from '../markup.ts';
import { clamp, isSame, next, previous } from './position.ts';
import type { Position, Steps } from './position.ts';

/** Who asked for a move: what follows a move may depend on it. */
export type Origin = 'start' | 'press' | 'pointer' | 'history' | 'talk';

export interface Change {
  readonly position: Position;
  readonly before: Position;
  readonly from: Origin;
}

/**
 * The one state of the player. `go` is the only way in, the listeners of `onChange` the only way out.
 *
 * Until `take` has given it the whole deck it knows one slide, and leaves it by following the page's links.
 */
export class Player {
  slides: readonly HTMLElement[];
  position: Position;
  isWhole = false;
  #steps: Steps;
  readonly #listeners: ((change: Change) => void)[] = [];
  #waiting: (() => void)[] = [];

  constructor(slide: HTMLElement, step: number) {
    this.slides = [slide];
    this.#steps = [stepCount(slide)];
    this.position = clamp({ slide: 0, step }, this.#steps);
  }

  get slide(): HTMLElement | undefined {
    return this.slides[this.position.slide];
  }

  /** How many steps the slide that is shown has. */
  get steps(): number {
    return this.#steps[this.position.slide] ?? 0;
  }

  /** Where the next press leads; undefined at the end, and where it is not known yet. */
  following(): Position | undefined {
    const target = next(this.position, this.#steps);
    return isSame(target, this.position) ? undefined : target;
  }

  /** @param isFirst whether it is told before those that show something, which takes them a while */
  onChange(listener: (change: Change) => void, isFirst = false): void {
    this.#listeners[isFirst ? 'unshift' : 'push'](listener);
  }

  /** Runs `action` once all slides are there: at once, or when they have come. */
  whenWhole(action: () => void): void {
    if (this.isWhole) action();
    else this.#waiting.push(action);
  }

  /** Moves, and tells the listeners unless it is there already. */
  go(target: Position, from: Origin): void {
    const before = this.position;
    const position = clamp(target, this.#steps);
    if (isSame(position, before) && from !== 'start') return;
    this.position = position;
    for (const listener of this.#listeners) listener({ position, before, from });
  }

  /** One step on; `whole` skips the steps of a slide. */
  next(from: Origin, whole = false): void {
    const { slide } = this.position;
    const target = whole ? { slide: slide + 1, step: 0 } : next(this.position, this.#steps);
    if (!this.isWhole && (whole || isSame(target, this.position))) follow('next');
    else if (target.slide < this.slides.length) this.go(target, from);
  }

  /** One step back; `whole` goes to the beginning of the slide before. */
  previous(from: Origin, whole = false): void {
    const { slide } = this.position;
    const target = whole ? { slide: slide - 1, step: 0 } : previous(this.position, this.#steps);
    if (!this.isWhole && (whole || isSame(target, this.position))) follow('prev');
    else if (target.slide >= 0) this.go(target, from);
  }

  /** Counts the steps again, and has the position shown again, after a slide was edited. */
  refresh(): void {
    this.#steps = this.slides.map(stepCount);
    this.go(this.position, 'start');
  }

  /** Takes all slides of the deck, among them the one that is shown, which stays where it is. */
  take(slides: readonly HTMLElement[]): void {
    const shown = this.slide;
    const slide = slides.findIndex((candidate) => candidate === shown);
    if (slide < 0) return;
    this.slides = slides;
    this.#steps = slides.map(stepCount);
    this.position = { slide, step: this.position.step };
    this.isWhole = true;
    for (const action of this.#waiting.splice(0)) action();
  }
}

export function slugOf(slide: Element | undefined): string {
  return slide?.getAttribute(SLIDE) ?? '';
}

export function titleOf(slide: Element | undefined): string {
  return slide?.getAttribute(TITLE) ?? '';
}

/** How a slide comes onto the stage; nothing for one that comes at once. */
export function transitionOf(slide: Element | undefined): string | null {
  return slide?.getAttribute(TRANSITION) ?? null;
}

function stepCount(slide: HTMLElement): number {
  return Number(slide.getAttribute(STEPS)) || 0;
}

function follow(rel: string): void {
  const link = document.querySelector<HTMLLinkElement>(`link[rel=${rel}]`);
  // The search part says to which talk this window belongs.
  if (link) location.assign(new URL(location.search, link.href));
}
