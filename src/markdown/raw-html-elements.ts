import type { Element } from 'hast';

const frames = ['iframe', 'frame', 'object', 'embed'];
/** What speaks of the whole page. */
const ofThePage = ['meta', 'link', 'base'];
const shownAsWritten = ['plaintext', 'xmp', 'listing'];
/** What browsers show nothing of, or only where they are old or run no scripts. */
const unshown = ['template', 'noscript', 'noembed', 'noframes', 'datalist', 'title'];

/**
 * Why an element of raw HTML has to be left out whole.
 *
 * @param isDrawn whether it belongs to an SVG
 */
export function whyOut({ tagName, properties }: Element, isDrawn: boolean): string | undefined {
  if (tagName === 'script') return 'Scripts do not run on a slide. Leave <script> out.';
  if (tagName === 'style') return insteadOf('<style>');
  if (frames.includes(tagName)) {
    return `The site's content security policy forbids other pages in a slide. Instead of <${tagName}> write a link.`;
  }
  if (tagName === 'img') {
    const { src, alt } = properties;
    return `A picture in raw HTML is not made ready for the site. Write ![${alt ?? 'what it shows'}](${src ?? 'picture.png'}).`;
  }
  if (/^(?:video|audio|source|track)$/.test(tagName)) {
    const { src } = properties;
    return `A video or sound in raw HTML is not made ready for the site. Write ![what it shows](${src ?? 'video.mp4'}).`;
  }
  if (ofThePage.includes(tagName)) {
    return `<${tagName}> speaks of the whole page, and a slide is a part of one. Leave it out.`;
  }
  if (shownAsWritten.includes(tagName)) {
    return `<${tagName}> takes what follows along as text. Put that into a code fence.`;
  }
  if (isDrawn) return undefined;
  if (unshown.includes(tagName)) return showsNothing(`<${tagName}>`);
  if (tagName === 'dialog' && properties['open'] !== true) return showsNothing('<dialog>');
  return 'hidden' in properties ? showsNothing(`<${tagName} hidden>`) : undefined;
}

function showsNothing(written: string): string {
  return `${written} shows nothing of what is in it. Leave it out, or put that into a comment, "<!-- … -->", or into ":::notes".`;
}

/** What to say of a style that raw HTML brings along. */
export function insteadOf(written: string): string {
  return `The site's content security policy forbids styles in a slide. Instead of ${written} give the element a class.`;
}
