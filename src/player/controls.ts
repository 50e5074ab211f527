import { ACTION } from '../markup.ts';
import { slideLink } from './addresses.ts';
import { slugOf } from './player.ts';
import type { Player } from './player.ts';

/** Keeps the controls' links true to the slide that is shown; where it is becomes a button, which leads to any other. */
export function controls(player: Player): void {
  const nav = document.querySelector('.controls');
  if (!nav) return;

  const number = nav.querySelector('.position > span');
  const links = [
    [nav.querySelector(`[${ACTION}=previous]`), -1],
    [nav.querySelector(`[${ACTION}=next]`), 1],
  ] as const;
  const place = nav.querySelector('.position');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'position';
  button.title = 'Go to a slide';
  button.setAttribute(ACTION, 'goTo');
  button.append(...(place?.childNodes ?? []));
  place?.replaceWith(button);
  player.onChange(({ position }) => {
    if (!player.isWhole) return;
    if (number) number.textContent = String(position.slide + 1);
    for (const [link, offset] of links) {
      const neighbour = player.slides[position.slide + offset];
      setTarget(link, neighbour && slideLink(slugOf(neighbour)));
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
