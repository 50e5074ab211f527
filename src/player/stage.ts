import { MARKED, MARKED_IN, MARKS_FROM, MARKS_TO, PLAIN_IN, STEP, UPCOMING } from '../markup.ts';
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

/** Shows a slide as it is at a step. */
export function showStep(slide: HTMLElement, step: number): void {
  for (const element of slide.querySelectorAll(`[${STEP}]`)) {
    element.toggleAttribute(UPCOMING, Number(element.getAttribute(STEP)) > step);
  }
  for (const block of slide.querySelectorAll(`[${MARKS_FROM}]`)) markLines(block, step);
}

/** Marks the lines of a block of code that are meant at this step; its last state stays through the steps after it. */
function markLines(block: Element, step: number): void {
  const [from, to] = [MARKS_FROM, MARKS_TO].map((name) => Number(block.getAttribute(name)));
  const state = String(Math.max(0, Math.min(step, to ?? step) - (from ?? 0) + 1));
  const isNamed = (element: Element, attribute: string): boolean =>
    element.getAttribute(attribute)?.split(' ').includes(state) ?? false;
  block.toggleAttribute(MARKED, !isNamed(block, PLAIN_IN));
  for (const line of block.querySelectorAll(`[${MARKED_IN}]`))
    line.toggleAttribute(MARKED, isNamed(line, MARKED_IN));
}
