import type { Actions, CommandName } from './commands.ts';
import { tellMissing } from './missing.ts';
import type { Player } from './player.ts';
import type { Tools } from './tools/start.ts';

const names: readonly CommandName[] = ['pointer', 'pen', 'eraser', 'undo', 'clear', 'zoom'];

/**
 * Pointer, pen and zoom. They come as a script of their own: when one is asked for, or when the window becomes one of a talk.
 *
 * @returns what brings them
 */
export function tools(player: Player, actions: Actions): () => Promise<Tools> {
  let started: Promise<Tools> | undefined;
  const start = (): Promise<Tools> =>
    (started ??= import('./tools/start.ts').then(
      ({ startTools }) => startTools(player, actions),
      (error: unknown) => {
        started = undefined;
        throw error;
      },
    ));
  for (const name of names)
    actions.set(name, () => {
      // By then the command means the tool itself.
      void start().then(() => actions.get(name)?.(), tellMissing);
    });
  return start;
}
