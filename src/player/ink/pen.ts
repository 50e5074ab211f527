import { slugOf } from '../player.ts';
import type { Player } from '../player.ts';
import type { Observed } from '../tools/observed.ts';
import type { Contact, Hand } from '../tools/surface.ts';
import type { Drawing } from './drawing.ts';
import { isNews, mostPoints } from './stroke.ts';
import type { Colour, StrokePoint } from './stroke.ts';
import { newStrokeId, strokeKey } from './stroke-key.ts';
import type { StrokePlace } from './stroke-key.ts';
import type { Strokes } from './strokes.ts';

/** The pen as a tool: it draws a stroke on the slide, at the step that is shown. */
export function pen(
  player: Player,
  strokes: Strokes,
  drawing: Observed<Drawing | null>,
  colour: Observed<Colour>,
): Hand {
  let now: Drawing | undefined;

  const begin = (place: StrokePlace, points: readonly StrokePoint[]): void => {
    now = { ...place, stroke: { colour: colour.value, points } };
  };
  const extend = (point: StrokePoint): void => {
    const points = now?.stroke.points ?? [];
    const last = points.at(-1);
    if (!now || !last || !isNews(point, last)) return;
    if (points.length < mostPoints) {
      now = { ...now, stroke: { ...now.stroke, points: [...points, point] } };
    } else {
      const place = now;
      finish();
      begin(place, [last, point]);
    }
  };
  const finish = (): void => {
    if (!now) return;
    strokes.do(new Map([[strokeKey(now, newStrokeId()), now.stroke]]));
    now = undefined;
    drawing.set(null);
  };

  return {
    press: (contact) => {
      const place = { slide: slugOf(player.slide), step: player.position.step };
      begin(place, [strokePoint(contact)]);
      drawing.set(now ?? null);
    },
    drag: (contacts) => {
      for (const contact of contacts) extend(strokePoint(contact));
      drawing.set(now ?? null);
    },
    release: finish,
    stop: finish,
  };
}

function strokePoint({ point: [x, y], pressure }: Contact): StrokePoint {
  return pressure === undefined ? [x, y] : [x, y, Math.round(pressure * 100) / 100];
}
