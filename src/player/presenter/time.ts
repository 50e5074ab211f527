import type { Actions } from '../commands.ts';
import type { Player } from '../player.ts';
import { clockText } from '../talk/clock.ts';
import { behind } from '../talk/plan.ts';
import type { TalkClock } from '../talk/share-clock.ts';
import { part, show } from './part.ts';
import { plannedTimes } from './planned.ts';

/** A talk that is off its plan by less than this is on time, in seconds. */
const tolerance = 15;

/** Shows the time of day, the time spent and left, and whether the talk is ahead of its plan or behind. */
export function time(player: Player, clock: TalkClock, actions: Actions): void {
  const { whole, ends } = plannedTimes();
  const timeOfDay = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

  const tell = (): void => {
    const spent = clock.elapsed();
    show(part('elapsed'), clockText(spent));
    show(part('time'), timeOfDay.format(new Date()));
    show(part('left'), whole === undefined ? '' : leftText(whole * 1000 - spent));
    const late =
      ends && !clock.isNew() ? behind(ends, player.position.slide, spent / 1000) : undefined;
    show(part('pace'), late === undefined ? '' : paceText(late));
    part('pace').dataset['pace'] = late === undefined ? '' : paceOf(late);
    const button = part('clock');
    show(button, clock.isRunning() ? 'Pause' : clock.isNew() ? 'Start' : 'Go on');
    button.ariaLabel = clock.isRunning() ? 'Pause the clock' : 'Start the clock';
  };
  for (const [name, action] of [
    ['clock', clock.toggle],
    ['resetClock', clock.reset],
  ] as const)
    actions.set(name, () => {
      action();
      tell();
    });
  player.onChange(tell);
  setInterval(tell, 250);
}

function leftText(milliseconds: number): string {
  // What is left is rounded up, so that it and the time spent change together.
  if (milliseconds >= 0) return `${clockText(Math.ceil(milliseconds / 1000) * 1000)} left`;
  return `${clockText(-milliseconds)} over`;
}

function paceOf(late: number): 'behind' | 'ahead' | 'on time' {
  if (late > tolerance) return 'behind';
  return late < -tolerance ? 'ahead' : 'on time';
}

function paceText(late: number): string {
  const pace = paceOf(late);
  return pace === 'on time' ? 'On time' : `${clockText(Math.abs(late) * 1000)} ${pace}`;
}
