import { SCROLLS } from '../markup.ts';

/** Whether an element is in a box that scrolls sideways: one that may, and has more in it than it shows. */
export function scrollsSideways(element: Element): boolean {
  const box = element.closest(`pre, [${SCROLLS}], :not([${SCROLLS}]) > table`);
  return box !== null && box.scrollWidth > box.clientWidth;
}
