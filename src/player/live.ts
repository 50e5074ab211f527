import { LIVE_EDIT, SLIDE, STEPS, TITLE } from '../markup.ts';
import type { LiveEdit } from '../markup.ts';
import type { Player } from './player.ts';

/** In the development server only: shows an edited slide in place, at the step the page is at. */
export function live(player: Player | undefined): void {
  import.meta.hot?.on(LIVE_EDIT, (edit: LiveEdit) => {
    if (!location.pathname.includes(`/${edit.deck}/`)) return;
    const slide = document.querySelector<HTMLElement>(`section[${SLIDE}="${edit.slug}"]`);
    const canvas = slide?.querySelector('.canvas');
    if (!slide || !canvas) return;

    const scale = edit.scale === undefined ? [] : [`fit-${edit.scale}`];
    slide.className = [
      'slide',
      `layout-${edit.layout}`,
      `text-${edit.density}`,
      ...scale,
      edit.class ?? '',
    ]
      .join(' ')
      .trim();
    slide.setAttribute(TITLE, edit.title);
    slide.setAttribute(STEPS, String(edit.steps));
    const title = `<h2 class="visually-hidden" id="${edit.slug}--title"></h2>`;
    canvas.innerHTML = edit.headingId === undefined ? title + edit.html : edit.html;
    slide.setAttribute('aria-labelledby', edit.headingId ?? `${edit.slug}--title`);
    if (edit.headingId === undefined) canvas.querySelector('h2')?.append(edit.title);
    for (const overlay of document.querySelectorAll('vite-error-overlay')) overlay.remove();
    player?.refresh();
  });
}
