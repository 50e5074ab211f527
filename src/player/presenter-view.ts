import type { Actions } from './commands.ts';
import type { Player } from './player.ts';

/** The speaker's page: what is only there comes as a script of its own, as no audience needs it. */
export function presenter(player: Player, actions: Actions): void {
  void import('./presenter/present.ts').then(({ present }) => present(player, actions));
}
