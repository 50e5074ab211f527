import { STEP, UPCOMING } from '../markup.ts';
import { titleOf } from './player.ts';
import type { Player } from './player.ts';

/** Shows the slide and the steps that the player is at, and moves the focus to the slide. */
export function stage(player: Player): void {
  const deckTitle = document.querySelector('h1')?.textContent ?? '';

  player.onChange(({ position, before, from }) => {
    const slide = player.slides[position.slide];
    if (!slide) return;
    for (const element of slide.querySelectorAll(`[${STEP}]`)) {
      element.toggleAttribute(UPCOMING, Number(element.getAttribute(STEP)) > position.step);
    }
    slide.tabIndex = -1;
    if (from === 'start' || before.slide === position.slide) return;

    const left = player.slides[before.slide];
    if (left) left.hidden = true;
    slide.hidden = false;
    slide.focus({ preventScroll: true });
    scrollTo(0, 0);
    const title = titleOf(slide);
    document.title = title === deckTitle ? title : `${title} · ${deckTitle}`;
  });
}
