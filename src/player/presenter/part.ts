import { PART } from '../../markup.ts';

/** An element of the presenter view by its name; one that shows nothing where the page has none. */
export function part(name: string): HTMLElement {
  return document.querySelector<HTMLElement>(`[${PART}=${name}]`) ?? document.createElement('span');
}

/** Shows a text; the same one is not written again, so that nobody hears it again. */
export function show(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
