import { SLIDE, VIEW } from '../../markup.ts';
import type { Player } from '../player.ts';
import { stepIn } from './addresses.ts';
import { slideOf } from './document.ts';

/** Takes the slides, all of which are in the document, and shows the one that is asked for. It takes the place of `player/deck.ts`. */
export function deck(player: Player): void {
  const slides = [...document.querySelectorAll<HTMLElement>(`main section[${SLIDE}]`)];
  player.take(slides);
  const asked = slides.findIndex((slide) => slide === slideOf(location.hash));
  const isStage = document.documentElement.getAttribute(VIEW) === 'stage';
  const position = isStage
    ? { slide: asked, step: asked < 0 ? 0 : stepIn(location.hash) }
    : player.position;
  player.go(position, 'start');
}
