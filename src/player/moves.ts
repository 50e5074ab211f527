import type { Actions } from './commands.ts';
import type { Player } from './player.ts';

/** The commands that move through the deck. */
export function moves(player: Player, actions: Actions): void {
  actions.set('next', () => player.next('press'));
  actions.set('previous', () => player.previous('press'));
  actions.set('first', () => player.whenWhole(() => player.go({ slide: 0, step: 0 }, 'press')));
  actions.set('last', () =>
    player.whenWhole(() => player.go({ slide: player.slides.length - 1, step: 0 }, 'press')),
  );
}
