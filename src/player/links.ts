import { slugIn, stepIn } from './addresses.ts';
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
      slide === player.position.slide && target.hash !== '' && stepIn(target.hash) === 0;
    if (slide < 0 || isWithin) return;
    event.preventDefault();
    player.go({ slide, step: stepIn(target.hash) }, 'pointer');
  });
}
