import { getCollection, render } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import type { AspectRatio } from './content-fields.ts';
import type { Need } from './markdown/slide-data.ts';

/** A deck with its slides in their order, without those that are hidden. */
export interface Deck {
  readonly name: string;
  /** Changes when `deck.yaml` or Lectern's code does. */
  readonly digest: string;
  readonly fields: CollectionEntry<'decks'>['data'];
  /** `Jeremy Fitzhardinge, Citrix`; empty where the deck names nobody. */
  readonly byline: string;
  /** `Xen in Mainline Linux: Status Update`. */
  readonly fullTitle: string;
  readonly ratio: AspectRatio;
  readonly slides: readonly Slide[];
  /** What its slides show that takes a style sheet of its own. */
  readonly needs: readonly Need[];
  /** Rules of a style sheet that its slides need beyond the site's own; each of its pages has them, as each comes to show all slides. */
  readonly styles: readonly string[];
  /** The files that its videos and sounds are made of: paths from the deck's folder, by the names under which they are published. */
  readonly media: Readonly<Record<string, string>>;
}

/** A slide within its deck. */
export interface Slide {
  readonly entry: CollectionEntry<'slides'>;
  readonly slug: string;
  readonly title: string;
  /** Its position, from 1. */
  readonly number: number;
}

/** All decks, the latest talk first. */
export async function allDecks(): Promise<Deck[]> {
  const [decks, entries] = await Promise.all([
    getCollection('decks'),
    getCollection('slides', ({ data }) => !data.hidden),
  ]);
  const slidesOf = Map.groupBy(entries, (entry) => entry.data.deck);
  return decks
    .map((deck) => toDeck(deck, slidesOf.get(deck.id) ?? []))
    .toSorted(
      (a, b) =>
        (b.fields.date ?? '').localeCompare(a.fields.date ?? '', 'en') ||
        a.name.localeCompare(b.name, 'en'),
    );
}

/** Changes when the page of this slide would, so that Astro keeps the page of its last build while it does not. */
export function slideCacheKey(deck: Deck, slide: Slide): string {
  const neighbours = [deck.slides[slide.number - 2]?.slug, deck.slides[slide.number]?.slug];
  return JSON.stringify([
    deck.digest,
    slide.entry.digest,
    slide.number,
    deck.slides.length,
    neighbours,
    deck.needs,
    deck.styles,
  ]);
}

/** The same for the page of the whole deck. */
export function deckCacheKey(deck: Deck): string {
  return JSON.stringify([deck.digest, deck.slides.map(({ entry }) => entry.digest)]);
}

/** The same for pages that may have the notes. */
export function notesCacheKey(deck: Deck): string {
  return JSON.stringify([deckCacheKey(deck), showsNotes(deck)]);
}

/** Whether this build shows the notes of a deck: where the deck publishes them, and where the site is for its author alone. */
export function showsNotes({ fields }: Deck): boolean {
  return fields.notes === 'public' || import.meta.env.DEV || process.env['SPEAKER_NOTES'] === 'yes';
}

/** The component that shows a slide's text. */
export function renderSlide(slide: Slide): ReturnType<typeof render> {
  return render(slide.entry);
}

function toDeck(
  { id, digest, data }: CollectionEntry<'decks'>,
  entries: CollectionEntry<'slides'>[],
): Deck {
  const { author } = data;
  return {
    name: id,
    digest: String(digest),
    fields: data,
    byline:
      typeof author === 'object'
        ? [author.name, author.affiliation].filter((part) => part !== undefined).join(', ')
        : (author ?? ''),
    fullTitle: data.subtitle === undefined ? data.title : `${data.title}: ${data.subtitle}`,
    ratio: data.aspectRatio,
    needs: unique(entries.flatMap((entry) => entry.data.needs)),
    styles: unique(entries.flatMap((entry) => entry.data.styles)),
    media: Object.fromEntries(entries.flatMap((entry) => Object.entries(entry.data.media))),
    slides: entries
      .toSorted((a, b) => a.data.number - b.data.number)
      .map((entry, index) => ({
        entry,
        slug: entry.data.slug,
        title: entry.data.title,
        number: index + 1,
      })),
  };
}

function unique<Value extends string>(values: readonly Value[]): Value[] {
  return [...new Set(values)].toSorted();
}
