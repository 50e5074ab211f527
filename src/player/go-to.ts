import { COUNT } from '../markup.ts';
import type { Actions } from './commands.ts';
import { onDialogKey, openDialog } from './dialog.ts';
import { isSame, numberOf } from './position.ts';
import type { Position } from './position.ts';
import type { Player } from './player.ts';

/** The panel in which one goes to a slide, as far as it is there at once: `find/panel.ts` fills it. */
export interface Panel {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLOutputElement;
  /** The positions that this window left by the panel and has not returned to, the latest last. */
  readonly left: Position[];
  /** Closes the panel and goes to a position, at once or as soon as the deck has come. */
  readonly go: (position: Position) => void;
}

/**
 * Goes to a slide by its number, its title or its words. The field is there at once and takes what is typed; a number and Enter
 * need no more, the list of slides comes as a script of its own.
 *
 * @returns what opens the panel with something typed already
 */
export function goTo(player: Player, actions: Actions): (typed: string) => void {
  const left: Position[] = [];
  const open = (typed: string): void => {
    const input = document.createElement('input');
    const status = document.createElement('output');
    const dialog = openDialog('Go to a slide', input, status);
    const go = (position: Position): void => {
      dialog.close();
      player.whenWhole(() => {
        const before = player.position;
        player.go(position, 'press');
        if (!isSame(before, player.position)) left.push(before);
      });
    };
    dialog.className = 'go-to';
    input.placeholder = 'Number, title or words';
    input.value = typed;
    input.focus();
    onDialogKey(dialog, dialog, (event) => {
      const number = numberOf(input.value);
      if (event.key !== 'Enter' || event.target !== input || event.defaultPrevented) return;
      event.preventDefault();
      if (number > 0 && number <= Number(document.body.getAttribute(COUNT)))
        go({ slide: number - 1, step: 0 });
    });
    void import('./find/panel.ts').then(
      ({ fillPanel }) => fillPanel(player, { dialog, input, status, left, go }),
      () => {
        status.textContent = 'The list has not come; a number works without it';
      },
    );
  };
  actions.set('goTo', () => open(''));
  return open;
}
