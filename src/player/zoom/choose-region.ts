import { slugOf } from '../player.ts';
import type { Player } from '../player.ts';
import type { Point, Size } from '../tools/canvas.ts';
import type { Observed } from '../tools/observed.ts';
import type { Hand } from '../tools/surface.ts';
import type { Tool } from '../tools/tool.ts';
import type { Frame } from './frame.ts';
import { regionOf } from './region.ts';
import type { Zoom } from './zoom.ts';

/** The zoom as a tool: what the pointer is dragged around fills the stage, or what is around a press. */
export function choosingRegion(
  player: Player,
  { tool, zoom }: { readonly tool: Observed<Tool | null>; readonly zoom: Observed<Zoom | null> },
  frame: Frame,
  size: Size,
): Hand {
  // Who zooms in with the pen in hand goes on with it.
  let before: Tool | null = null;
  tool.onChange((value) => {
    if (value !== 'zoom') before = value;
  });
  let way: readonly [from: Point, to: Point] | undefined;
  const draw = (): void => frame(way && regionOf(...way, size));
  const end = (): void => {
    way = undefined;
    draw();
  };
  return {
    press: ({ point }) => {
      way = [point, point];
      draw();
    },
    drag: (contacts) => {
      const to = contacts.at(-1)?.point;
      if (way && to) way = [way[0], to];
      draw();
    },
    release: () => {
      const chosen = way;
      end();
      if (!chosen) return;
      zoom.set({ slide: slugOf(player.slide), region: regionOf(...chosen, size) });
      tool.set(before);
    },
    stop: end,
  };
}
