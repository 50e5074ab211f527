import type { Element } from 'hast';
import { SCROLLS } from '../../markup.ts';
import type { DrawingElement } from './drawing.ts';

/** The column of a small phone, in em of the least text of a drawing that can be read there (`drawings.css`). */
const column = 21;

/** What stands in the figure of a drawing, the figure's class, and what the page's style sheet has to say about it. */
export interface FigureParts {
  readonly child: Element;
  readonly className: readonly string[];
  readonly rule?: string;
}

/**
 * Puts a drawing that is too wide for a phone into a box that scrolls there. The style sheet makes it no smaller than can be read,
 * for which it has to know its width, and no attribute may tell it.
 */
export function figureParts({ svg, width }: DrawingElement): FigureParts {
  if (width <= column) return { child: svg, className: [] };
  const whole = Math.ceil(width);
  const properties = { [SCROLLS]: '', role: 'group', ariaLabel: 'Drawing', tabIndex: 0 };
  return {
    child: { type: 'element', tagName: 'div', properties, children: [svg] },
    className: [`drawing-${whole}`],
    rule: `.drawing-${whole}{--em:${whole}}`,
  };
}
