import { stepOf } from './position.ts';
import { slugOf } from './player.ts';
import type { Player } from './player.ts';

/** A link to another slide of the deck moves there, without leaving the page: full screen stays, and a talk goes on. */
export function links(player: Player): void {
  document.querySelector('.slides')?.addEventListener('click', (event) => {
    if (!(event instanceof MouseEvent) || event.defaultPrevented || !player.isWhole) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const target = link?.href ? URL.parse(link.href) : null;
    if (!target || link?.target) return;
    const slug = slugIn(target);
    const slide = player.slides.findIndex((candidate) => slugOf(candidate) === slug);
    const isWithin =
      slide === player.position.slide && target.hash !== '' && stepOf(target.hash) === 0;
    if (slide < 0 || isWithin) return;
    event.preventDefault();
    player.go({ slide, step: stepOf(target.hash) }, 'pointer');
  });
}

/** The address within the deck that a link leads to; undefined where it leads out of the deck. */
function slugIn({ origin, pathname }: URL): string | undefined {
  const deck = new URL('../', location.href);
  if (origin !== deck.origin || !pathname.startsWith(deck.pathname)) return undefined;
  return /^([^/]+)\/(?:index\.html)?$/.exec(pathname.slice(deck.pathname.length))?.[1];
}
