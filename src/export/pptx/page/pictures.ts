import type { Box, PictureShape, Shot } from '../shapes.ts';
import { linkOf } from './looks.ts';
import { boxOf, lengthOf } from './places.ts';

/** On an element, the number of the picture that is taken of it. */
export const SHOT = 'data-shot';
let shots = 0;

/** A picture that the browser is to take of an element. */
export function shotOf(element: Element, box: Box, isOpaque = false): Shot {
  const mark = ++shots;
  element.setAttribute(SHOT, String(mark));
  return { kind: 'shot', mark, box, isOpaque };
}

/** What is shown as a whole, as a picture with what it shows in words. */
export function pictureShape(element: Element, box: Box, slide: Box): PictureShape | undefined {
  const seen = element instanceof HTMLImageElement ? drawnBox(element, box) : { box, crop: none };
  const shown = intersection(seen.box, slide);
  if (shown.w < 1 || shown.h < 1) return undefined;
  const link = linkOf(element.closest('a[href]'));
  const isWhole = shown.w > seen.box.w - 1 && shown.h > seen.box.h - 1;
  const isFile = element instanceof HTMLImageElement && isWhole && isPlain(element);
  return {
    kind: 'picture',
    box: shown,
    alt: altOf(element),
    ...(link && { link }),
    source: isFile
      ? { kind: 'file', url: element.src, ...(seen.crop && { crop: seen.crop }) }
      : shotOf(element, shown),
  };
}

const none = undefined as Box | undefined;

/** What a picture shows, in words. */
export function altOf(element: Element): string {
  if (element.closest('[aria-hidden=true]')) return '';
  const label = element.getAttribute('aria-label');
  if (element instanceof HTMLImageElement) return element.alt;
  const words = element.localName === 'math' || element instanceof HTMLTableElement;
  const title = element.querySelector(':scope > title')?.textContent;
  const text = words ? element.textContent : title;
  return (label ?? text ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** Whether a picture is shown as its file has it, at whatever size. */
function isPlain(picture: HTMLImageElement): boolean {
  const { filter, opacity, borderRadius, clipPath, transform } = getComputedStyle(picture);
  const isUsual = filter === 'none' && opacity === '1' && clipPath === 'none';
  const isVector = URL.parse(picture.src)?.pathname.endsWith('.svg') === true;
  return isUsual && !isVector && lengthOf(borderRadius) === 0 && transform === 'none';
}

/** Where a picture's own pixels are, and which part of them: `object-fit`, in the middle or where `object-position` says. */
function drawnBox(picture: HTMLImageElement, box: Box): { box: Box; crop: Box | undefined } {
  const { objectFit, objectPosition } = getComputedStyle(picture);
  const { naturalWidth: width, naturalHeight: height } = picture;
  if (objectFit === 'fill' || width === 0 || height === 0) return { box, crop: undefined };
  const [across = 0.5, down = 0.5] = objectPosition
    .split(' ')
    .map((part) => parseFloat(part) / 100);
  const fits = [box.w / width, box.h / height] as const;
  if (objectFit === 'cover') {
    const scale = Math.max(...fits);
    const w = box.w / (width * scale);
    const h = box.h / (height * scale);
    return { box, crop: { x: (1 - w) * across, y: (1 - h) * down, w, h } };
  }
  const scale = Math.min(...fits, objectFit === 'contain' ? Infinity : 1);
  const [w, h] = [width * scale, height * scale];
  return {
    box: { x: box.x + (box.w - w) * across, y: box.y + (box.h - h) * down, w, h },
    crop: undefined,
  };
}

function intersection(one: Box, other: Box): Box {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const w = Math.min(one.x + one.w, other.x + other.w) - x;
  const h = Math.min(one.y + one.h, other.y + other.h) - y;
  return { x, y, w, h };
}

/** The picture of an element where it is. */
export function pictureOf(element: Element, slide: Box): PictureShape | undefined {
  return pictureShape(element, boxOf(element), slide);
}
