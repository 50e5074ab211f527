import { textElement } from '../dialog.ts';
import type { Panel } from '../go-to.ts';
import { isSame } from '../position.ts';
import { titleOf } from '../player.ts';
import type { Player } from '../player.ts';

/**
 * The button that returns to the position that was left last. One return after the other leads back through all jumps, whatever was
 * shown between them.
 *
 * @returns nothing where there is no way back
 */
export function wayBack(
  player: Player,
  { dialog, left }: Pick<Panel, 'dialog' | 'left'>,
): HTMLButtonElement | undefined {
  let position = left.at(-1);
  while (position && isSame(position, player.position)) {
    left.pop();
    position = left.at(-1);
  }
  const target = position;
  if (!target) return undefined;
  const title = textElement('span', titleOf(player.slides[target.slide]));
  title.lang = document.documentElement.lang;
  title.dir = document.documentElement.dir;
  const button = textElement('button', `Back to ${target.slide + 1}. `);
  button.className = 'back';
  button.append(title, ' ', textElement('kbd', 'Backspace'));
  button.addEventListener('click', () => {
    dialog.close();
    left.pop();
    player.go(target, 'press');
  });
  return button;
}
