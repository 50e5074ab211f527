import type { Box, Paint } from './shapes.ts';

/** A colour as the library takes it. */
export function fillOf({ color, opacity }: Paint): { color: string; transparency: number } {
  return { color, transparency: Math.round((1 - opacity) * 100) };
}

/** A place as the library takes it, in inches. */
export function place({ x, y, w, h }: Box): Box {
  return { x: inches(x), y: inches(y), w: inches(w), h: inches(h) };
}

export function inches(units: number): number {
  return units / 96;
}

export function points(units: number): number {
  return units * 0.75;
}
