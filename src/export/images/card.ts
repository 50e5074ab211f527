import sharp from 'sharp';
import { compression } from './encode.ts';

/** The size of a picture that other sites show beside a link, in pixels (https://ogp.me). */
const size = { width: 1200, height: 630 };

/**
 * Makes the picture of a slide one for other sites: the slide whole, as high as it. Beside it its own ground goes on: where its edge
 * is of one colour in that colour, else as in a mirror; a narrow slide, in whose mirror its text would be seen, stands before a
 * blurred copy of itself.
 *
 * @param picture of the slide, larger than this
 * @returns a PNG
 */
export async function cardOf(picture: Buffer): Promise<Buffer> {
  const slide = await sharp(picture)
    .removeAlpha()
    .resize({ height: size.height, kernel: 'lanczos3' })
    .png({ compressionLevel: 0 })
    .toBuffer({ resolveWithObject: true });
  const free = size.width - slide.info.width;
  const rim = { left: Math.floor(free / 2), right: Math.ceil(free / 2) };
  if (rim.right <= narrow || (await hasPlainEdges(slide.data, slide.info.width)))
    return sharp(slide.data)
      .extend({ ...rim, extendWith: rim.right <= narrow ? 'mirror' : 'copy' })
      .png(compression)
      .toBuffer();
  const ground = await sharp(picture)
    .removeAlpha()
    .resize({ ...size, fit: 'cover' })
    .blur(30)
    .png({ compressionLevel: 0 })
    .toBuffer();
  return sharp(ground)
    .composite([{ input: slide.data, left: rim.left, top: 0 }])
    .png(compression)
    .toBuffer();
}

/** As wide a part of a slide is empty at each side, but for its ground: 80 of 1280 units. */
const narrow = 60;

async function hasPlainEdges(picture: Buffer, width: number): Promise<boolean> {
  const edges = [0, width - 1].map(async (left) => {
    const pixels = await sharp(picture)
      .extract({ left, top: 0, width: 1, height: size.height })
      .raw()
      .toBuffer();
    return pixels.every((value, index) => Math.abs(value - (pixels[index % 3] ?? 0)) <= 2);
  });
  return (await Promise.all(edges)).every(Boolean);
}
