import { PART } from '../markup.ts';
import type { Actions } from './commands.ts';
import type { Media } from './media/play-media.ts';
import type { Player } from './player.ts';
import type { swipes } from './pointer.ts';
import type { Tools } from './tools/start.ts';

/** The speaker's page: what is only there comes as a script of its own, as no audience needs it. */
export function presenter(
  player: Player,
  actions: Actions,
  bringTools: () => Promise<Tools>,
  media: Promise<Media>,
  onSwipe: typeof swipes,
): void {
  void Promise.all([import('./presenter/present.ts'), bringTools()])
    .then(([{ present }, tools]) => present(player, actions, tools, media, onSwipe))
    .catch(() => {
      const state = document.querySelector(`[${PART}=audience]`);
      if (state) state.textContent = 'This page has not come whole. Load it again.';
    });
}
