import { SLIDE } from '../../markup.ts';
import type { Player } from '../player.ts';

/** Takes the slides, all of which are in the document. It takes the place of `player/deck.ts`. */
export function deck(player: Player): void {
  player.take([...document.querySelectorAll<HTMLElement>(`main section[${SLIDE}]`)]);
  player.go(player.position, 'start');
}
