import { showAt } from './stage.ts';

/** A slide as it looks at a step, without the names by which a page knows it. */
export function pictureOf(slide: HTMLElement, step: number): HTMLElement {
  const picture = slide.cloneNode(true);
  if (!(picture instanceof HTMLElement)) return slide;
  picture.hidden = false;
  for (const element of [picture, ...picture.querySelectorAll('[id]')])
    element.removeAttribute('id');
  showAt(picture, step);
  return picture;
}
