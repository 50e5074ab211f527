import { blank } from '../blank.ts';
import type { Actions } from '../commands.ts';
import { offlineLine } from '../offline-line.ts';
import type { Media } from '../media/play-media.ts';
import type { Player } from '../player.ts';
import type { swipes } from '../pointer.ts';
import { rehearse } from '../rehearsal/rehearse.ts';
import { joinTalk } from '../talk/join.ts';
import { takeTurns } from '../talk/share-media.ts';
import { newTalkId, talkOf, withTalk } from '../talk/talk-id.ts';
import type { Tools } from '../tools/start.ts';
import { audience } from './audience.ts';
import { isMove } from './is-move.ts';
import { notes } from './notes.ts';
import { place } from './place.ts';
import { preview } from './preview.ts';
import { swipe } from './swipe.ts';
import { time } from './time.ts';

/** The presenter view, in order: the window of a talk that shows what only the speaker sees. */
export function present(
  player: Player,
  actions: Actions,
  tools: Tools,
  media: Promise<Media>,
  onSwipe: typeof swipes,
): void {
  const known = talkOf(location.search);
  const id = known ?? newTalkId();
  // The talk is in the address, so that a reload finds it again.
  if (!known) history.replaceState(null, '', withTalk(location.href, id));

  const screen = blank(player, actions, isMove);
  const { talk, clock } = joinTalk({ player, blank: screen, tools, media }, id, { leads: !known });
  takeTurns(media, talk, id, { isPresenter: true });
  document.querySelector('.talk .audience')?.after(offlineLine());
  place(player, screen);
  preview(player);
  notes(player, actions);
  time(player, clock, actions);
  rehearse(player, clock, id, actions);
  audience(player, talk, id, actions);
  swipe(screen, actions, onSwipe);
  player.go(player.position, 'start');
}
