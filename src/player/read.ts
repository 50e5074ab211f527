import type { Actions } from './commands.ts';
import { slugOf } from './player.ts';
import type { Player } from './player.ts';

/** The way from the stage to the same slide on the page where all are read. */
export function read(player: Player, actions: Actions): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel=contents]');
  if (!link) return;
  actions.set('read', () => location.assign(`${link.href}#${slugOf(player.slide)}`));
}
