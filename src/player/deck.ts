import { SLIDE } from '../markup.ts';
import { slugOf } from './player.ts';
import type { Player } from './player.ts';

/**
 * Fetches the deck's page when the browser is idle and puts its slides around the one that is shown.
 * Until it has come the links lead from page to page.
 */
export function deck(player: Player): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel=contents]');
  if (!link) return;
  const start = (): void =>
    void load(link.href, player).catch(() => {
      // The network may be gone for a moment only.
      if (!player.isWhole) setTimeout(start, 3000);
    });
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 1000 });
  else setTimeout(start, 100);
}

async function load(address: string, player: Player): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(mainOf(await response.text()), 'text/html');
  const shown = player.slide;
  const slides = [...page.querySelectorAll<HTMLElement>(`section[${SLIDE}]`)];
  const place = slides.findIndex((slide) => slugOf(slide) === slugOf(shown));
  if (!shown || place < 0) return;

  for (const slide of slides) {
    slide.hidden = true;
    resolve(slide, response.url);
    // A picture waits until it is seen, but the network may be gone by then.
    for (const picture of slide.querySelectorAll('img')) picture.loading = 'eager';
  }
  resolve(shown, location.href);
  shown.before(...slides.slice(0, place));
  shown.after(...slides.slice(place + 1));
  player.take(slides.with(place, shown));
}

/** The part of a page that holds its slides. Its head is left out: the styles in it are not the ones that this page's policy allows. */
function mainOf(html: string): string {
  return html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
}

/**
 * The deck's page is at another address than the slide's, and that one changes with each move: links and pictures are made absolute.
 * What is no address stays what it is: it leads nowhere from either page.
 */
function resolve(slide: HTMLElement, base: string): void {
  const absolute = (address: string): string => URL.parse(address, base)?.href ?? address;
  for (const name of ['href', 'src', 'poster']) {
    for (const element of slide.querySelectorAll(`[${name}]`)) {
      const address = element.getAttribute(name) ?? '';
      if (!address.startsWith('#')) element.setAttribute(name, absolute(address));
    }
  }
  for (const picture of slide.querySelectorAll<HTMLImageElement>('[srcset]'))
    picture.srcset = picture.srcset.replace(/(?<=^|,\s+)[^\s,]\S*/g, absolute);
}
