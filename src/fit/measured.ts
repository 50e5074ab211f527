import { SLIDE } from '../markup.ts';
import type { Fault, FoundFault } from './fault.ts';

/** A fault as it leaves the page: its elements by their places among those of the slide's canvas, -1 for the footer. */
export interface Measured extends Fault {
  readonly slug: string;
  readonly step: number;
  readonly element: number;
  readonly block: number;
}

/** All slides of a page. */
export function slidesOf(page: Document): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(`section[${SLIDE}]`)];
}

/** A fault without its elements, which cannot leave the page. */
export function leaving({ element, block, ...fault }: FoundFault, step = 0): Measured {
  const slide = element.closest(`[${SLIDE}]`);
  const elements = slide ? elementsOf(slide) : [];
  const slug = slide?.getAttribute(SLIDE) ?? '';
  return {
    ...fault,
    slug,
    step,
    element: elements.indexOf(element),
    block: elements.indexOf(block),
  };
}

/** Such a fault with its elements again; nothing where the page has not its slide. */
export function arriving({ slug, element, block, ...fault }: Measured): FoundFault | undefined {
  const slide = slidesOf(document).find((candidate) => candidate.getAttribute(SLIDE) === slug);
  if (!slide) return undefined;
  const elements = elementsOf(slide);
  const footer = slide.querySelector('.furniture') ?? slide;
  return { ...fault, element: elements[element] ?? footer, block: elements[block] ?? footer };
}

/** The elements of a slide in the order of its file. */
function elementsOf(slide: Element): Element[] {
  return [...slide.querySelectorAll('.canvas *')];
}
