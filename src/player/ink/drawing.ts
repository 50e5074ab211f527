import { isRecord } from '../talk/message.ts';
import type { Size } from '../tools/canvas.ts';
import { parseStroke } from './stroke.ts';
import type { Stroke } from './stroke.ts';
import type { StrokePlace } from './stroke-key.ts';

/** A stroke that somebody is drawing, and where. */
export interface Drawing extends StrokePlace {
  readonly stroke: Stroke;
}

/** Reads what another window has sent; undefined for anything that is none. */
export function parseDrawing(value: unknown, size: Size): Drawing | undefined {
  if (!isRecord(value)) return undefined;
  const { slide, step } = value;
  const stroke = parseStroke(value['stroke'], size);
  const isPlace = typeof slide === 'string' && typeof step === 'number';
  return isPlace && stroke ? { slide, step, stroke } : undefined;
}
