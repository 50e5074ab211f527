import type { Player } from '../player.ts';

/**
 * After a press of the mouse on the controls of a video the next key moves the talk on; who came to them by the keyboard stays.
 * Of what is pressed or typed in them Chromium tells nobody, but that they have the focus it does.
 */
export function leaveControls(player: Player): void {
  const back = (): void => player.slide?.focus({ preventScroll: true });
  let isTabbing = false;
  addEventListener('keydown', ({ key }) => (isTabbing = key === 'Tab'), { capture: true });
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLMediaElement && !isTabbing) setTimeout(back);
    isTabbing = false;
  });
  document.addEventListener('click', ({ target, detail }) => {
    if (detail > 0 && target instanceof HTMLMediaElement) back();
  });
}
