import type { FoundFault } from '../fit/fault.ts';
import { measureSlide } from '../fit/measure.ts';
import { outline } from '../fit/outline.ts';
import { BLANK, LINE, VIEW } from '../markup.ts';
import type { Player } from './player.ts';
import { SHOWN } from './stage.ts';

/** In the development server only: outlines what is wrong with the slide on the stage, after each move and each edit. */
export function fit(player: Player | undefined): void {
  if (!player) return;
  let waiting = 0;
  const look = (): void => {
    const { slide } = player;
    outline(slide && isStaged(slide) ? measureSlide(slide) : [], lineOf);
  };
  const lookSoon = (): void => {
    cancelIdleCallback(waiting);
    waiting = requestIdleCallback(look, { timeout: 500 });
  };

  player.onChange(lookSoon);
  document.addEventListener(SHOWN, lookSoon);
  addEventListener('resize', lookSoon);
  // A picture that comes may need more room than it had.
  document.addEventListener('load', lookSoon, true);
  document.fonts.addEventListener('loadingdone', lookSoon);
  const root = document.documentElement;
  const attributeFilter = [VIEW, BLANK];
  new MutationObserver(lookSoon).observe(root, { attributes: true, attributeFilter });
  addEventListener('beforeprint', () => outline([]));
  addEventListener('afterprint', lookSoon);
  lookSoon();
}

/** Whether a slide is a canvas on the stage: on a phone it flows, and what is wrong with its canvas is not seen there. */
function isStaged(slide: HTMLElement): boolean {
  const root = document.documentElement;
  const isStage = root.getAttribute(VIEW) === 'stage' && !root.hasAttribute(BLANK);
  return isStage && getComputedStyle(slide).display === 'grid';
}

function lineOf({ element }: FoundFault): string {
  const line = element.closest(`[${LINE}]`)?.getAttribute(LINE);
  return line ? `line ${line}` : '';
}
