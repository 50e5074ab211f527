import { blockAround, picturesOf, textsOf, unitOf } from './boxes.ts';
import { leastSize } from './fault.ts';
import type { FoundFault } from './fault.ts';
import { nounOf } from './noun.ts';

/** Text that is too small on a slide of 1280×720: one fault for each block. The footer's size is Lectern's own and not looked at. */
export function smallTextFaults(slide: Element): FoundFault[] {
  const unit = unitOf(slide);
  const sizes = new Map<Element, { size: number; element: Element }>();
  for (const { parent } of textsOf(slide)) {
    if (parent.closest('.furniture')) continue;
    const size = sizeOf(parent) / unit;
    const block = blockAround(parent);
    // What the browser makes of 18 units may be a little less.
    if (size < leastSize - 0.05 && size < (sizes.get(block)?.size ?? leastSize))
      sizes.set(block, { size, element: parent });
  }
  return [...sizes].map(([block, { size, element }]) => {
    const shown = String(Math.round(size * 10) / 10);
    return { rule: 'small', noun: nounOf(block), pixels: size, value: shown, element, block };
  });
}

/** Pictures and videos that are shown larger than their pixels are, and pictures that are not there. */
export function pictureFaults(slide: Element): FoundFault[] {
  const unit = unitOf(slide);
  return picturesOf(slide).flatMap((element): FoundFault[] => {
    const about = { noun: 'The picture', element, block: element };
    if (element instanceof HTMLImageElement && element.complete && element.naturalWidth === 0)
      return [{ ...about, rule: 'missing' }];
    // On paper a picture stands in for a video.
    const video = element.closest('.still')?.previousElementSibling ?? element;
    const isVideo = video instanceof HTMLVideoElement;
    const size = isVideo ? video : pixelsOf(element);
    if (!size) return [];
    const factor = enlargement(element, size) / unit;
    if (factor <= 1.02) return [];
    const shown = String(Math.round(factor * 10) / 10);
    const of = isVideo ? { noun: 'The video', element: video, block: video } : about;
    return [{ ...of, rule: 'scaled', pixels: size.width, value: shown }];
  });
}

/** Pictures, videos and sounds that say nothing to those who do not see or hear them. */
export function alternativeFaults(slide: Element): FoundFault[] {
  return [...slide.querySelectorAll('.canvas :is(img, svg, video, audio, [role=img])')].flatMap(
    (element): FoundFault[] => {
      if (element.closest('[aria-hidden=true], button') || element.parentElement?.closest('svg'))
        return [];
      const block = blockAround(element);
      return hasAlternative(element)
        ? []
        : [{ rule: 'alt', noun: nounOf(element), element, block }];
    },
  );
}

function hasAlternative(element: Element): boolean {
  if (element.matches('[role=presentation], [role=none]')) return true;
  if (element instanceof HTMLImageElement) return element.hasAttribute('alt');
  const names = ['aria-label', 'aria-labelledby', 'title'].map((name) =>
    element.getAttribute(name),
  );
  const title = element instanceof SVGElement ? element.querySelector('title')?.textContent : '';
  return [...names, title].some((name) => (name ?? '').trim() !== '');
}

/** The size of text as it is seen. Small signs belong to formulas, so of one its own size counts; a drawing scales its text. */
function sizeOf(parent: Element): number {
  const element = parent.closest('math') ?? parent;
  const size = parseFloat(getComputedStyle(element).fontSize);
  if (!(element instanceof SVGGraphicsElement)) return size;
  const { a = 1, b = 0 } = element.getScreenCTM() ?? {};
  return size * Math.hypot(a, b);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How many pixels a picture has. A drawing has none, whatever size it names. */
function pixelsOf(picture: Element): Size | undefined {
  if (!(picture instanceof HTMLImageElement)) return undefined;
  const { currentSrc, naturalWidth, naturalHeight } = picture;
  if (/\.svg(?:$|[?#])|^data:image\/svg/.test(currentSrc)) return undefined;
  return { width: naturalWidth, height: naturalHeight };
}

/** How many pixels of the page one pixel of a picture of this size takes. */
function enlargement(picture: Element, size: Size): number {
  const { width, height } = picture.getBoundingClientRect();
  const across = width / size.width;
  const down = height / size.height;
  const { objectFit } = getComputedStyle(picture);
  return objectFit === 'contain' || objectFit === 'scale-down'
    ? Math.min(across, down)
    : Math.max(across, down);
}
