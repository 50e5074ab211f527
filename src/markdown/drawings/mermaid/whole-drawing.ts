import { fromHtml } from 'hast-util-from-html';
import { drawnPoints } from './drawn-points.ts';

/**
 * Widens the viewBox of a drawing where it ends too early. beautiful-mermaid moves boxes into line after it has measured them all,
 * and does not measure the texts of a sequence's arrows.
 *
 * @param margin what is left free around all that is drawn
 */
export function showWhole(svg: string, margin: number): string {
  return svg.replace(/viewBox="([^"]*)"/, (_, box: string) => {
    const [left = 0, top = 0, width = 0, height = 0] = box.split(' ').map(Number);
    const points = drawnPoints(fromHtml(svg, { fragment: true, space: 'svg' }));
    const across = points.map(([x]) => x);
    const down = points.map(([, y]) => y);
    const [x, y] = [Math.min(left, ...across.map(less)), Math.min(top, ...down.map(less))];
    const right = Math.max(left + width, ...across.map(more));
    const bottom = Math.max(top + height, ...down.map(more));
    return `viewBox="${x} ${y} ${right - x} ${bottom - y}"`;
  });

  function less(value: number): number {
    return value - margin;
  }
  function more(value: number): number {
    return value + margin;
  }
}
