import { slugOf } from '../player.ts';
import type { Player } from '../player.ts';
import { isRecord } from './message.ts';
import type { Talk } from './talk.ts';

/** A position by the slide's address, which stays when another build has a slide more. */
interface Place {
  readonly slide: string;
  readonly step: number;
}

/** Whoever moves, all windows of the talk move. A window that comes goes to where the talk is, unless it `leads`: then the talk comes to it. */
export function sharePosition(player: Player, talk: Talk, { leads = false } = {}): void {
  let wanted: Place | undefined;
  const follow = (): void => {
    const place = wanted;
    const slide = player.slides.findIndex((candidate) => slugOf(candidate) === place?.slide);
    if (place && slide >= 0) player.go({ slide, step: place.step }, 'talk');
  };
  const share = talk.share<Place>('position', {
    parse: parsePlace,
    apply: (place) => {
      wanted = place;
      if (slugOf(player.slide) === place.slide) follow();
      // What is wanted by then may be another slide.
      else player.whenWhole(follow);
    },
  });
  const say = (): void => {
    wanted = undefined;
    share({ slide: slugOf(player.slide), step: player.position.step });
  };
  // The other windows show it while this one does.
  player.onChange(({ from }) => {
    if (from !== 'talk' && from !== 'start') say();
  }, true);
  if (leads) say();
}

function parsePlace(value: unknown): Place | undefined {
  if (!isRecord(value)) return undefined;
  const { slide, step } = value;
  const isStep = typeof step === 'number' && Number.isInteger(step) && step >= 0;
  return typeof slide === 'string' && isStep ? { slide, step } : undefined;
}
