import type { Paint } from '../shapes.ts';

/** A colour of CSS, in whatever way it is written, or undefined where it cannot be seen. */
export function paintOf(color: string): Paint | undefined {
  if (!known.has(color)) known.set(color, read(color));
  return known.get(color);
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
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
  return { color: hex.toUpperCase(), opacity: alpha / 255 };
}
