/** The two inks that text on a background can have; those of `tokens.css`, and nearly those of each theme. */
const inks = { dark: '#1c1b19', light: '#ecebe6' } as const;

/** Whether a background is dark, so that its text is light, or light. */
export type Ground = 'dark' | 'light';

/** The contrast that text keeps to its background (look of the slides), and the least that WCAG 2.2 asks for. */
const wanted = 7;
const least = 4.5;

/**
 * What kind of ground a colour is for text.
 *
 * @param colour `#abc` or `#aabbcc`
 * @returns undefined where neither ink can be read on it
 */
export function groundOf(colour: string): Ground | undefined {
  const under = luminance(channels(colour));
  const [onDark, onLight] = [contrast(inkOf('light'), under), contrast(inkOf('dark'), under)];
  if (Math.max(onDark, onLight) < least) return undefined;
  return onDark > onLight ? 'dark' : 'light';
}

/**
 * How much black must be laid over a picture, so that light text can be read on its brightest parts.
 *
 * @param brightness of those parts, from 0 to 1, as a grey in sRGB
 * @returns from 0 (none) to 1, a percent at a time
 */
export function neededShade(brightness: number): number {
  const darkEnough = (inkOf('light') + 0.05) / wanted - 0.05;
  const shade = 1 - toEncoded(darkEnough) / Math.max(brightness, 1e-6);
  return Math.ceil(Math.max(shade, 0) * 100) / 100;
}

function inkOf(ground: Ground): number {
  return luminance(channels(inks[ground]));
}

/** The contrast of two luminances, as WCAG 2.2 defines it. */
export function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Red, green and blue from 0 to 1. */
function channels(colour: string): readonly number[] {
  const digits = colour.slice(1);
  const pairs =
    digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g);
  return (pairs ?? []).map((pair) => parseInt(pair, 16) / 255);
}

/** Relative luminance of red, green and blue from 0 to 1, as WCAG 2.2 defines it. */
export function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}

/** From a value in sRGB to light, and back (IEC 61966-2-1). */
function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function toEncoded(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
