import {
  COUNT,
  LISTENING,
  LIVE_EDIT,
  MENDED,
  slideClass,
  SLIDE,
  SLIDE_MISSING,
  STEPS,
  TITLE,
} from '../markup.ts';
import type { LiveEdit } from '../markup.ts';
import type { Player } from './player.ts';

/** In the development server only: shows an edited slide in place, at the step the page is at. */
export function live(player: Player | undefined): void {
  import.meta.hot?.on(MENDED, removeFaults);
  const listen = (): void => import.meta.hot?.send(LISTENING, performance.now());
  listen();
  // What was edited while the deck's page was on its way is not in it.
  if (player && !player.isWhole) player.whenWhole(listen);
  // The slide may have come since this page was asked for.
  if (document.querySelector('.missing')) import.meta.hot?.send(SLIDE_MISSING);
  import.meta.hot?.on(LIVE_EDIT, (edit: LiveEdit) => {
    if (!location.pathname.includes(`/${edit.deck}/`)) return;
    const slide = document.querySelector<HTMLElement>(`section[${SLIDE}="${edit.slug}"]`);
    const canvas = slide?.querySelector('.canvas');
    if (!slide && (isWhole() || document.querySelector('.missing')))
      import.meta.hot?.send(SLIDE_MISSING);
    if (!slide || !canvas) return;

    slide.className = slideClass(edit.look);
    slide.setAttribute(TITLE, edit.title);
    slide.setAttribute(STEPS, String(edit.steps));
    const title = `<h2 class="visually-hidden" id="${edit.slug}--title"></h2>`;
    canvas.innerHTML = edit.headingId === undefined ? title + edit.html : edit.html;
    slide.setAttribute('aria-labelledby', edit.headingId ?? `${edit.slug}--title`);
    if (edit.headingId === undefined) canvas.querySelector('h2')?.append(edit.title);
    removeFaults();
    player?.refresh();
  });
}

/** Whether the deck has come: until then a page has but one of its slides. */
function isWhole(): boolean {
  const count = Number(document.body.getAttribute(COUNT));
  return document.querySelectorAll('.slides > .slide').length === count;
}

function removeFaults(): void {
  for (const overlay of document.querySelectorAll('vite-error-overlay')) overlay.remove();
}
