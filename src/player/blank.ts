import { BLANK } from '../markup.ts';
import type { Actions } from './commands.ts';
import type { Player } from './player.ts';

export const blankColours = ['black', 'white'] as const;
export type BlankColour = (typeof blankColours)[number];

/** Whether the screen is blank: `undefined` while slides are shown. */
export interface Blank {
  set: (colour: BlankColour | undefined) => void;
  /** Tells of each change, whoever made it. */
  onChange: (listener: (colour: BlankColour | undefined) => void) => void;
}

/**
 * Blanks the screen, black or white. The next press lights it again and does nothing else, so that no slide is missed.
 *
 * @param isPress whether an event is such a press: on the stage any is
 */
export function blank(
  player: Player,
  actions: Actions,
  isPress: (event: Event) => boolean = () => true,
): Blank {
  const root = document.documentElement;
  const listeners: ((colour: BlankColour | undefined) => void)[] = [];
  const set = (colour: BlankColour | undefined): void => {
    if (root.getAttribute(BLANK) === (colour ?? null)) return;
    if (colour) root.setAttribute(BLANK, colour);
    else root.removeAttribute(BLANK);
    for (const listener of listeners) listener(colour);
  };

  for (const colour of blankColours) actions.set(colour, () => set(colour));
  for (const type of ['keydown', 'click'] as const) {
    addEventListener(
      type,
      (event) => {
        if (!root.hasAttribute(BLANK) || isModifier(event) || !isPress(event)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (!isRepeated(event)) set(undefined);
      },
      { capture: true },
    );
  }
  player.onChange(({ from }) => {
    // A window that comes, or follows, tells nobody to light the screen: the one that moves does.
    if (from !== 'start' && from !== 'talk') set(undefined);
  });
  return { set, onChange: (listener) => listeners.push(listener) };
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
