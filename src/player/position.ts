/** Where a talk is: `slide` counts from 0; `step` is how many of the slide's steps are shown. */
export interface Position {
  readonly slide: number;
  readonly step: number;
}

/** How many steps each slide has after it is first shown. */
export type Steps = readonly number[];

/** The position after one press; the last one stays. */
export function next({ slide, step }: Position, steps: Steps): Position {
  if (step < stepsOf(slide, steps)) return { slide, step: step + 1 };
  return slide + 1 < steps.length ? { slide: slide + 1, step: 0 } : { slide, step };
}

/** The position before: a slide that is come back to shows all its steps. */
export function previous({ slide, step }: Position, steps: Steps): Position {
  if (step > 0) return { slide, step: step - 1 };
  return slide > 0 ? { slide: slide - 1, step: stepsOf(slide - 1, steps) } : { slide, step };
}

/** The nearest position that the deck has. */
export function clamp({ slide, step }: Position, steps: Steps): Position {
  const inside = bounded(slide, steps.length - 1);
  return { slide: inside, step: bounded(step, stepsOf(inside, steps)) };
}

export function isSame(a: Position, b: Position): boolean {
  return a.slide === b.slide && a.step === b.step;
}

/** The step that an address names by its fragment: `#2` is the second step, anything else none. */
export function stepOf(fragment: string): number {
  return /^#\d{1,4}$/.test(fragment) ? Number(fragment.slice(1)) : 0;
}

/** The number of a slide that somebody typed; 0 where it is none. */
export function numberOf(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : 0;
}

/** The fragment that names a step: empty for a slide as it is first shown. */
export function fragmentOf(step: number): string {
  return step > 0 ? `#${step}` : '';
}

function stepsOf(slide: number, steps: Steps): number {
  return steps[slide] ?? 0;
}

function bounded(value: number, last: number): number {
  return Math.max(0, Math.min(Math.trunc(value) || 0, last));
}
