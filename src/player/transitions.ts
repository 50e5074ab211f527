import { BACKWARD, BLANK, MOVING, VIEW } from '../markup.ts';
import { scaleTexts } from './morph.ts';
import { transitionOf } from './player.ts';
import type { Change, Player } from './player.ts';

/** How long after a press that interrupts a transition there is no other, in ms: somebody is in a hurry. */
const hurry = 300;

/**
 * Lets a slide give way to the next as that one asks for, and back the same way, by a view transition; `transitions.css` says how
 * each looks. Nobody waits: whatever is pressed while one runs ends it first.
 *
 * @param show makes the stage what the player says, at any time
 * @returns shows a change
 */
export function transitions(player: Player, show: () => void): (change: Change) => void {
  const root = document.documentElement;
  const stillness = matchMedia('(prefers-reduced-motion: reduce)');
  let running: ViewTransition | undefined;
  let rest = 0;

  const calm = (): void => {
    rest = 0;
    running = undefined;
  };
  const interrupt = (): void => {
    if (!running) return;
    running.skipTransition();
    show();
    clearTimeout(rest);
    rest = window.setTimeout(calm, hurry);
  };
  const end = (transition: ViewTransition): void => {
    // One that was interrupted may end after the next has begun.
    if (running && running !== transition) return;
    root.removeAttribute(MOVING);
    if (rest === 0) running = undefined;
  };
  for (const type of ['keydown', 'pointerdown'] as const)
    addEventListener(type, interrupt, { capture: true });

  return (change) => {
    if (running) {
      interrupt();
      return;
    }
    const kind = transitionBetween(player, change);
    const isSeen =
      root.getAttribute(VIEW) === 'stage' && !root.hasAttribute(BLANK) && !document.hidden;
    if (!kind || !isSeen || stillness.matches || !('startViewTransition' in document)) {
      show();
      return;
    }
    root.setAttribute(MOVING, kind);
    root.toggleAttribute(BACKWARD, change.position.slide < change.before.slide);
    const left = player.slides[change.before.slide];
    const transition = document.startViewTransition(show);
    running = transition;
    const over = (): void => end(transition);
    // Interrupted, or hidden meanwhile: the slide is shown all the same.
    transition.ready.then(() => kind === 'morph' && scaleTexts(left, player.slide)).catch(over);
    transition.finished.then(over, over);
  };
}

/** Between two slides stands the transition of the later one. The history's moves are at once, as the browser may animate them. */
function transitionBetween({ slides }: Player, { position, before, from }: Change): string | null {
  if (from === 'history' || position.slide === before.slide) return null;
  return transitionOf(slides[Math.max(position.slide, before.slide)]);
}
