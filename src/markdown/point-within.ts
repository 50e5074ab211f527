import type { Point, Position } from 'unist';

/**
 * Where in the slide a place of its raw HTML is.
 *
 * @param position that of the HTML in the slide
 * @param within the place, counted from the beginning of the HTML
 */
export function pointWithin(
  position: Position | undefined,
  within: Point | undefined,
): Point | undefined {
  if (!position || !within) return position?.start;
  const { line, column } = position.start;
  return {
    line: line + within.line - 1,
    column: within.line === 1 ? column + within.column - 1 : within.column,
  };
}
