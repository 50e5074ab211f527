import { deckPlace } from '../addresses.ts';
import type { Blank } from '../blank.ts';
import type { Media } from '../media/play-media.ts';
import type { Player } from '../player.ts';
import type { Tools } from '../tools/start.ts';
import { answer } from './audience.ts';
import { forgetOldTalks } from './kept-talk.ts';
import { shareBlank } from './share-blank.ts';
import { shareClock } from './share-clock.ts';
import type { TalkClock } from './share-clock.ts';
import { shareMedia, takeTurns } from './share-media.ts';
import { sharePosition } from './share-position.ts';
import { shareTools } from './share-tools.ts';
import { Talk } from './talk.ts';

/** What of a window a talk shares. */
export interface TalkParts {
  readonly player: Player;
  readonly blank: Blank;
  readonly tools: Tools;
  readonly media: Promise<Media>;
}

/** What the windows of a talk share, in order. */
export function joinTalk(
  { player, blank, tools, media }: TalkParts,
  id: string,
  { leads = false } = {},
): { talk: Talk; clock: TalkClock } {
  forgetOldTalks();
  const talk = new Talk(deckPlace(), id);
  sharePosition(player, talk, { leads });
  shareBlank(blank, talk);
  shareTools(tools, talk, { leads });
  shareMedia(media, talk, { leads });
  const clock = shareClock(player, talk);
  talk.greet();
  return { talk, clock };
}

/** Joins as the window that the audience sees. */
export function joinAsAudience(parts: TalkParts, id: string, leads: boolean): void {
  const { talk } = joinTalk(parts, id, { leads });
  answer(talk);
  takeTurns(parts.media, talk, id, { isPresenter: false });
}
