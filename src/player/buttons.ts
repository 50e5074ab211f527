import { ACTION } from '../markup.ts';
import type { Actions } from './commands.ts';

/** Runs commands by the controls of the page that name one; a link among them does not leave the page then. */
export function buttons(actions: Actions): void {
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const control = event.target instanceof Element ? event.target.closest(`[${ACTION}]`) : null;
    const name = control?.getAttribute(ACTION);
    const action = [...actions].find(([candidate]) => candidate === name)?.[1];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
