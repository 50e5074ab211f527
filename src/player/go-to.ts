import type { Actions } from './commands.ts';
import { openDialog, textElement } from './dialog.ts';
import { titleOf } from './player.ts';
import type { Player } from './player.ts';

/** Asks for a slide's number, tells its title while it is typed, and goes there on Enter. */
export function goTo(player: Player, actions: Actions): void {
  actions.set('goTo', () => typeNumber(player, ''));
}

/** Opens the question with the digits that were typed already. */
export function typeNumber(player: Player, digits: string): void {
  player.whenWhole(() => {
    const input = document.createElement('input');
    const title = document.createElement('output');
    const label = textElement('label', `Go to slide (1–${player.slides.length}) `);
    input.inputMode = 'numeric';
    input.autocomplete = 'off';
    input.value = digits;
    label.append(input);
    const dialog = openDialog('Go to a slide', label, title);
    dialog.className = 'go-to';

    const target = (): number => (/^\d+$/.test(input.value.trim()) ? Number(input.value) : 0);
    const tell = (): void => {
      const slide = player.slides[target() - 1];
      title.textContent = slide ? titleOf(slide) : input.value === '' ? '' : 'There is no such slide';
    };
    input.addEventListener('input', tell);
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !player.slides[target() - 1]) return;
      event.preventDefault();
      dialog.close();
      player.go({ slide: target() - 1, step: 0 }, 'press');
    });
    tell();
    input.focus();
  });
}
