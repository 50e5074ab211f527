import { slugOf } from '../player.ts';
import type { Player } from '../player.ts';
import type { Point } from '../tools/canvas.ts';
import type { Hand } from '../tools/surface.ts';
import { isTouched } from './reach.ts';
import type { Strokes } from './strokes.ts';

/** The eraser as a tool: it wipes away whole strokes that it touches, of those that are seen. One movement is undone as one. */
export function eraser(player: Player, strokes: Strokes): Hand {
  let last: Point | undefined;
  let hasWiped = false;

  const wipe = (to: Point): void => {
    const from = last ?? to;
    last = to;
    const touched = strokes.keys(slugOf(player.slide), player.position.step).filter((key) => {
      const stroke = strokes.all.get(key);
      return stroke && isTouched(stroke, from, to);
    });
    if (touched.length === 0) return;
    strokes.do(new Map(touched.map((key) => [key, null])), hasWiped);
    hasWiped = true;
  };
  const end = (): void => {
    last = undefined;
    hasWiped = false;
  };

  return {
    press: ({ point }) => wipe(point),
    drag: (contacts) => {
      for (const { point } of contacts) wipe(point);
    },
    release: end,
    stop: end,
  };
}
