import { fragmentOf } from './position.ts';

/*
 * Where the pages of a deck are, as the player sees it. In a deck that is one file there are no pages: there `single/addresses.ts`
 * takes the place of this module.
 */

/** The page of a slide, at a step. */
export function slideAddress(slug: string, step = 0): URL {
  return new URL(slideLink(slug) + fragmentOf(step), location.href);
}

/** The same as a link on a page, relative to it. */
export function slideLink(slug: string): string {
  return `../${slug}/`;
}

/** The page of the speaker. */
export function presenterAddress(): URL {
  return new URL('../presenter/', location.href);
}

/** The slide that an address leads to; undefined where it leads out of the deck. */
export function slugIn({ origin, pathname }: URL | Location): string | undefined {
  const deck = new URL('../', location.href);
  if (origin !== deck.origin || !pathname.startsWith(deck.pathname)) return undefined;
  return /^([^/]+)\/(?:index\.html)?$/.exec(pathname.slice(deck.pathname.length))?.[1];
}

/** The step that the fragment of an address names. */
export { stepOf as stepIn } from './position.ts';

/** What tells the deck from others in this browser. */
export function deckPlace(): string {
  return new URL('../', location.href).pathname;
}
