import { pathToFileURL } from 'node:url';
import type { VFile } from 'vfile';

/** A picture of the deck. */
export interface PictureFile {
  /** That of an SVG. */
  readonly text: string | undefined;
  /** Why it cannot be shown: it is empty, cut short or no picture at all, or an SVG that does not say how large it is. */
  readonly fault: 'damaged' | 'sizeless' | undefined;
}

/** Finds a picture; `undefined` where there is no such file. */
export type FindPicture = (url: URL) => Promise<PictureFile | undefined>;

/** What browsers show and Astro makes ready, by the endings of names. */
const shown = /\.(?:avif|gif|jpe?g|png|svg|tiff|webp)$/i;

/** An SVG that takes its colours from the page. */
const themed = /currentColor|var\(--/;

/**
 * Looks at a picture that a slide names.
 *
 * @param address as the slide names it, without scheme
 * @returns `svg`: the text of an SVG that follows the theme, and so is set into the page; or what is wrong, as a sentence
 */
export async function lookAtPicture(
  address: string,
  file: VFile,
  find: FindPicture,
): Promise<{ readonly svg?: string } | { readonly fault: string; readonly ruleId: string }> {
  const wrong = (fault: string, ruleId = 'wrong-picture') => ({ fault, ruleId });
  const found = await find(new URL(address, pathToFileURL(file.path)));
  if (!found) return wrong(`There is no picture "${address}" beside the slide.`, 'missing-picture');
  const [, name = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  if (rest !== '') return wrong(`Name the file alone, "${name}", without "${rest}".`);
  if (!shown.test(name))
    return wrong(
      `"${address}" is not a picture that browsers show. Save it as PNG, JPEG, WebP, AVIF, GIF or SVG, and name that file.`,
    );
  const { text = '', fault } = found;
  // In the page it has the size that it is given there, and needs no namespace.
  if (
    /\.svg$/i.test(name) &&
    themed.test(text) &&
    (fault !== 'damaged' || !text.includes('xmlns='))
  )
    return { svg: text };
  if (fault === 'damaged')
    return wrong(
      `The picture "${address}" cannot be read: it is empty, damaged or cut short, or not what its name says. Export it again.`,
    );
  if (fault === 'sizeless')
    return wrong(
      `The picture "${address}" does not say how large it is. Give its <svg> a viewBox="0 0 width height".`,
    );
  return {};
}
