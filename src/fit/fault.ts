/** What the fit check looks for, in the order in which it is told of one block. */
export const rules = [
  'leaves',
  'footer',
  'cut',
  'code',
  'small',
  'scaled',
  'missing',
  'alt',
  'contrast',
  'backdrop',
  'font',
  'shrink',
] as const;
export type Rule = (typeof rules)[number];

export const sides = ['left', 'right', 'top', 'bottom'] as const;
export type Side = (typeof sides)[number];

/** Something on a slide that an audience would not see, or not as it is meant. */
export interface Fault {
  readonly rule: Rule;
  /** What it is about, as in `The list`. */
  readonly noun: string;
  readonly side?: Side | undefined;
  /** How far it goes too far, or how large it is, on a slide of 1280×720. */
  readonly pixels?: number | undefined;
  /** What else there is to say about it. */
  readonly value?: string | undefined;
}

/** A fault with where it is in the page: the element that begins to be at fault, and the block around it. */
export interface FoundFault extends Fault {
  readonly element: Element;
  readonly block: Element;
}

/** The least size of text, on a slide of 1280×720, that can be read from the last row. */
export const leastSize = 18;

/** The sizes, in percent, that `fit: shrink` may give to a slide's text; the first at which it fits is taken. */
export const scales = [100, 95, 90, 85, 80, 75, 70] as const;

/** The faults that smaller text can mend. */
export function isOver({ rule }: Pick<Fault, 'rule'>): boolean {
  return rule === 'leaves' || rule === 'footer' || rule === 'cut' || rule === 'code';
}

/** What leaves the slide at the bottom has passed the footer: of the two faults the first is told. */
export function withoutPassed<About extends Pick<Fault, 'rule' | 'side'> & { block: unknown }>(
  faults: readonly About[],
): About[] {
  const gone = faults.filter(({ rule, side }) => rule === 'leaves' && side === 'bottom');
  return faults.filter(
    ({ rule, block }) => rule !== 'footer' || !gone.some((other) => other.block === block),
  );
}
