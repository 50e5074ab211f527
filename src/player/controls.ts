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
    [nav.querySelector(`[${ACTION}=previous]`), -1],
    [nav.querySelector(`[${ACTION}=next]`), 1],
  ] as const;
  player.onChange(({ position }) => {
    if (!player.isWhole) return;
    if (number) number.textContent = String(position.slide + 1);
    for (const [link, offset] of links) {
      const neighbour = player.slides[position.slide + offset];
      setTarget(link, neighbour && `../${slugOf(neighbour)}/`);
    }
  });
}

/** A link that leads nowhere stays a link, but a disabled one. */
function setTarget(link: Element | null, address: string | undefined): void {
  if (!link) return;
  if (address === undefined) {
    link.removeAttribute('href');
    link.setAttribute('role', 'link');
    link.ariaDisabled = 'true';
  } else {
    link.setAttribute('href', address);
    link.removeAttribute('role');
    link.ariaDisabled = null;
  }
}
