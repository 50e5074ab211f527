import { commands, mirrored } from './commands.ts';
import type { Actions, CommandName } from './commands.ts';
import { onDialogKey, openDialog, textElement } from './dialog.ts';

/** What the commands do. */
export const texts: Readonly<Record<CommandName, string>> = {
  next: 'Next step',
  previous: 'Step back',
  first: 'First slide',
  last: 'Last slide',
  goTo: 'Go to a slide by number, title or words, and back; or type its number',
  overview: 'Overview',
  fullscreen: 'Full screen',
  present: 'Present: full screen',
  presenter: 'Presenter view',
  black: 'Black screen',
  white: 'White screen',
  play: 'Play the video or sound, and pause it',
  sound: 'Sound off and on, in this window',
  pointer: 'Pointer: a dot that the audience sees',
  pen: 'Pen',
  eraser: 'Eraser',
  undo: 'Take back the last stroke, or what the eraser did',
  clear: 'Clear the slide of strokes',
  zoom: 'Zoom to a part of the slide, and back',
  audience: 'Open the audience’s window',
  clock: 'Stop the clock, and go on',
  resetClock: 'Set the clock to nought',
  rehearse: 'Record a rehearsal, and end it',
  rehearsals: 'The rehearsals that were recorded',
  largerNotes: 'Larger notes',
  smallerNotes: 'Smaller notes',
  theme: 'Light or dark',
  help: 'This help',
  read: 'Read all slides on one page',
  leave: 'Leave what is open, then the stage',
};

const names: Record<string, string> = {
  ' ': 'Space',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** Opens the list of keys, of what can be done on this page, and below it what else there is to say. */
export function openHelp(actions: Actions, ...lines: Node[]): void {
  const list = document.createElement('dl');
  for (const { name, keys } of commands) {
    if (keys.length === 0 || !actions.has(name)) continue;
    const term = document.createElement('dt');
    for (const key of keys) term.append(textElement('kbd', labelOf(key)), ' ');
    const row = document.createElement('div');
    row.append(term, textElement('dd', texts[name]));
    list.append(row);
  }
  // It gets the focus, and the list is to be seen from its beginning.
  const close = textElement('button', 'Close');
  const dialog = openDialog('Keys', textElement('h2', 'Keys'), close, list, ...lines);
  dialog.className = 'help';
  close.addEventListener('click', () => dialog.close());
  onDialogKey(dialog, dialog, (event) => {
    if (event.key !== '?') return;
    event.preventDefault();
    if (!event.repeat) dialog.close();
  });
}

/** In a deck from right to left the arrows to the sides mean the other way. */
function labelOf(pressed: string): string {
  const key = document.documentElement.dir === 'rtl' ? mirrored(pressed) : pressed;
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
