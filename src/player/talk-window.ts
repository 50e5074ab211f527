import { presenterAddress } from './addresses.ts';
import { newTalkId, ofItsOwn, talkOf, withTalk } from './talk/talk-id.ts';
import type { Blank } from './blank.ts';
import type { Actions } from './commands.ts';
import type { Media } from './media/play-media.ts';
import type { Player } from './player.ts';
import type { Tools } from './tools/start.ts';

/**
 * Makes this window one of a talk: at once where its address names one, else when the presenter view is asked for, which opens in a
 * window of its own. A reader's window is none and hears nothing of any talk.
 */
export function talkWindow(
  player: Player,
  blank: Blank,
  actions: Actions,
  bringTools: () => Promise<Tools>,
  media: Promise<Media>,
): void {
  const join = async (id: string, leads: boolean): Promise<void> => {
    const [{ joinAsAudience }, tools] = await Promise.all([import('./talk/join.ts'), bringTools()]);
    joinAsAudience({ player, blank, tools, media }, id, leads);
  };
  const id = talkOf(location.search);
  if (id) void join(id, isFollowed(id)).catch(() => undefined);

  actions.set('presenter', () => {
    const known = talkOf(location.search);
    const talk = known ?? newTalkId();
    if (!known) {
      history.replaceState(null, '', withTalk(location.href, talk));
      void join(talk, true).catch(() => undefined);
    }
    const address = withTalk(presenterAddress(), talk);
    open(address, '', `${ofItsOwn},width=1280,height=800`);
  });
}

/** Whether a link of the same talk led here, as they do until the deck has come: then the talk is to follow. */
function isFollowed(id: string): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  const isNew = navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';
  const from = URL.parse(document.referrer);
  if (!isNew || from?.origin !== location.origin || talkOf(from.search) !== id) return false;
  return from.pathname.replace(/[^/]*$/, '') !== presenterAddress().pathname;
}
