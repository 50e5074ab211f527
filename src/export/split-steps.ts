import { AT_STEP, SLIDE, STEPS } from '../markup.ts';
import { showStep } from '../show-step.ts';

// Runs in the page of a deck: each slide is there once for each of its steps, at that step. The ids stay those of the first.
for (const slide of document.querySelectorAll(`[${SLIDE}][${STEPS}]`)) {
  const copies = Array.from({ length: Number(slide.getAttribute(STEPS)) }, (_, index) =>
    stepOf(slide.cloneNode(true), index + 1),
  );
  stepOf(slide, 0);
  slide.after(...copies);
}

/** Readies a slide, or a copy of it, for a step. */
function stepOf(slide: Node, step: number): Node {
  if (!(slide instanceof HTMLElement)) return slide;
  slide.setAttribute(AT_STEP, String(step));
  if (step > 0)
    for (const element of [slide, ...slide.querySelectorAll('[id]')]) element.removeAttribute('id');
  showStep(slide, step);
  return slide;
}
