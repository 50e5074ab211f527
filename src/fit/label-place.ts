import type { Box } from './boxes.ts';

/**
 * Finds where a label is to stand beside a frame: above or below it, at its right or its left end, or else inside of it;
 * where it covers least, and wholly within some bounds.
 *
 * @param covered what it should not cover
 */
export function labelPlace(
  { width, height }: { readonly width: number; readonly height: number },
  frame: Box,
  bounds: Box,
  covered: readonly Box[],
): Box {
  const [end, start] = [frame.right - width, frame.left];
  const [above, below] = [frame.top - height, frame.bottom];
  const corners = [
    [end, above],
    [start, above],
    [end, below],
    [start, below],
    [end, frame.top],
    [end, frame.bottom - height],
  ] as const;
  const places = corners.map(([x, y]) => {
    const left = Math.max(bounds.left, Math.min(x, bounds.right - width));
    const top = Math.max(bounds.top, Math.min(y, bounds.bottom - height));
    return { left, top, right: left + width, bottom: top + height };
  });
  const covers = (place: Box): number => covered.reduce((sum, box) => sum + shared(place, box), 0);
  return places.reduce((best, place) => (covers(place) < covers(best) ? place : best));
}

/** The area that two boxes share. */
function shared(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(across, 0) * Math.max(down, 0);
}
