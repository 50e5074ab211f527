import { fileURLToPath } from 'node:url';

/** The part of a picture's points that may be brighter than what counts as its brightest parts. */
const glints = 0.01;
/** A picture is looked at as small as this, in points: no letter is smaller. */
const size = 128;

/**
 * How bright the brightest parts of a picture are.
 *
 * @returns from 0 to 1 as a grey in sRGB, by luma (ITU-R BT.709); undefined where there is no picture that can be read
 */
export async function brightness(url: URL): Promise<number | undefined> {
  // It takes a tenth of a second to load, and most decks need it for nothing.
  const { default: sharp } = await import('sharp');
  const picture = await sharp(fileURLToPath(url))
    .resize(size, size, { fit: 'inside' })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .greyscale()
    .raw()
    .toBuffer()
    .catch(() => undefined);
  if (!picture) return undefined;
  const greys = [...picture].toSorted((a, b) => b - a);
  return (greys[Math.floor(greys.length * glints)] ?? 0) / 255;
}
