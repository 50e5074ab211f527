import type { Page } from '@playwright/test';
import type { Colour } from '../fit/backdrop.ts';
import type { Box } from '../fit/boxes.ts';
import type { Measured } from '../fit/measured.ts';
import { contrast, luminance } from '../markdown/contrast.ts';

/** The part of the points behind a line of text that may be worse than what counts. */
const specks = 0.05;

/** A picture in points of red, green and blue, row by row. */
export interface Points {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The contrast of a text where it is least, and the two colours in sRGB. */
export interface LeastContrast {
  readonly ratio: number;
  readonly text: readonly number[];
  readonly behind: readonly number[];
}

/**
 * Looks at what is behind the text of a slide that the stage can show, in a picture of the slide without its text:
 * one fault for each block whose contrast is under that of WCAG 2.2, 1.4.3 (AA), as `leastContrast` measures it.
 *
 * @param page shows the deck in the colours in question, with all its slides
 */
export async function backdropFaults(page: Page, slug: string): Promise<Measured[]> {
  const texts = await page.evaluate((name) => lecternFit.takeTextsOf(name), slug);
  const picture = await page.screenshot({ animations: 'disabled' });
  await page.evaluate(() => lecternFit.bringTexts());
  // It takes a tenth of a second to load, and most decks need it for nothing.
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const points = { data, width: info.width, height: info.height };
  const worst = new Map<number, { ratio: number; fault: Measured }>();
  for (const { colour, needed, lines, ...text } of texts) {
    for (const line of lines) {
      const least = leastContrast(points, line, colour);
      const { ratio } = worst.get(text.block) ?? { ratio: Infinity };
      if (!least || least.ratio >= Math.min(needed, ratio)) continue;
      const fault = { ...text, value: describe(least, needed) };
      worst.set(text.block, { ratio: least.ratio, fault });
    }
  }
  return [...worst.values()].map(({ fault }) => fault);
}

/**
 * The contrast of a line of text with what is behind it, where that is worst, apart from the twentieth of its box that is worse still:
 * specks of a picture hide no letter.
 *
 * @param line its box in the picture
 * @returns undefined where the box is outside of the picture
 */
export function leastContrast(
  picture: Points,
  line: Box,
  [red, green, blue, cover]: Colour,
): LeastContrast | undefined {
  const colours = coloursIn(picture, line);
  const seen = [...colours].map(([colour, count]) => {
    const behind = [colour >> 16, (colour >> 8) & 255, colour & 255];
    const over = (own: number, index: number): number =>
      Math.round(own * cover + (behind[index] ?? 0) * (1 - cover));
    const text = [red, green, blue].map(over);
    return { text, behind, count, ratio: contrast(light(text), light(behind)) };
  });
  seen.sort((a, b) => a.ratio - b.ratio);
  const all = seen.reduce((sum, { count }) => sum + count, 0);
  let passed = 0;
  return seen.find(({ count }) => (passed += count) > all * specks);
}

/** How many points in a box have a colour, by the colour as one number. */
function coloursIn({ data, width, height }: Points, box: Box): Map<number, number> {
  const colours = new Map<number, number>();
  const [right, bottom] = [Math.min(box.right, width), Math.min(box.bottom, height)];
  for (let y = Math.max(Math.floor(box.top), 0); y < bottom; y++) {
    for (let x = Math.max(Math.floor(box.left), 0); x < right; x++) {
      const [red = 0, green = 0, blue = 0] = data.subarray((y * width + x) * 3);
      const colour = (red << 16) | (green << 8) | blue;
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
  }
  return colours;
}

function light(channels: readonly number[]): number {
  return luminance(channels.map((channel) => channel / 255));
}

function describe({ ratio, text, behind }: LeastContrast, needed: number): string {
  // Rounded down: what is too little must not look like enough.
  const shown = Math.floor(ratio * 100) / 100;
  return `${shown}:1 (${hex(text)} on ${hex(behind)}), and ${needed}:1 is needed`;
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
