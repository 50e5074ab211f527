import { textString } from './pdf-objects.ts';

/** A slide as its pages are called: by its number in the deck, and by the step after that. */
export interface LabelledSlide {
  readonly number: number;
  /** How many pages it has. */
  readonly pages: number;
}

/**
 * The entries of a PDF's page labels (ISO 32000-1, 12.4.2): the pages of slide 4 are called `4`, `4.1`, `4.2`, as the steps in its address.
 *
 * @returns nothing where pages are called by their place anyway
 */
export function pageLabels(slides: readonly LabelledSlide[]): string {
  if (slides.every(({ number, pages }, index) => pages === 1 && number === index + 1)) return '';
  let page = 0;
  return slides
    .flatMap(({ number, pages }) => {
      const first = page;
      page += pages;
      const own = `${first} <</P ${textString(`${number}`)}>>`;
      const steps = `${first + 1} <</S /D /P ${textString(`${number}.`)}>>`;
      return pages > 1 ? [own, steps] : [own];
    })
    .join(' ');
}
