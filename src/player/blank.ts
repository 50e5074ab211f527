import { BLANK } from '../markup.ts';
import type { Actions } from './commands.ts';
import type { Player } from './player.ts';

/** Blanks the screen, black or white. The next press lights it again and does nothing else, so that no slide is missed. */
export function blank(player: Player, actions: Actions): void {
  const root = document.documentElement;
  const light = (): void => root.removeAttribute(BLANK);

  for (const colour of ['black', 'white'] as const) {
    actions.set(colour, () => root.setAttribute(BLANK, colour));
  }
  for (const type of ['keydown', 'click'] as const) {
    addEventListener(
      type,
      (event) => {
        if (!root.hasAttribute(BLANK) || isModifier(event)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (!isRepeated(event)) light();
      },
      { capture: true },
    );
  }
  player.onChange(light);
}

/** The key that blanked the screen may still be held. */
function isRepeated(event: Event): boolean {
  return event instanceof KeyboardEvent && event.repeat;
}

/** A modifier alone is no press, and a chord is the browser's. */
function isModifier(event: Event): boolean {
  if (!(event instanceof KeyboardEvent)) return false;
  const chord = event.ctrlKey || event.metaKey || event.altKey;
  return chord || ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'].includes(event.key);
}
