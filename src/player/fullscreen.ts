import { talkOf } from './talk/talk-id.ts';
import type { Actions } from './commands.ts';
import { isOverview } from './overview.ts';

/**
 * Full screen by `f`; and what the one button of a remote sends, F5 and Esc in turn: F5 goes to full screen and never reloads,
 * Esc leaves what is open, and the stage itself only where nobody has begun to present, nor a talk.
 */
export function fullscreen(actions: Actions): void {
  const root = document.documentElement;
  let isPresenting = false;
  const enter = (): void => {
    isPresenting = true;
    // A phone may have no full screen, and a browser may refuse it.
    if (document.fullscreenElement || !('requestFullscreen' in root)) return;
    void root.requestFullscreen().catch(() => undefined);
  };
  const exit = (): void => void document.exitFullscreen().catch(() => undefined);

  actions.set('fullscreen', () => (document.fullscreenElement ? exit() : enter()));
  actions.set('present', enter);
  actions.set('leave', () => {
    if (isOverview()) actions.get('overview')?.();
    else if (document.fullscreenElement) exit();
    else if (!isPresenting && !talkOf(location.search)) actions.get('read')?.();
  });
}
