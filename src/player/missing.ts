import { openDialog, textElement } from './dialog.ts';

/** Says that a script has not come which is fetched when it is first asked for; the next press asks again. */
export function tellMissing(): void {
  const text = 'This has not come: there is no network. Press again to try again.';
  openDialog(text, textElement('p', text));
}
