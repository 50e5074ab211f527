import type { Actions } from '../commands.ts';
import { slugOf } from '../player.ts';
import type { Player } from '../player.ts';
import type { Strokes } from './strokes.ts';

/** Undo, and clear: what is done to the strokes of the slide that is shown, at all its steps. */
export function editStrokes(player: Player, actions: Actions, strokes: Strokes): void {
  actions.set('undo', () => strokes.undo(slugOf(player.slide)));
  actions.set('clear', () => {
    const keys = strokes.keys(slugOf(player.slide));
    if (keys.length > 0) strokes.do(new Map(keys.map((key) => [key, null])));
  });
}
