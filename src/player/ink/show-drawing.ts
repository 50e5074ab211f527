import { slugOf } from '../player.ts';
import type { Player } from '../player.ts';
import type { Size } from '../tools/canvas.ts';
import type { Observed } from '../tools/observed.ts';
import { overlay, path } from '../tools/overlay.ts';
import type { Drawing } from './drawing.ts';
import { outlineOf } from './outline.ts';

/** Shows the stroke that is being drawn, in this window or in another one. */
export function showDrawing(player: Player, drawing: Observed<Drawing | null>, size: Size): void {
  const ink = overlay('drawing', size);
  const show = (): void => {
    const { slide, position } = player;
    const now = drawing.value;
    if (!slide || now?.slide !== slugOf(slide) || now.step !== position.step) {
      ink.remove();
      return;
    }
    ink.replaceChildren(path(outlineOf(now.stroke), `pen-${now.stroke.colour}`));
    if (ink.parentElement !== slide) slide.append(ink);
  };
  drawing.onChange(show);
  player.onChange(show);
}
