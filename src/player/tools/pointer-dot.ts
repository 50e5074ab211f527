import type { Player } from '../player.ts';
import { isOn } from './canvas.ts';
import type { Point, Size } from './canvas.ts';
import type { Observed } from './observed.ts';
import type { Hand } from './surface.ts';
import type { Tool } from './tool.ts';

/** The pointer as a tool: the dot is where the mouse is, as long as that is on the slide. */
export function pointing(dot: Observed<Point | null>, size: Size): Hand {
  return { hover: (point) => dot.set(point && isOn(point, size) ? point : null) };
}

/** Shows the dot on the slide. It goes with the tool; and a move takes it away until the pointer moves again. */
export function showDot(
  player: Player,
  { tool, dot }: { readonly tool: Observed<Tool | null>; readonly dot: Observed<Point | null> },
  size: Size,
): void {
  const element = document.createElement('div');
  element.className = 'pointer-dot';
  element.ariaHidden = 'true';

  dot.onChange((point) => {
    const { slide } = player;
    if (!point || !slide) {
      element.remove();
      return;
    }
    const [x, y] = [(point[0] / size.width) * 100, (point[1] / size.height) * 100];
    element.style.translate = `calc(${x}cqw - 50%) calc(${y}cqh - 50%)`;
    if (element.parentElement !== slide) slide.append(element);
  });
  tool.onChange((value) => {
    if (value !== 'pointer') dot.set(null);
  });
  player.onChange(({ from }) => dot.set(null, from !== 'talk'));
}
