import type { Element, Properties } from 'hast';
import type { Nodes, RootContent } from 'mdast';
import type { MediumKind } from '../media/types.ts';

/** A video or a sound with what goes with it: the addresses of its files. */
export interface Medium {
  readonly kind: MediumKind;
  /** What it shows or is, in words. */
  readonly label: string;
  readonly src: string;
  /** The size of a video's picture, in pixels. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
  /** Whether a video has a sound. */
  readonly hasSound: boolean;
  /** A picture that stands in for a video that does not play. */
  readonly poster: string | undefined;
  readonly captions: string | undefined;
  /** The language of the captions. */
  readonly lang: string;
}

/** What turns a node into the element that plays. It says its size, so that nothing jumps when it comes. */
export function playerOf(medium: Medium): object {
  const { kind, label, src, size, hasSound, poster, captions, lang } = medium;
  // Browsers let what is muted begin without a press.
  const own = size && { poster, ...size, playsInline: true, muted: !hasSound };
  const hProperties = { src, ariaLabel: label, controls: true, preload: 'metadata', ...own };
  const track = { kind: 'captions', src: captions, srcLang: lang, default: true };
  const hChildren = captions === undefined ? [] : [element('track', track)];
  return { type: 'medium', data: { hName: kind, hProperties, hChildren } };
}

/** What paper has in the place of the player: a link to it, which shows the poster or else says what it is. */
export function linkTo({ label, src, size, poster }: Medium): RootContent {
  const picture = { src: poster, alt: label, ...size, loading: 'lazy' };
  const text = { type: 'text', value: label } as const;
  const hChildren = poster === undefined ? [text] : [element('img', picture)];
  const data = { hName: 'a', hProperties: { className: ['still'], href: src }, hChildren };
  return { type: 'still', data } as unknown as Extract<Nodes, RootContent>;
}

/** The class of a figure with a video of this size, and its rule: a pixel of the video is a unit of the slide, as far as it fits. */
export function filmClass({ width, height }: NonNullable<Medium['size']>): string {
  return `film-${width}-${height}`;
}

export function filmRule(size: NonNullable<Medium['size']>): string {
  return `.${filmClass(size)}{--width:${size.width};--height:${size.height}}`;
}

function element(tagName: string, properties: Properties): Element {
  return { type: 'element', tagName, properties, children: [] };
}
