import { showStep } from '../show-step.ts';
import { titleOf, transitionOf } from './player.ts';
import type { Change, Player } from './player.ts';

/** The event on a slide that has come onto the stage, when it has the focus. */
export const SHOWN = 'shown';

/**
 * Shows the slide and the steps that the player is at, and moves the focus to the slide: at once, or where a slide asks for it by
 * a transition, whose script comes with the deck.
 */
export function stage(player: Player): void {
  const deckTitle = document.querySelector('h1')?.textContent ?? '';
  let shown = player.slide;

  /** Makes the stage what the player says now, whatever it was. */
  const show = (): void => {
    const { slide, position } = player;
    if (!slide) return;
    showStep(slide, position.step);
    slide.tabIndex = -1;
    if (slide === shown) return;

    if (shown) shown.hidden = true;
    shown = slide;
    slide.hidden = false;
    slide.focus({ preventScroll: true });
    scrollTo(0, 0);
    const title = titleOf(slide);
    document.title = title === deckTitle ? title : `${title} · ${deckTitle}`;
    slide.dispatchEvent(new Event(SHOWN, { bubbles: true }));
  };

  let follow: (change: Change) => void = show;
  player.onChange((change) => follow(change));
  player.whenWhole(() => {
    if (!player.slides.some(transitionOf)) return;
    void import('./transitions.ts')
      .then(({ transitions }) => {
        follow = transitions(player, show);
      })
      // Without it slides come at once.
      .catch(() => undefined);
  });
}

/**
 * Shows a slide as it is at a step. Who needs it in the player takes it from here: a module that shares nothing but names with this
 * script would have the build take it apart into two files.
 */
export function showAt(slide: HTMLElement, step: number): void {
  showStep(slide, step);
}
