import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/**
 * Finishes a built page so that it can be put on any host, under any path, without another build:
 * every address in it becomes relative to the page, and it says in its own content security policy
 * which of its inline scripts and styles are meant.
 *
 * Astro's `security.csp` is not used, as its hashes are made before the addresses inside the styles change.
 * The page for missing addresses is shown at any depth, so it keeps its addresses from the base path.
 *
 * @param base the base path, with slashes at both ends
 * @param path the page's own address, from the base path on: `/talks/xen/acpi/`
 */
export function portablePage(html: string, base: string, path: string): string {
  const page = path.slice(base.length);
  return withPolicy(/^404(?:\.html|\/)?$/.test(page) ? html : relativeAddresses(html, base, page));
}

/**
 * Makes the addresses of a page relative.
 *
 * @param base the base path, with slashes at both ends
 * @param page the page's address, relative to the site: empty for its first page
 */
export function relativeAddresses(html: string, base: string, page: string): string {
  const folder = page === '' ? '.' : page;
  const relative = (address: string): string => {
    if (!address.startsWith(base) || address.startsWith('//')) return address;
    const [path = '', rest = ''] = split(address.slice(base.length));
    const to = posix.relative(folder, path === '' ? '.' : path);
    const slash = path === '' || path.endsWith('/') ? '/' : '';
    return `${to === '' ? '.' : to}${slash}${rest}`;
  };
  const movedTag = (tag: string): string => (tag.includes(base) ? movedAttributes(tag) : tag);
  const movedAttributes = (tag: string): string =>
    tag.replace(attribute, (whole, name: string, quote: string, value: string) => {
      const address = addresses.get(name);
      return address ? ` ${name}=${quote}${value.replace(address, relative)}${quote}` : whole;
    });
  return html.replace(
    markup,
    (whole: string, tag?: string, start?: string, element?: string, content?: string) => {
      if (tag !== undefined) return movedTag(tag);
      if (start === undefined || element === undefined) return whole;
      const moved = element === 'style' ? content?.replace(addressInStyle, relative) : content;
      return `${movedTag(start)}${moved ?? ''}</${element}>`;
    },
  );
}

/** What the policy of a page of a site allows beside its inline scripts and styles: the site's own files. */
const ownFiles: Readonly<Record<string, string>> = {
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'media-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
};

/**
 * Puts a policy into a page that allows the inline scripts and styles the page has, the sources that are given, nothing else.
 *
 * @param sources by directive
 */
export function withPolicy(html: string, sources = ownFiles): string {
  const inline = [...html.matchAll(markup)].filter(([, , start]) => start && !/\ssrc=/.test(start));
  const hashes = (name: string): string => {
    const texts = inline.flatMap(([, , , element, text = '']) => (element === name ? [text] : []));
    return [...new Set(texts)].map((text) => `'sha256-${sha256(text)}'`).join(' ');
  };
  const inlined = new Map([
    ['script-src', hashes('script')],
    ['style-src', hashes('style')],
  ]);
  const directives = new Set([...inlined.keys(), ...Object.keys(sources)]);
  const policy = [
    "default-src 'none'",
    ...Array.from(directives, (directive) =>
      [directive, sources[directive], inlined.get(directive)].filter(Boolean).join(' '),
    ),
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
  return html.replace(
    /<meta charset="utf-8"\s*\/?>/i,
    (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}

/**
 * A comment; a start tag; or a script or style: its start tag, name and content, in which nothing is escaped.
 * Text has no `<`, but an attribute's value may have any letter save the quote around it.
 */
const markup =
  /<!--[\s\S]*?-->|(<(?!(?:script|style)[\s>])[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>)|(<(script|style)(?:[^"'>]|"[^"]*"|'[^']*')*>)([\s\S]*?)<\/\3>/g;

const attribute = /\s([^\s"'>/=]+)=(["'])(.*?)\2/gs;
/** The attributes that hold addresses, and what in their value is one. */
const addresses = new Map([
  ...['href', 'src', 'poster'].map((name): [string, RegExp] => [name, /^.*$/]),
  ['content', /(?<=^0;url=).*$/],
  ...['srcset', 'imagesrcset'].map((name): [string, RegExp] => [name, /(?<=^|,\s+)[^\s,]\S*/g]),
]);
const addressInStyle = /(?<=url\((["']?))\/[^)"']*(?=\1\))/g;

function split(address: string): string[] {
  const end = address.search(/[?#]/);
  return end < 0 ? [address] : [address.slice(0, end), address.slice(end)];
}

/** The hashes of what is the same on many pages, so that it is hashed once. */
const hashed = new Map<string, string>();

function sha256(text: string): string {
  const known = hashed.get(text);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(text).digest('base64');
  hashed.set(text, hash);
  return hash;
}
