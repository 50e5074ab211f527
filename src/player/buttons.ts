import { ACTION } from '../markup.ts';
import type { Actions } from './commands.ts';

/** Runs commands by the controls of the page that name one; a link among them does not leave the page then. */
export function buttons(actions: Actions): void {
  const controlOf = ({ target }: Event): Element | null =>
    target instanceof Element ? target.closest(`[${ACTION}]`) : null;
  // Pressed by the pointer a control takes no focus, and so no key from the talk.
  document.addEventListener('mousedown', (event) => {
    if (controlOf(event)) event.preventDefault();
  });
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const name = controlOf(event)?.getAttribute(ACTION);
    const action = [...actions].find(([candidate]) => candidate === name)?.[1];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
