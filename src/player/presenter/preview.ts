import { pictureOf } from '../picture.ts';
import type { Player } from '../player.ts';
import { part, show } from './part.ts';

/** Shows what the next press will bring: this slide with a step more, or the next slide. */
export function preview(player: Player): void {
  const box = part('preview');
  const draw = (): void => {
    const { position } = player;
    const coming = player.following();
    const slide = coming && player.slides[coming.slide];
    show(part('caption'), captionOf(position.slide, coming?.slide, player.isWhole));
    box.replaceChildren(...(slide ? [pictureOf(slide, coming.step)] : []));
  };
  player.onChange(draw);
  player.whenWhole(draw);
}

function captionOf(slide: number, coming: number | undefined, isWhole: boolean): string {
  if (coming === undefined) return isWhole ? 'This is the end' : 'Next';
  return coming === slide ? 'Next: one step more' : 'Next slide';
}
