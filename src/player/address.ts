import { slideAddress, slugIn, stepIn } from './addresses.ts';
import { slugOf } from './player.ts';
import type { Player } from './player.ts';

/** Browsers take some 200 new addresses in 30 s and drop the rest: through a fast run of slides only where it ends is kept. */
const least = 200;

/**
 * A slide is painted first: for a new address Chromium walks through all links of the document (10 ms with 1,000 slides), and an audience does not see it.
 * A timer and not a frame, as a window behind another one paints no frames.
 */
const afterPaint = 30;

/**
 * Writes the position into the address, `/<deck>/<slide>/#<step>`: a slide is an entry in the history, a step changes that entry.
 * Back and forward lead through the slides.
 */
export function address(player: Player): void {
  let timer = 0;
  let last = -least;
  let written = player.slide;

  const write = (): void => {
    const { slide } = player;
    const url = slideAddress(slugOf(slide), player.position.step);
    url.search = location.search;
    if (slide === written) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    written = slide;
    last = performance.now();
  };

  player.onChange(({ from }) => {
    // A slide that is shown anew is where it was, and what is yet to be written holds.
    if (from === 'start') return;
    clearTimeout(timer);
    if (from === 'history') written = player.slide;
    else timer = window.setTimeout(write, performance.now() - last >= least ? afterPaint : least);
  });

  /** The place of the slide that the address names, among those that are there; -1 where it is not. */
  const named = (): number => {
    const slug = slugIn(location);
    return player.slides.findIndex((candidate) => slugOf(candidate) === slug);
  };
  const follow = (slide: number): void =>
    player.go({ slide, step: stepIn(location.hash) }, 'history');
  addEventListener('popstate', () => {
    const slide = named();
    if (slide >= 0) follow(slide);
    else location.reload();
  });
  // Who went back after a reload before this script was there changed the address alone.
  player.whenWhole(() => {
    const slide = named();
    if (slide >= 0 && slide !== player.position.slide) follow(slide);
  });
}
