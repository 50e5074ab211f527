import { IDLE } from '../markup.ts';
import { isOverview } from './overview.ts';
import type { Player } from './player.ts';
import { scrollsSideways } from './scrolling.ts';

/** The part of the width at each side that is pressed to move: where slides have their margin, as words are there to be selected. */
const edge = 0.06;
/** A swipe is at least this long, in CSS px, and takes no longer than that, in ms. */
const swipe = { length: 50, time: 700 };
/** After this time without a movement of the pointer, in ms, the controls leave. */
const rest = 2000;

/** A press at an edge of the stage moves, so does a swipe; controls and cursor leave when the pointer rests. */
export function pointer(player: Player): void {
  const slides = document.querySelector<HTMLElement>('.slides');
  if (!slides) return;
  const isRightToLeft = document.documentElement.dir === 'rtl';
  const move = (isForward: boolean): void => {
    if (isForward !== isRightToLeft) player.next('pointer');
    else player.previous('pointer');
  };
  edges(slides, move);
  swipes(slides, move);
  idle();
}

function edges(slides: HTMLElement, move: (isForward: boolean) => void): void {
  slides.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : slides;
    if (
      event.defaultPrevented ||
      isOverview() ||
      target.closest('a, button, summary, pre, video, audio') ||
      scrollsSideways(target)
    )
      return;
    if (getSelection()?.isCollapsed === false) return;
    const x = event.clientX / innerWidth;
    if (x < edge) move(false);
    else if (x > 1 - edge) move(true);
  });
}

/** Tells of each swipe of one finger to a side; `move` hears whether it went to the left. */
export function swipes(slides: HTMLElement, move: (isToTheLeft: boolean) => void): void {
  let start: PointerEvent | undefined;
  slides.addEventListener('pointerdown', (event) => {
    // A second finger zooms.
    start = event.pointerType === 'touch' && event.isPrimary ? event : undefined;
  });
  slides.addEventListener('pointercancel', () => (start = undefined));
  slides.addEventListener('pointerup', (event) => {
    if (!start || isOverview() || (visualViewport?.scale ?? 1) > 1.05) return;
    const [x, y] = [event.clientX - start.clientX, event.clientY - start.clientY];
    const isQuick = event.timeStamp - start.timeStamp < swipe.time;
    start = undefined;
    if (isQuick && Math.abs(x) > swipe.length && Math.abs(x) > 2 * Math.abs(y)) move(x < 0);
  });
}

function idle(): void {
  const root = document.documentElement;
  let timer = 0;
  const wake = (): void => {
    clearTimeout(timer);
    root.removeAttribute(IDLE);
    timer = window.setTimeout(() => root.setAttribute(IDLE, ''), rest);
  };
  for (const type of ['pointermove', 'pointerdown', 'focusin'])
    addEventListener(type, wake, { passive: true });
  wake();
}
