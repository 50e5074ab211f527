import { STEP } from '../markup.ts';
import { textElement } from './dialog.ts';
import type { Player } from './player.ts';

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

  player.onChange(({ position, before, from }) => {
    if (from === 'start') return;
    if (position.slide !== before.slide) {
      status.lang = 'en';
      status.textContent = `Slide ${position.slide + 1} of ${player.slides.length}`;
    } else if (position.step > before.step) {
      status.removeAttribute('lang');
      status.textContent =
        player.slide?.querySelector(`[${STEP}="${position.step}"]`)?.textContent ?? '';
    }
  });
}
