import { commands } from './commands.ts';
import type { Actions } from './commands.ts';
import { openDialog, textElement } from './dialog.ts';
import { offlineLine } from './offline-line.ts';

const names: Record<string, string> = {
  ' ': 'Space',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** Shows which key does what, of what can be done on this page. */
export function help(actions: Actions): void {
  actions.set('help', () => {
    const list = document.createElement('dl');
    for (const command of commands.filter(
      ({ name, keys }) => keys.length > 0 && actions.has(name),
    )) {
      const keys = document.createElement('dt');
      for (const key of command.keys) {
        keys.append(
          textElement('kbd', names[key] ?? (key.length === 1 ? key.toUpperCase() : key)),
          ' ',
        );
      }
      list.append(keys, textElement('dd', command.help));
    }
    const close = textElement('button', 'Close');
    const dialog = openDialog('Keys', textElement('h2', 'Keys'), list, offlineLine(), close);
    dialog.className = 'help';
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('keydown', (event) => {
      // A closed dialog may keep the focus for a moment, and the key is for what opens it.
      if (event.key !== '?' || !dialog.open) return;
      event.preventDefault();
      if (!event.repeat) dialog.close();
    });
  });
}
