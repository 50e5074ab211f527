import type { Blank } from '../blank.ts';
import type { Player } from '../player.ts';
import { answer } from './audience.ts';
import { forgetOldTalks } from './kept-talk.ts';
import { shareBlank } from './share-blank.ts';
import { shareClock } from './share-clock.ts';
import type { TalkClock } from './share-clock.ts';
import { sharePosition } from './share-position.ts';
import { Talk } from './talk.ts';

/** What the windows of a talk share, in order. */
export function joinTalk(
  { player, blank }: { player: Player; blank: Blank },
  id: string,
  { leads = false } = {},
): { talk: Talk; clock: TalkClock } {
  forgetOldTalks();
  const talk = new Talk(new URL('../', location.href).pathname, id);
  sharePosition(player, talk, { leads });
  shareBlank(blank, talk);
  const clock = shareClock(player, talk);
  talk.greet();
  return { talk, clock };
}

/** Joins as the window that the audience sees. */
export function joinAsAudience(
  parts: { player: Player; blank: Blank },
  id: string,
  leads: boolean,
): void {
  answer(joinTalk(parts, id, { leads }).talk);
}
