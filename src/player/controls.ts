import { ACTION } from '../markup.ts';
import type { Actions } from './commands.ts';
import { slugOf } from './player.ts';
import type { Player } from './player.ts';

/** Keeps the controls' links true to the slide that is shown, and runs commands by them without leaving the page. */
export function controls(player: Player, actions: Actions): void {
  const nav = document.querySelector('.controls');
  if (!nav) return;

  nav.addEventListener('click', (event) => {
    if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const control = event.target instanceof Element ? event.target.closest(`[${ACTION}]`) : null;
    const name = control?.getAttribute(ACTION);
    const action = [...actions].find(([candidate]) => candidate === name)?.[1];
    if (!action) return;
    event.preventDefault();
    action();
  });

  const number = nav.querySelector('.position > span');
  const links = [
    [nav.querySelector('a[rel=prev]'), -1],
    [nav.querySelector('a[rel=next]'), 1],
  ] as const;
  player.onChange(({ position }) => {
    if (!player.isWhole) return;
    if (number) number.textContent = String(position.slide + 1);
    for (const [link, offset] of links) {
      const neighbour = player.slides[position.slide + offset];
      if (neighbour) link?.setAttribute('href', `../${slugOf(neighbour)}/`);
      else link?.removeAttribute('href');
    }
  });
}
