import { blockAround, textsOf } from './boxes.ts';
import type { Box } from './boxes.ts';
import { leaving } from './measured.ts';
import type { Measured } from './measured.ts';
import { nounOf } from './noun.ts';

/** A text that was taken out of its slide, to see what is behind it; as a fault that it may turn out to be. */
export interface TakenText extends Measured {
  /** Red, green and blue from 0 to 255, and how much of it covers what is behind, from 0 to 1. */
  readonly colour: Colour;
  /** The contrast that text of its size needs (WCAG 2.2, 1.4.3). */
  readonly needed: number;
  /** The boxes of its lines in the window. */
  readonly lines: readonly Box[];
}

export type Colour = readonly [red: number, green: number, blue: number, cover: number];

/**
 * Takes the texts of a slide out of what is painted, and tells where they were. Those in drawings are no texts here: their own
 * lines run below them.
 */
export function takeTexts(slide: Element, step: number): TakenText[] {
  const colourOf = colourReader(slide);
  const taken = textsOf(slide).flatMap(({ text, parent }): TakenText[] => {
    const colour = colourOf(parent);
    // What has no colour is painted in another way, as by its background.
    if (parent.closest('svg') || colour[3] === 0) return [];
    const range = document.createRange();
    range.selectNodeContents(text);
    const lines = Array.from(range.getClientRects(), ({ left, right, top, bottom }) => ({
      left,
      right,
      top,
      bottom,
    }));
    const block = blockAround(parent);
    const about = { rule: 'backdrop', noun: nounOf(block), element: parent, block } as const;
    return [{ ...leaving(about, step), colour, needed: neededBy(parent), lines }];
  });
  document.adoptedStyleSheets = [sheet];
  return taken;
}

/** Brings the texts back. */
export function bringTexts(): void {
  document.adoptedStyleSheets = [];
}

const sheet = new CSSStyleSheet();
// What else has the colour of its text, as a line around it, stays.
sheet.replaceSync(`.slide * {
  -webkit-text-fill-color: transparent;
  -webkit-text-stroke: 0;
  text-decoration: none;
  text-shadow: none;
}`);

/** Large text is that of 18 points, or of 14 that are bold. */
function neededBy(element: Element): number {
  const { fontSize, fontWeight } = getComputedStyle(element);
  const large = Number(fontWeight) >= 700 ? 14 : 18;
  return parseFloat(fontSize) >= (large * 4) / 3 ? 3 : 4.5;
}

/** Reads the colour of text, in whatever way it is given. */
function colourReader(slide: Element): (element: Element) => Colour {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  return (element) => {
    if (!canvas) return [0, 0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = getComputedStyle(element).webkitTextFillColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    let cover = alpha / 255;
    for (let each: Element | null = element; each && each !== slide; each = each.parentElement)
      cover *= Number(getComputedStyle(each).opacity);
    return [red, green, blue, cover];
  };
}
