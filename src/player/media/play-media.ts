import { BLANK, PART, VIEW } from '../../markup.ts';
import type { Actions } from '../commands.ts';
import { isOverview } from '../overview.ts';
import { slugOf } from '../player.ts';
import type { Origin, Player } from '../player.ts';
import { SHOWN } from '../stage.ts';
import { Observed } from '../tools/observed.ts';
import { mediaOf, stepOf } from './media-of.ts';
import { timeOf } from './playback.ts';
import type { Playback } from './playback.ts';
import { leaveControls } from './leave-controls.ts';
import { sound } from './sound.ts';

/** What the windows of a talk share of what is played. */
export interface Media {
  /** What is played, and whether it is paused by hand; null until something is. */
  readonly playback: Observed<Playback | null>;
  /** Whether this window is the one that sounds. */
  readonly isSounding: Observed<boolean>;
}

/** Windows that are apart by less than this, in seconds, are together. */
const together = 0.7;

/**
 * Starts the first video or sound of a slide when it is shown, one that comes by a step with that step, and stops what is left.
 * It waits while the screen is blank or the overview is open. What is paused by hand stays so.
 */
export function playMedia(player: Player, actions: Actions): Media {
  const root = document.documentElement;
  const playback = new Observed<Playback | null>(null);
  const isStill = matchMedia('(prefers-reduced-motion: reduce)');
  const isSeen = (): boolean => !root.hasAttribute(BLANK) && !isOverview();
  let current: HTMLMediaElement | undefined;
  /** What is wanted of it, by whoever presented or pressed; whether it plays depends on what is seen, too. */
  let isPaused = true;
  /** Where it was set to last, until it is there. */
  let sought = NaN;
  let from: Origin = 'start';

  const { isOurs, begin, play } = sound(actions, () => {
    isPaused = true;
    show();
  });

  const show = (): void => {
    for (const button of document.querySelectorAll<HTMLElement>(`[${PART}=play]`)) {
      button.hidden = !current;
      const noun = current instanceof HTMLVideoElement ? 'video' : 'sound';
      button.textContent = `${isPaused ? 'Play' : 'Pause'} ${noun}`;
    }
  };
  /** Makes it play or not, as it is wanted. */
  const follow = (): void => {
    show();
    const plays = !isPaused && isSeen();
    if (plays && current?.paused) play(current);
    else if (!plays) current?.pause();
  };
  const seek = (medium: HTMLMediaElement, time: number): void => {
    sought = time;
    medium.currentTime = time;
  };
  /** Tells the other windows of the talk. */
  const say = (): void => {
    if (!current) return;
    const index = mediaOf(player.slide).indexOf(current);
    const slide = slugOf(player.slide);
    playback.set({ slide, index, isPaused, time: current.currentTime, at: Date.now() });
  };
  const take = (medium: HTMLMediaElement): void => {
    if (medium !== current) current?.pause();
    current = medium;
    begin(medium);
  };
  /** Makes it as another window has told, if that is about this slide. */
  const obey = (): boolean => {
    const told = playback.value;
    const medium = told?.slide === slugOf(player.slide) && mediaOf(player.slide)[told.index];
    if (!told || !medium || stepOf(medium) > player.position.step) return false;
    if (medium !== current) take(medium);
    const { duration } = medium;
    const time = Math.min(timeOf(told, Date.now()), duration || Infinity);
    isPaused = told.isPaused || time === duration;
    if (Math.abs(medium.currentTime - time) > together) seek(medium, time);
    follow();
    return true;
  };
  /** Starts what has come with the steps after this one; for a slide that has come itself, that is before the first. */
  const start = (step: number): void => {
    const coming = mediaOf(player.slide).find(
      (medium) => stepOf(medium) > step && stepOf(medium) <= player.position.step,
    );
    const isFollowing = from === 'talk' || from === 'start';
    if (!coming || (isFollowing && obey())) return;
    take(coming);
    seek(coming, 0);
    isPaused = isStill.matches && coming instanceof HTMLVideoElement;
    follow();
    if (!isFollowing) say();
  };
  const stop = (slide: Element | undefined, step: number): void => {
    for (const medium of mediaOf(slide)) {
      if (stepOf(medium) <= step) continue;
      if (medium === current) current = undefined;
      medium.pause();
      if (medium.currentTime > 0) seek(medium, 0);
    }
    show();
  };
  /** So that it starts without delay, what the next slide plays is fetched before. */
  const prepare = (): void => {
    for (const medium of mediaOf(player.slides[player.position.slide + 1])) medium.preload = 'auto';
  };

  actions.set('play', () => {
    const medium = current ?? mediaOf(player.slide)[0];
    if (!medium || stepOf(medium) > player.position.step) return;
    if (medium !== current) take(medium);
    if (medium.ended) {
      seek(medium, 0);
      isPaused = true;
    }
    isPaused = !isPaused;
    follow();
    say();
  });
  leaveControls(player);
  document.addEventListener(SHOWN, () => {
    start(-1);
    prepare();
  });
  player.onChange((change) => {
    from = change.from;
  }, true);
  player.onChange(({ position, before }) => {
    if (position.slide !== before.slide) stop(player.slides[before.slide], -1);
    else if (position.step > before.step) start(before.step);
    else stop(player.slide, position.step);
  });
  playback.onChange((_, isOurs) => {
    if (!isOurs) obey();
  });
  new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: [BLANK, VIEW] });
  for (const name of ['play', 'pause', 'seeking', 'seeked', 'ended'])
    document.addEventListener(name, ({ type, target }) => heard(type, target), { capture: true });

  /** What somebody does with the controls of the video is what is wanted from then on. */
  function heard(type: string, target: EventTarget | null): void {
    if (!(target instanceof HTMLMediaElement) || !mediaOf(player.slide).includes(target)) return;
    if (target !== current) {
      if (type !== 'play' || target.paused) return;
      take(target);
      isPaused = true;
    }
    if (type === 'seeked') sought = NaN;
    else if (type === 'seeking') {
      if (!(Math.abs(target.currentTime - sought) < 0.05)) say();
    } else if (target.ended) {
      isPaused = true;
      show();
    } else if (isSeen() && target.paused !== isPaused) {
      isPaused = target.paused;
      show();
      say();
    }
  }

  start(-1);
  prepare();
  return { playback, isSounding: isOurs };
}
