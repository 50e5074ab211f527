import { deckPath, presenterPath, slidePath } from '../paths.ts';

/** A page at an old address, and where it leads. */
export interface Redirect {
  /** The old address, from the site on: `old-talk/acpi/`. */
  readonly from: string;
  /** The address now, with the base path. */
  readonly to: string;
  /** What is there. */
  readonly title: string;
}

/** What of a deck is known by older names. */
interface Renamed {
  readonly name: string;
  readonly fullTitle: string;
  readonly fields: Aliased;
  readonly slides: readonly {
    readonly slug: string;
    readonly title: string;
    readonly entry: { readonly data: Aliased };
  }[];
}

interface Aliased {
  readonly aliases: readonly string[];
}

/**
 * The old addresses of a deck: its own, by its aliases; those of its slides, by theirs; and those of its slides and of its presenter view
 * in the deck by its aliases. A hidden slide has no page, so nothing leads to it.
 */
export function redirectsOf(
  { name, fullTitle, fields, slides }: Renamed,
  base: string,
): Redirect[] {
  const before = fields.aliases;
  return [
    ...before.flatMap((old) => [
      { from: deckPath('', old), to: deckPath(base, name), title: fullTitle },
      { from: presenterPath('', old), to: presenterPath(base, name), title: fullTitle },
    ]),
    ...slides.flatMap(({ slug, title, entry }) => {
      const { aliases } = entry.data;
      const old = [
        ...aliases.map((alias) => slidePath('', name, alias)),
        ...before.flatMap((deck) => [slug, ...aliases].map((each) => slidePath('', deck, each))),
      ];
      return old.map((from) => ({ from, to: slidePath(base, name, slug), title }));
    }),
  ];
}
