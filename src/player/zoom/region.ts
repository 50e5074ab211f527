import { isRecord } from '../talk/message.ts';
import { isBetween } from '../tools/canvas.ts';
import type { Point, Size } from '../tools/canvas.ts';

/** A part of the canvas in its own shape, so that its height follows; in units. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** How much larger a press shows what is around it, and how much larger a part may be shown at the most. */
const scale = { press: 2.5, most: 8 };
/** A pointer that moves by less, in units, is pressed and not dragged. */
const slack = 8;

/** The region that is meant by dragging from one point to another: the smallest around both; or by a press: what is around it. */
export function regionOf(from: Point, to: Point, size: Size): Region {
  const [across, down] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
  const isPress = Math.hypot(across, down) < slack;
  const width = isPress
    ? size.width / scale.press
    : Math.max(across, (down * size.width) / size.height, size.width / scale.most);
  const [x, y] = isPress ? to : [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return inside({ x: x - width / 2, y: y - heightOf({ width }, size) / 2, width }, size);
}

export function heightOf({ width }: Pick<Region, 'width'>, size: Size): number {
  return (width * size.height) / size.width;
}

/** Reads a region that another window has sent; undefined for anything that is none. */
export function parseRegion(value: unknown, size: Size): Region | undefined {
  if (!isRecord(value)) return undefined;
  const { x, y, width } = value;
  const isRegion =
    isBetween(x, 0, size.width) &&
    isBetween(y, 0, size.height) &&
    isBetween(width, size.width / scale.most, size.width);
  return isRegion ? inside({ x, y, width }, size) : undefined;
}

/** The region moved onto the canvas: none shows what is beyond the slide's edges. */
function inside(region: Region, size: Size): Region {
  const width = Math.min(region.width, size.width);
  return {
    x: Math.max(0, Math.min(region.x, size.width - width)),
    y: Math.max(0, Math.min(region.y, size.height - heightOf({ width }, size))),
    width,
  };
}
