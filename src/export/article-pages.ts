import type { PdfObjects } from './pdf-objects.ts';
import { elementKids, readStructure, referenceOf } from './pdf-structure.ts';
import type { Structure, StructureElement } from './pdf-structure.ts';

/**
 * The pages that each article of a tagged PDF has content on, in the order of the articles: a slide is one, and so is its place in a
 * handout. One that is larger than its page goes on upon the next, whether that is its own or another's.
 *
 * @param pdf as Chromium printed it
 * @returns the pages counted from 0, the first one first; no article where the structure is not one that is known here
 */
export function articlePages(pdf: PdfObjects): number[][] {
  const structure = readStructure(pdf);
  if (structure === undefined) return [];
  const order = new Map((pdf.byType.get('Page') ?? []).map((object, index) => [object, index]));
  return articlesOf(structure, pdf).map((article) => {
    const pages = pagesOf(structure, article).flatMap((object) => order.get(object) ?? []);
    return [...new Set(pages)].toSorted((one, other) => one - other);
  });
}

function articlesOf({ root, elements }: Structure, { bodies }: PdfObjects): StructureElement[] {
  const below = (number: number): StructureElement[] => {
    const element = elements.get(number);
    if (element === undefined) return [];
    return element.type === 'Art' ? [element] : elementKids(element).flatMap(below);
  };
  return below(referenceOf(bodies.get(root), 'K') ?? 0);
}

/** The objects of the pages that the marked content of an element, and of those in it, is on (ISO 32000-1, 14.7.4). */
function pagesOf(structure: Structure, element: StructureElement): number[] {
  return element.kids.flatMap((kid) => {
    if (!kid.endsWith(' 0 R'))
      return kid.startsWith('<<') && !kid.includes('/MCID ')
        ? []
        : (referenceOf(kid, 'Pg') ?? element.page ?? []);
    const below = structure.elements.get(Number.parseInt(kid));
    return below === undefined ? [] : pagesOf(structure, below);
  });
}
