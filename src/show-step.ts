import { MARKED, MARKED_IN, MARKS_FROM, MARKS_TO, PLAIN_IN, STEP, UPCOMING } from './markup.ts';

/** Shows a slide as it is at a step. */
export function showStep(slide: HTMLElement, step: number): void {
  for (const element of slide.querySelectorAll(`[${STEP}]`)) {
    element.toggleAttribute(UPCOMING, Number(element.getAttribute(STEP)) > step);
  }
  for (const block of slide.querySelectorAll(`[${MARKS_FROM}]`)) markLines(block, step);
}

/** Marks the lines of a block of code that are meant at this step; its last state stays through the steps after it. */
function markLines(block: Element, step: number): void {
  const [from, to] = [MARKS_FROM, MARKS_TO].map((name) => Number(block.getAttribute(name)));
  const state = String(Math.max(0, Math.min(step, to ?? step) - (from ?? 0) + 1));
  const isNamed = (element: Element, attribute: string): boolean =>
    element.getAttribute(attribute)?.split(' ').includes(state) ?? false;
  block.toggleAttribute(MARKED, !isNamed(block, PLAIN_IN));
  for (const line of block.querySelectorAll(`[${MARKED_IN}]`))
    line.toggleAttribute(MARKED, isNamed(line, MARKED_IN));
}
