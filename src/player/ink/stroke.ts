import { isRecord } from '../talk/message.ts';
import { isBetween, isNear } from '../tools/canvas.ts';
import type { Size } from '../tools/canvas.ts';

export const colours = ['red', 'green', 'blue'] as const;
export type Colour = (typeof colours)[number];

/** What a pen has drawn, in units of the canvas. */
export interface Stroke {
  readonly colour: Colour;
  readonly points: readonly StrokePoint[];
}

/** A point of the canvas, and how firmly the pen was pressed there, from 0 to 1, if it could tell. */
export type StrokePoint = readonly [x: number, y: number, pressure?: number];

/** How wide a stroke is, in units; by pressure it is up to half as much wider or less wide. */
export const penWidth = 6;
/** Points that are nearer to each other than this, in units, are not told apart. */
const nearest = 2;
/** A stroke has at most so many points: then another begins. */
export const mostPoints = 1500;

/** Whether a point is far enough from the one before it to be a part of the stroke. */
export function isNews(point: StrokePoint, before: StrokePoint | undefined): boolean {
  return !before || Math.hypot(point[0] - before[0], point[1] - before[1]) >= nearest;
}

/** Reads what another window has sent; undefined for anything that is no stroke of such a canvas. */
export function parseStroke(value: unknown, size: Size): Stroke | undefined {
  if (!isRecord(value) || !Array.isArray(value['points'])) return undefined;
  const colour = colours.find((known) => known === value['colour']);
  const points = value['points'] as unknown[];
  const isStroke = points.length > 0 && points.length <= mostPoints;
  return colour && isStroke && points.every((point) => isStrokePoint(point, size))
    ? { colour, points }
    : undefined;
}

function isStrokePoint(value: unknown, { width, height }: Size): value is StrokePoint {
  if (!Array.isArray(value) || (value.length !== 2 && value.length !== 3)) return false;
  const [x, y, pressure = 0] = value as unknown[];
  return isNear(x, width) && isNear(y, height) && isBetween(pressure, 0, 1);
}
