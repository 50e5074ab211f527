import { SLIDE } from '../../markup.ts';
import { PRESENTER, slideOf } from './document.ts';

/*
 * Where the slides of a deck are that is one file: `#acpi`, and `#acpi/2` for a step; `?presenter` is the speaker's window.
 * It takes the place of `player/addresses.ts`.
 */

export function slideAddress(slug: string, step = 0): URL {
  const url = new URL(location.href);
  url.search = '';
  url.hash = step > 0 ? `${slug}/${step}` : slug;
  return url;
}

export function slideLink(slug: string): string {
  return `#${slug}`;
}

export function presenterAddress(): URL {
  const url = new URL(location.href);
  url.search = PRESENTER;
  url.hash = '';
  return url;
}

export function slugIn({
  protocol,
  host,
  pathname,
  hash,
  search,
}: URL | Location): string | undefined {
  const isHere =
    protocol === location.protocol && host === location.host && pathname === location.pathname;
  const hasView = search !== location.search && search !== '';
  return isHere && !hasView ? (slideOf(hash)?.getAttribute(SLIDE) ?? undefined) : undefined;
}

export function stepIn(fragment: string): number {
  return Number(/\/(\d{1,4})$/.exec(fragment)?.[1] ?? 0);
}

export function deckPlace(): string {
  return location.pathname;
}
