/** Where a stroke belongs: the address of its slide, and the step that was shown. */
export interface StrokePlace {
  readonly slide: string;
  readonly step: number;
}

/** The name of a stroke in its talk: `<slide>/<step>/<id>`. */
export function strokeKey({ slide, step }: StrokePlace, id: string): string {
  return `${slide}/${step}/${id}`;
}

/** Where the stroke of such a name belongs; undefined for anything that is none. */
export function placeOf(key: string): StrokePlace | undefined {
  const [, slide, step] = /^([^/]+)\/(\d{1,4})\/[a-z0-9]{1,32}$/.exec(key) ?? [];
  return slide && step ? { slide, step: Number(step) } : undefined;
}

/** A name that no other stroke has; those of later ones come later in order. */
export function newStrokeId(): string {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return Date.now().toString(36).padStart(9, '0') + word.toString(36);
}
