import type { Paint } from '../shapes.ts';

/** A colour of CSS, in whatever way it is written, or undefined where it cannot be seen. */
export function paintOf(color: string): Paint | undefined {
  if (!known.has(color)) known.set(color, read(color));
  return known.get(color);
}

/** What is seen of a paint over a colour. */
export function over({ color, opacity }: Paint, under: string): string {
  return [0, 2, 4]
    .map((at) => {
      const parts = [color, under].map((each) => parseInt(each.slice(at, at + 2), 16));
      const [upper = 0, lower = 0] = parts;
      return Math.round(upper * opacity + lower * (1 - opacity));
    })
    .map(toHex)
    .join('');
}

function toHex(part: number): string {
  return part.toString(16).padStart(2, '0').toUpperCase();
}

const known = new Map<string, Paint | undefined>();
const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

function read(color: string): Paint | undefined {
  if (!pixel) return undefined;
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = color;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
  if (alpha === 0) return undefined;
  return { color: [red, green, blue].map(toHex).join(''), opacity: alpha / 255 };
}
