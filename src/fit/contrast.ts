import type Axe from 'axe-core';
import { blockAround } from './boxes.ts';
import type { FoundFault } from './fault.ts';
import { nounOf } from './noun.ts';

/** axe, which `npm run check` puts into the page. */
declare const axe: typeof Axe;

/** What axe says about the contrast of a slide's text. */
export interface Contrast {
  /** Text whose contrast is under that of WCAG 2, 1.4.3 (AA): one fault for each block. */
  readonly faults: readonly FoundFault[];
  /** Whether there is text that has something behind it of which axe does not know the colour, as a picture. */
  readonly hasBackdrop: boolean;
}

/** Looks at the text that a slide shows now. */
export async function contrastOf(slide: Element): Promise<Contrast> {
  // Text over a gradient is not examined, and bullets are gradients beside their text.
  document.adoptedStyleSheets = [sheet];
  const { violations, incomplete } = await axe.run(slide, {
    runOnly: ['color-contrast'],
    resultTypes: ['violations', 'incomplete'],
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
  const hasBackdrop = incomplete
    .flatMap(({ nodes }) => nodes)
    .some(
      ({ element, any }) => !element?.closest('svg') && backdrops.includes(keyOf(any[0]?.data)),
    );
  return { faults: [...found.values()], hasBackdrop };
}

/** What axe calls the reasons not to know the colour behind a text. */
const backdrops: readonly unknown[] = [
  'bgGradient',
  'bgImage',
  'bgOverlap',
  'imgNode',
  'pseudoContent',
];

const sheet = new CSSStyleSheet();
sheet.replaceSync('.slide li { background-image: none }');

function keyOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, 'messageKey') : undefined;
}

function describe(data: unknown): string {
  if (typeof data !== 'object' || data === null) return 'too little';
  const get = (name: string): string => String(Reflect.get(data, name));
  return `${get('contrastRatio')}:1 (${get('fgColor')} on ${get('bgColor')}), and ${get('expectedContrastRatio')} is needed`;
}
