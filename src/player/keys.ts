import { commandOf, mirrored } from './commands.ts';
import type { Actions, CommandName } from './commands.ts';
import { isDialogOpen } from './dialog.ts';
import type { Player } from './player.ts';
import { scrollsSideways } from './scrolling.ts';

const field = 'input, textarea, select, [contenteditable]';
const pressable = 'a[href], button, summary, video, audio';

/**
 * Runs commands by key. Never with Ctrl, Meta or Alt, never while somebody types, never over an open dialog.
 *
 * @param type takes a digit, with which a slide's number begins
 */
export function keys(
  player: Player | undefined,
  actions: Actions,
  type?: (digit: string) => void,
): void {
  const isRightToLeft = document.documentElement.dir === 'rtl';
  let isPainted = true;

  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = focusOf(event);
    if (target.closest(field) || isDialogOpen()) return;
    if (type && /^\d$/.test(event.key)) {
      event.preventDefault();
      type(event.key);
      return;
    }
    const command = commandOf(isRightToLeft ? mirrored(event.key) : event.key);
    const action = command && actions.get(command);
    if (!command || !action || isTaken(event.key, target)) return;
    event.preventDefault();
    const isMove = command === 'next' || command === 'previous';
    // A key that is held does not run ahead of what is shown.
    if (event.repeat && !(isMove && isPainted)) return;
    if (isMove) {
      isPainted = false;
      requestAnimationFrame(() => (isPainted = true));
    }
    if (player && isMove && event.shiftKey) shifted(player, event.key, command);
    else action();
  });
}

/** What has the focus: not an element of a dialog that was just closed, which may keep it for a moment. */
function focusOf({ target }: KeyboardEvent): Element {
  return target instanceof Element && !target.closest('dialog:not([open])')
    ? target
    : document.body;
}

/** Shift with an arrow moves by whole slides, with the space bar back. */
function shifted(player: Player, key: string, command: CommandName): void {
  if (key === ' ') player.previous('press');
  else if (command === 'next') player.next('press', key.startsWith('Arrow'));
  else player.previous('press', key.startsWith('Arrow'));
}

/** Whether the element that has the focus needs the key itself: to be pressed, or to scroll. */
function isTaken(key: string, target: Element): boolean {
  if (key === 'Enter' || key === ' ') return target.closest(pressable) !== null;
  // Its own controls are in it.
  if (target.matches('video, audio')) return /^(?:Arrow|Home|End$)/.test(key);
  return key.startsWith('Arrow') && scrollsSideways(target);
}
