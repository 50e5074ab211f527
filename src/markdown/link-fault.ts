/** Where a link stands, and what there is for it to lead to. */
export interface LinkPlace {
  /** The slide's file. */
  readonly slide: URL;
  /** The names of its deck and of its own address. */
  readonly deck: string;
  readonly slug: string;
  /** Whether there is a file of this address. */
  readonly exists: (url: URL) => boolean;
  /** Whether the site has a file at this path, which its `public/` brings. */
  readonly isPublic: (path: string) => boolean;
}

/**
 * Why a link certainly leads nowhere; undefined where it may lead somewhere, as on a host nobody here knows.
 *
 * @param href the address, which is that of no slide
 */
export function linkFault(href: string, place: LinkPlace): string | undefined {
  if (href.trim() === '') return 'The link leads nowhere. Write where to, as in [why](02-why.md).';
  if (!URL.canParse(href, 'https://example.org/')) {
    return `"${href}" is no address that a browser opens. Mend it, or write it as code, in backticks.`;
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme !== undefined) return schemeFault(scheme);
  // What begins with a slash, a query or a mark within the page is no file of the deck.
  if (/^[/?#]/.test(href)) return undefined;
  return pathFault(href, place);
}

function schemeFault(scheme: string): string | undefined {
  return ['javascript', 'vbscript', 'data'].includes(scheme)
    ? `Browsers open no "${scheme}:" link on a slide. Leave the link out.`
    : undefined;
}

function pathFault(href: string, place: LinkPlace): string | undefined {
  const [path = ''] = href.split(/[?#]/);
  const isThere = (name: string): boolean => place.exists(new URL(name, place.slide));
  if (/\.md$/i.test(path)) {
    return isThere(path) && /(?:^|\/)\d{2,}-[a-z0-9-]+\.md$/.test(path)
      ? `A link to a slide has no query. Write "${path}".`
      : `There is no slide "${path}". A slide is linked by its file's name, as in [why](02-why.md).`;
  }
  const [, slide] = /^(?:\.\/)?(\d{2,}-[a-z0-9-]+)(?:\.html?|\/)?$/i.exec(path) ?? [];
  if (slide !== undefined && isThere(`${slide}.md`)) {
    return `A slide is linked by its file's name. Write "${slide}.md".`;
  }
  const isFile = /[^./]\.[a-z0-9]+$/i.test(path);
  if (path.startsWith('../') || !isFile) return undefined;
  if (isThere(path)) {
    return `"${path}" stands beside the slide, and from there only what slides show is published. Put it into "public/", and write "/${path.replace(/^\.\//, '')}".`;
  }
  const { deck, slug, isPublic } = place;
  if (isExport(path, deck) || isPublic(`${deck}/${path}`) || isPublic(`${deck}/${slug}/${path}`)) {
    return undefined;
  }
  return `The site has no file "${path}". Put one into "public/" and write "/${path}", or begin the address of another site with "https://".`;
}

/** Whether a path is that of a file which the commands make of a deck, `xen.pdf` or `images/01-title.png`. */
function isExport(path: string, deck: string): boolean {
  return (
    /^(?:\.\/)?(?:images\/|card\.png$|contact-sheet\.png$)/.test(path) ||
    new RegExp(`^(?:\\./)?${deck}[.-]`).test(path)
  );
}
