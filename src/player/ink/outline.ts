import { getStroke } from 'perfect-freehand';
import { penWidth } from './stroke.ts';
import type { Stroke } from './stroke.ts';

/** The outline of a stroke as the data of an SVG path, in units of the canvas. */
export function outlineOf({ points }: Stroke): string {
  const outline = getStroke(
    points.map(([x, y, pressure = 0.5]) => [x, y, pressure]),
    // The width follows from pressure alone: one made up from the speed would change with the number of points.
    { size: penWidth, thinning: 0.5, streamline: 0.3, simulatePressure: false, last: true },
  );
  const [first] = outline;
  if (!first) return '';
  const middles = outline.map(([x, y], index) => {
    const [nextX, nextY] = outline[index + 1] ?? first;
    return `${x.toFixed(1)} ${y.toFixed(1)} ${((x + nextX) / 2).toFixed(1)} ${((y + nextY) / 2).toFixed(1)}`;
  });
  return `M${first[0].toFixed(1)} ${first[1].toFixed(1)}Q${middles.join(' ')}Z`;
}
