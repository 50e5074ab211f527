import { COUNT } from '../markup.ts';
import type { Actions } from './commands.ts';
import { openDialog, textElement } from './dialog.ts';
import { titleOf } from './player.ts';
import type { Player } from './player.ts';

/** Asks for a slide's number, tells its title while it is typed, and goes there on Enter, or as soon as the deck has come. */
export function goTo(player: Player, actions: Actions): void {
  actions.set('goTo', () => typeNumber(player, ''));
}

/** Opens the question with the digits that were typed already. */
export function typeNumber(player: Player, digits: string): void {
  const count = Number(document.body.getAttribute(COUNT));
  const input = document.createElement('input');
  const title = document.createElement('output');
  const label = textElement('label', `Go to slide (1–${count}) `);
  input.inputMode = 'numeric';
  input.autocomplete = 'off';
  input.value = digits;
  label.append(input);
  const dialog = openDialog('Go to a slide', label, title);
  dialog.className = 'go-to';

  /** The number that was typed, or 0 where the deck has no such slide. */
  const target = (): number => {
    const number = /^\d+$/.test(input.value.trim()) ? Number(input.value) : 0;
    return number <= count ? number : 0;
  };
  const tell = (): void => {
    const isWrong = target() === 0 && input.value !== '';
    title.textContent = isWrong
      ? 'There is no such slide'
      : player.isWhole
        ? titleOf(player.slides[target() - 1])
        : '';
  };
  input.addEventListener('input', tell);
  input.addEventListener('keydown', (event) => {
    const number = target();
    if (event.key !== 'Enter' || number === 0) return;
    event.preventDefault();
    dialog.close();
    player.whenWhole(() => player.go({ slide: number - 1, step: 0 }, 'press'));
  });
  tell();
  input.focus();
}
