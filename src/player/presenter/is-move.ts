import { ACTION } from '../../markup.ts';
import { commandOf } from '../commands.ts';
import type { CommandName } from '../commands.ts';
import { isDialogOpen } from '../dialog.ts';

const moving: readonly (CommandName | undefined)[] = [
  'next',
  'previous',
  'first',
  'last',
  'black',
  'white',
];

/** Whether an event would move the talk: then it lights a blank screen instead. What else a speaker does, in a panel too, leaves it blank. */
export function isMove(event: Event): boolean {
  if (isDialogOpen()) return false;
  if (event instanceof KeyboardEvent) return moving.includes(commandOf(event.key));
  const button = event.target instanceof Element ? event.target.closest(`[${ACTION}]`) : null;
  return moving.some((name) => name === button?.getAttribute(ACTION));
}
