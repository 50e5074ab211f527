import type Axe from 'axe-core';
import { blockAround } from './boxes.ts';
import type { FoundFault } from './fault.ts';
import { nounOf } from './noun.ts';

/** axe, which `npm run check` puts into the page. */
declare const axe: typeof Axe;

/** Text of a slide whose contrast is under that of WCAG 2, 1.4.3 (AA), as axe finds it: one fault for each block. */
export async function contrastFaults(slide: Element): Promise<FoundFault[]> {
  // Text over a gradient is not examined, and bullets are gradients beside their text.
  document.adoptedStyleSheets = [sheet];
  const { violations } = await axe.run(slide, {
    runOnly: ['color-contrast'],
    resultTypes: ['violations'],
    elementRef: true,
    preload: false,
  });
  document.adoptedStyleSheets = [];
  const found = new Map<Element, FoundFault>();
  for (const { element, any } of violations.flatMap(({ nodes }) => nodes)) {
    if (!element) continue;
    const block = blockAround(element);
    if (found.has(block)) continue;
    const value = describe(any[0]?.data);
    found.set(block, { rule: 'contrast', noun: nounOf(block), value, element, block });
  }
  return [...found.values()];
}

const sheet = new CSSStyleSheet();
sheet.replaceSync('.slide li { background-image: none }');

function describe(data: unknown): string {
  if (typeof data !== 'object' || data === null) return 'too little';
  const get = (name: string): string => String(Reflect.get(data, name));
  return `${get('contrastRatio')}:1 (${get('fgColor')} on ${get('bgColor')}), and ${get('expectedContrastRatio')} is needed`;
}
