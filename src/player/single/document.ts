import { SLIDE, VIEW } from '../../markup.ts';

/** The search part of the address of the speaker's window. */
export const PRESENTER = '?presenter';

/** The slide that a fragment names, by itself or by something on it; the first where it names nothing. */
export function slideOf(hash: string): HTMLElement | null {
  const name = decoded(hash.slice(1)).replace(/\/\d{1,4}$/, '');
  if (name === '') return document.querySelector<HTMLElement>(`section[${SLIDE}]`);
  return document.getElementById(name)?.closest<HTMLElement>(`section[${SLIDE}]`) ?? null;
}

/** Makes the document, which holds the page of the deck, that of a slide or the speaker's, as its address says. */
export function prepare(): void {
  const view = document.documentElement.getAttribute(VIEW) ?? '';
  const template = document.querySelector<HTMLTemplateElement>(`template[${VIEW}="${view}"]`);
  const slides = document.querySelector('main');
  if (!template || !slides) return;
  for (const slide of slides.querySelectorAll<HTMLElement>(`section[${SLIDE}] ~ section`))
    slide.hidden = true;
  const page = template.content;
  page.querySelector('main')?.replaceWith(slides);
  document.body.replaceChildren(page);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
