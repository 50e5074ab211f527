import type { Point } from '../tools/canvas.ts';
import { penWidth } from './stroke.ts';
import type { Stroke } from './stroke.ts';

/** How far from its middle the eraser wipes, in units. */
const eraserRadius = 10;

/** Whether the eraser touches a stroke on its straight way between two points of the canvas. */
export function isTouched({ points }: Stroke, from: Point, to: Point): boolean {
  const reach = eraserRadius + penWidth / 2;
  return points.some(([x, y], index) => {
    const [nextX, nextY] = points[index + 1] ?? [x, y];
    return distance([x, y], [nextX, nextY], from, to) <= reach;
  });
}

/** The distance of two straight lines, from `a` to `b` and from `c` to `d`. */
function distance(a: Point, b: Point, c: Point, d: Point): number {
  if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return 0;
  return Math.min(
    pointDistance(a, c, d),
    pointDistance(b, c, d),
    pointDistance(c, a, b),
    pointDistance(d, a, b),
  );
}

/** More than 0 where `p` is on one side of the line through `a` and `b`, less on the other. */
function side(a: Point, b: Point, p: Point): number {
  return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
}

/** The distance of `p` from the nearest point between `a` and `b`. */
function pointDistance(p: Point, a: Point, b: Point): number {
  const [x, y] = [b[0] - a[0], b[1] - a[1]];
  const length = x * x + y * y;
  const share = length === 0 ? 0 : ((p[0] - a[0]) * x + (p[1] - a[1]) * y) / length;
  const inside = Math.max(0, Math.min(1, share));
  return Math.hypot(p[0] - a[0] - inside * x, p[1] - a[1] - inside * y);
}
