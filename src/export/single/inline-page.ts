import { reservedSlideSlugs } from '../../paths.ts';
import { addressOn, pathIn } from './site-file.ts';

/** What becomes of the addresses of a page in a deck that is one file. */
export interface Inlining {
  /** The page's own address and that of its deck, from the site on: `xen/acpi/`, `xen/`. */
  readonly page: string;
  readonly deck: string;
  /** Where the site will be; without it links to other pages of it lead nowhere. */
  readonly site: string | undefined;
  /** The `data:` address of a file. */
  readonly data: (address: string) => string;
}

/** The HTML of a page with its files in it, and with links that lead within the one file. */
export function inlinePage(html: string, inlining: Inlining): string {
  return html.replace(tag, (whole: string, name: string | undefined, rest: string) => {
    if (name === undefined) return whole;
    const attributes = new Map(
      Array.from(rest.matchAll(attribute), ([, key = '', , value]) => [key, value]),
    );
    const before = [...attributes];
    change(name, attributes, inlining);
    if (
      before.length === attributes.size &&
      before.every(([key, value]) => attributes.get(key) === value)
    )
      return whole;
    const texts = Array.from(attributes, ([key, value]) =>
      value === undefined ? ` ${key}` : ` ${key}="${value.replaceAll('"', '&#34;')}"`,
    );
    return `<${name}${texts.join('')}${rest.endsWith('/') ? '/' : ''}>`;
  });
}

function change(
  name: string,
  attributes: Map<string, string | undefined>,
  inlining: Inlining,
): void {
  if (name === 'a') {
    const target = linkOf(attributes.get('href'), inlining);
    if (target === undefined) attributes.delete('href');
    else attributes.set('href', target);
    return;
  }
  if (name === 'link') {
    const href = attributes.get('href');
    if (attributes.get('rel') === 'icon' && href) attributes.set('href', inlining.data(href));
    return;
  }
  const widest = widestOf(attributes.get('srcset'));
  if (widest !== undefined) attributes.set('src', widest);
  for (const key of ['srcset', 'sizes', ...(name === 'img' ? ['loading'] : [])])
    attributes.delete(key);
  for (const key of ['src', 'poster', 'href', 'xlink:href']) {
    const address = attributes.get(key);
    if (address && !/^(?:#|data:)/.test(address)) attributes.set(key, inlining.data(address));
  }
}

/** Where a link leads in the file: to a slide, to the page of all slides, to the speaker's; else as on the site. */
function linkOf(address: string | undefined, { page, deck, site }: Inlining): string | undefined {
  if (address === undefined || address.startsWith('#')) return address;
  const url = addressOn(page, address);
  const path = url ? pathIn(url) : undefined;
  if (!url || path === undefined) return address;
  const rest = path.startsWith(deck) ? path.slice(deck.length) : undefined;
  if (rest === '') return `?read${url.hash}`;
  if (rest === 'presenter/') return '?presenter';
  const [, slug] = /^([^/]+)\/$/.exec(rest ?? '') ?? [];
  if (slug !== undefined && !reservedSlideSlugs.includes(slug)) {
    const step = /^#(\d{1,4})$/.exec(url.hash)?.[1];
    if (step !== undefined) return `?#${slug}/${step}`;
    // What names something on a slide names the slide too.
    return `?${url.hash === '' ? `#${slug}` : url.hash}`;
  }
  return site === undefined ? undefined : new URL(`${path}${url.search}${url.hash}`, site).href;
}

function widestOf(srcset: string | undefined): string | undefined {
  const candidates = srcset?.split(/,\s+/).map((candidate) => {
    const [address = '', width = ''] = candidate.trim().split(/\s+/);
    return { address, width: Number.parseFloat(width) || 1 };
  });
  return candidates?.toSorted((a, b) => b.width - a.width)[0]?.address;
}

/** A comment, or a start tag with its name and attributes. */
const tag = /<!--[\s\S]*?-->|<([a-z][\w:-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;
const attribute = /\s([^\s"'>/=]+)(?:=(["'])(.*?)\2)?/gs;
