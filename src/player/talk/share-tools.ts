import { parseDrawing } from '../ink/drawing.ts';
import { parseStroke } from '../ink/stroke.ts';
import type { Stroke } from '../ink/stroke.ts';
import type { Strokes } from '../ink/strokes.ts';
import { parsePoint } from '../tools/canvas.ts';
import type { Size } from '../tools/canvas.ts';
import type { Observed } from '../tools/observed.ts';
import type { Tools } from '../tools/start.ts';
import { parseZoom } from '../zoom/zoom.ts';
import type { Talk } from './talk.ts';

/** What is pointed at, drawn and zoomed to in one window is seen in all. A window that `leads` tells the others where its zoom is. */
export function shareTools(
  { size, dot, strokes, drawing, isPrinted, zoom }: Tools,
  talk: Talk,
  { leads = false } = {},
): void {
  shareStrokes(strokes, talk, size);
  sharePassing(drawing, talk, 'drawing', (value) => parseDrawing(value, size));
  sharePassing(dot, talk, 'pointer', (value) => parsePoint(value, size));
  shareKept(
    zoom,
    talk,
    'zoom',
    orNull((value) => parseZoom(value, size)),
    leads,
  );
  shareKept(isPrinted, talk, 'print-strokes', parseBoolean, leads);
}

/** Each stroke under a name of its own, and null for one that was wiped away. */
function shareStrokes(strokes: Strokes, talk: Talk, size: Size): void {
  const drawnBefore = [...strokes.all];
  const share = talk.share<Stroke | null>('stroke/', {
    parse: orNull((value) => parseStroke(value, size)),
    apply: (stroke, key) => strokes.take(key, stroke),
  });
  for (const [key, stroke] of drawnBefore) share(stroke, key);
  strokes.onChange((changes, isOurs) => {
    if (isOurs) for (const [key, stroke] of changes) share(stroke, key);
  });
}

function shareKept<Value>(
  value: Observed<Value>,
  talk: Talk,
  name: string,
  parse: (value: unknown) => Value | undefined,
  leads: boolean,
): void {
  const share = talk.share<Value>(name, { parse, apply: (told) => value.set(told, false) });
  value.onChange((now, isOurs) => {
    if (isOurs) share(now);
  });
  if (leads) share(value.value);
}

/** Shares what changes with each movement of the pointer: once a frame, but its end at once. Nothing of it is kept. */
function sharePassing<Value>(
  value: Observed<Value | null>,
  talk: Talk,
  name: string,
  parse: (value: unknown) => Value | undefined,
): void {
  const share = talk.share<Value | null>(name, {
    parse: orNull(parse),
    apply: (told) => value.set(told, false),
    isKept: false,
  });
  let frame = 0;
  value.onChange((now, isOurs) => {
    if (!isOurs) return;
    if (now === null) {
      cancelAnimationFrame(frame);
      frame = 0;
      share(null);
    } else if (frame === 0) {
      frame = requestAnimationFrame(() => {
        frame = 0;
        share(value.value);
      });
    }
  });
}

function orNull<Value>(
  parse: (value: unknown) => Value | undefined,
): (value: unknown) => Value | null | undefined {
  return (value) => (value === null ? null : parse(value));
}

function parseBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}
