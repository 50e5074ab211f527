import { STEP } from '../markup.ts';
import { textElement } from './dialog.ts';
import type { Player } from './player.ts';
import { SHOWN } from './stage.ts';

/**
 * Tells a screen reader of each move once: the slide's place in the deck (its title is told as the focus moves to it),
 * or the text that a step has shown.
 */
export function announce(player: Player): void {
  const status = textElement('p', '');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  // At the top: below the slide it would make the page scroll.
  document.body.prepend(status);

  document.addEventListener(SHOWN, () => {
    status.lang = 'en';
    status.textContent = `Slide ${player.position.slide + 1} of ${player.slides.length}`;
  });
  player.onChange(({ position, before }) => {
    if (position.slide !== before.slide || position.step <= before.step) return;
    status.removeAttribute('lang');
    status.textContent =
      player.slide?.querySelector(`[${STEP}="${position.step}"]`)?.textContent ?? '';
  });
}
