import { sizeText } from './size-text.ts';

/** A file that a deck's page offers: its name, its size in bytes, and what readers call it. */
export interface Offer {
  readonly file: string;
  readonly bytes: number;
  readonly label: string;
}

/** Where a page takes the files that are offered, and what they look like there. */
const place = /<!--downloads-->(?:<details class="downloads"[^>]*>.*?<\/details>)?/s;
const card = /<meta (?:property="og:image(?::\w+)?"|name="twitter:card") content="[^"]*">/g;
const title = /<meta property="og:title" content="([^"]*)"/;
const address = /<meta property="og:url" content="([^"]*)"[^>]*>/;

/** The HTML of a deck's page with a list of files that stand beside it, instead of those that it may offer already. */
export function withOffers(html: string, offers: readonly Offer[]): string {
  const items = offers.map(
    ({ file, bytes, label }) =>
      `<li><a href="${encodeURI(file)}" download>${label}</a> <span>${sizeText(bytes)}</span></li>`,
  );
  const list = `<details class="downloads" name="header"><summary>Downloads</summary><nav aria-label="Downloads"><ul>${items.join('')}</ul></nav></details>`;
  return html.replace(place, () => `<!--downloads-->${offers.length > 0 ? list : ''}`);
}

/** What the page was before anything was offered. */
export function withoutOffers(html: string): string {
  return html.replace(place, '<!--downloads-->').replace(card, '');
}

/**
 * The HTML of a page with the picture that other sites show where they link to it, which is `card.png` beside it. A page that does
 * not know its own address stays as it is: such a picture needs a whole one (https://ogp.me).
 */
export function withCard(html: string): string {
  const [, about = ''] = title.exec(html) ?? [];
  return html
    .replace(card, '')
    .replace(
      address,
      (tag, url: string) =>
        `${tag}<meta property="og:image" content="${url}card.png"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta property="og:image:alt" content="${about}"><meta name="twitter:card" content="summary_large_image">`,
    );
}
