import type { Player } from '../player.ts';
import type { Size } from '../tools/canvas.ts';
import { overlay, path } from '../tools/overlay.ts';
import { heightOf } from './region.ts';
import type { Region } from './region.ts';

/** Draws a frame around a region of the slide that is shown, and dims the rest; takes it away. */
export type Frame = (region: Region | undefined) => void;

export function zoomFrame(player: Player, size: Size): Frame {
  const frame = overlay('zoom-frame', size);
  return (region) => {
    frame.remove();
    if (!region) return;
    const { x, y, width } = region;
    const hole = `M${x} ${y}h${width}v${heightOf(region, size)}h${-width}Z`;
    const rest = `M0 0H${size.width}V${size.height}H0Z${hole}`;
    frame.replaceChildren(path(rest, 'rest'), path(hole, 'hole'));
    player.slide?.append(frame);
  };
}
