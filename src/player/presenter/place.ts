import { ACTION } from '../../markup.ts';
import type { Blank } from '../blank.ts';
import type { Player } from '../player.ts';
import { part, show } from './part.ts';

/** Tells where the talk is: the slide of how many, its step, and whether the screen is blank. */
export function place(player: Player, blank: Blank): void {
  const tell = (): void => {
    const { slide, step } = player.position;
    const count = player.isWhole ? player.slides.length : '…';
    const steps = player.steps;
    show(part('position'), `${slide + 1} / ${count}`);
    show(part('step'), steps > 0 ? `step ${step} of ${steps}` : '');
  };
  player.onChange(tell);
  player.whenWhole(tell);
  blank.onChange((colour) => {
    show(part('blank'), colour ? `The audience’s screen is ${colour}.` : '');
    for (const name of ['black', 'white'])
      for (const button of document.querySelectorAll(`[${ACTION}=${name}]`))
        button.ariaPressed = String(colour === name);
  });
}
