import { ACTION, TOOL } from '../../markup.ts';
import type { Actions } from '../commands.ts';
import { isOverview } from '../overview.ts';
import type { Player } from '../player.ts';
import { isCanvas } from './canvas.ts';
import type { Size } from './canvas.ts';
import type { Observed } from './observed.ts';

/** What takes the pointer in this window; each is the command that turns it on and off. */
export const tools = ['pointer', 'pen', 'eraser', 'zoom'] as const;
export type Tool = (typeof tools)[number];

/** Turns tools on and off by their commands, and off by Esc and by the overview; shows which one is on. */
export function switchTools(
  player: Player,
  actions: Actions,
  tool: Observed<Tool | null>,
  size: Size,
): void {
  for (const name of tools)
    actions.set(name, () => {
      const box = player.slide?.getBoundingClientRect();
      if (tool.value === name) tool.set(null);
      else if (box && isCanvas(box, size) && !isOverview()) tool.set(name);
    });
  before(actions, 'leave', () => {
    const wasOn = tool.value !== null;
    tool.set(null);
    return wasOn;
  });
  before(actions, 'overview', () => {
    tool.set(null);
    return false;
  });
  // Another window may show the dot.
  addEventListener('pagehide', () => tool.set(null));

  tool.onChange((value) => {
    const root = document.documentElement;
    if (value) root.setAttribute(TOOL, value);
    else root.removeAttribute(TOOL);
    for (const name of tools) showPressed(name, name === value);
  });
}

/** Does something before what a command did until now, and nothing else if `action` says that this was all. */
export function before(
  actions: Actions,
  name: 'leave' | 'overview' | 'zoom',
  action: () => boolean,
): void {
  const after = actions.get(name);
  actions.set(name, () => {
    if (!action()) after?.();
  });
}

/** Shows on the buttons of a tool whether it is on. */
export function showPressed(name: Tool, isPressed: boolean): void {
  for (const button of document.querySelectorAll(`[${ACTION}=${name}]`))
    button.ariaPressed = String(isPressed);
}
