import { BLANK } from '../../markup.ts';
import type { Blank } from '../blank.ts';
import type { Actions } from '../commands.ts';
import type { swipes } from '../pointer.ts';

/**
 * A swipe over the slide moves here too. Over a blank screen it only lights that, as a press does.
 *
 * @param onSwipe `swipes`, which the player's script has: imported here it would be taken apart into several files
 */
export function swipe(blank: Blank, actions: Actions, onSwipe: typeof swipes): void {
  const root = document.documentElement;
  const slides = document.querySelector<HTMLElement>('.slides');
  if (!slides) return;
  onSwipe(slides, (isToTheLeft) => {
    const isForward = isToTheLeft !== (root.dir === 'rtl');
    if (root.hasAttribute(BLANK)) blank.set(undefined);
    else actions.get(isForward ? 'next' : 'previous')?.();
  });
}
