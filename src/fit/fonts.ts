import { blockAround } from './boxes.ts';
import type { FoundFault } from './fault.ts';
import { nounOf } from './noun.ts';

/** The fonts that slides are set in and that cannot be loaded, each with the first block that needs it. */
export async function missingFonts(slides: readonly Element[]): Promise<FoundFault[]> {
  const needed = new Map<string, { family: string; element: Element; text: string }>();
  for (const element of slides.flatMap((slide) => [...slide.querySelectorAll('.canvas *')])) {
    const text = [...element.childNodes]
      .map((node) => (node instanceof Text ? node.data : ''))
      .join('');
    if (text.trim() === '') continue;
    const { fontFamily, fontStyle, fontWeight } = getComputedStyle(element);
    // The families after the first stand in for it, and a system may not have them.
    const [family = ''] = fontFamily.split(',');
    const font = `${fontStyle} ${fontWeight} 16px ${family}`;
    const before = needed.get(font);
    needed.set(font, {
      family,
      element: before?.element ?? element,
      text: (before?.text ?? '') + text,
    });
  }
  const found = new Map<string, FoundFault>();
  for (const [font, { family, element, text }] of needed) {
    const isThere = await document.fonts.load(font, text).then(
      () => true,
      () => false,
    );
    if (isThere || found.has(family)) continue;
    const block = blockAround(element);
    found.set(family, { rule: 'font', noun: nounOf(block), value: nameOf(family), element, block });
  }
  return [...found.values()];
}

/** A family's name as one knows it: Astro appends a hash. */
function nameOf(family: string): string {
  return family.replace(/["']/g, '').replace(/-[0-9a-f]{8,}$/, '');
}
