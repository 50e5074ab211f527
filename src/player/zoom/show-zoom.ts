import { ZOOMED } from '../../markup.ts';
import type { Player } from '../player.ts';
import type { Size } from '../tools/canvas.ts';
import type { Observed } from '../tools/observed.ts';
import { showPressed } from '../tools/tool.ts';
import type { Tool } from '../tools/tool.ts';
import type { Frame } from './frame.ts';
import { regionShown } from './zoom.ts';
import type { Zoom } from './zoom.ts';

/**
 * Shows the region of the slide on the whole stage; in the presenter view a frame around what the audience sees. Whoever moves to
 * another slide sees all of it.
 */
export function showZoom(
  player: Player,
  { tool, zoom }: { readonly tool: Observed<Tool | null>; readonly zoom: Observed<Zoom | null> },
  size: Size,
  frame: Frame | undefined,
): void {
  const slides = document.querySelector<HTMLElement>('.slides');
  const show = (): void => {
    const region = regionShown(player, zoom);
    document.documentElement.toggleAttribute(ZOOMED, region !== undefined);
    showPressed('zoom', tool.value === 'zoom' || region !== undefined);
    frame?.(region);
    if (!region || !slides) return;
    const scale = size.width / region.width;
    slides.style.setProperty('--zoom', String(scale));
    slides.style.setProperty('--zoom-x', `${(-region.x / region.width) * 100}%`);
    slides.style.setProperty('--zoom-y', `${(-region.y * scale * 100) / size.height}%`);
  };
  player.onChange(({ position, before, from }) => {
    // Where another window moves, it ends the zoom there, and that comes over the talk.
    const isOurs = from !== 'talk' && from !== 'start';
    if (isOurs && position.slide !== before.slide) zoom.set(null);
    show();
  });
  zoom.onChange(show);
  tool.onChange(show);
}
