/** The size of a slide's canvas in units: 1280 (or 960) by 720. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A point of a slide's canvas, in units from its upper left corner; beyond its edges too. */
export type Point = readonly [x: number, y: number];

/** Where an element is in the window, in CSS px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far the shape of a box may be from that of the canvas: a browser rounds to parts of a pixel. */
const tolerance = 0.02;
/** As far beyond its edges as nothing is seen any more, not even the end of a broad stroke. */
const margin = 40;

/** Whether a slide is shown as a canvas: on a phone it flows as text, and has no places to point at. */
export function isCanvas(box: Box, size: Size): boolean {
  return Math.abs((box.width * size.height) / (box.height * size.width) - 1) < tolerance;
}

/** The point of the canvas, to the tenth of a unit, that is under a point of the window (CSS px); none is far outside. */
export function pointOn(box: Box, size: Size, [x, y]: Point): Point {
  return [
    within(((x - box.x) / box.width) * size.width, size.width),
    within(((y - box.y) / box.height) * size.height, size.height),
  ];
}

/** Whether a point is on the canvas. */
export function isOn([x, y]: Point, { width, height }: Size): boolean {
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

/** Reads a point that another window has sent; undefined for anything that is none, or is far outside. */
export function parsePoint(value: unknown, { width, height }: Size): Point | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [x, y] = value as unknown[];
  return isNear(x, width) && isNear(y, height) ? [x, y] : undefined;
}

/** Whether a value is a number between two others. */
export function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

/** Whether a value is a coordinate on a canvas that is `length` units long, or near it. */
export function isNear(value: unknown, length: number): value is number {
  return isBetween(value, -margin, length + margin);
}

function within(value: number, length: number): number {
  return Math.round(Math.max(-margin, Math.min(value, length + margin)) * 10) / 10;
}
