import { MORPH } from '../markup.ts';

/** As long, and in the same rhythm, as boxes move in `transitions.css`. */
const motion = { duration: 350, easing: 'ease-in-out' } as const;

/**
 * Makes the texts that turn into one another larger or smaller on their way, as their letters are on the two slides,
 * so that the same words lie over each other. Comes when the transition is ready.
 */
export function scaleTexts(left: Element | undefined, slide: Element | undefined): void {
  for (const text of slide?.querySelectorAll(`[${MORPH}]:not(.picture)`) ?? []) {
    const name = text.getAttribute(MORPH) ?? '';
    const before = left?.querySelector(`[${MORPH}='${name}']`);
    const ratio = before ? sizeOf(before) / sizeOf(text) : 1;
    for (const [image, scale] of [
      ['old', [1, 1 / ratio]],
      ['new', [ratio, 1]],
    ] as const) {
      const pseudoElement = `::view-transition-${image}(morph-${name})`;
      document.documentElement.animate({ scale: [...scale] }, { ...motion, pseudoElement });
    }
  }
}

/** The size of letters, in CSS px; that of code, where a text is some. */
function sizeOf(text: Element): number {
  return parseFloat(getComputedStyle(text.querySelector('pre') ?? text).fontSize);
}
