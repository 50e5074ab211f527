import type { Actions } from './commands.ts';
import type { Media } from './media/play-media.ts';
import type { Player } from './player.ts';

/**
 * Plays videos and sounds as their slides are shown. What does so is fetched with the deck, if it has any; without it they can be
 * played by hand.
 *
 * @returns what the windows of a talk share of it; settles only where there is something to play
 */
export function media(player: Player, actions: Actions): Promise<Media> {
  return new Promise((resolve) =>
    player.whenWhole(() => {
      if (document.querySelector('video, audio'))
        import('./media/play-media.ts').then(
          ({ playMedia }) => resolve(playMedia(player, actions)),
          () => undefined,
        );
    }),
  );
}
