import sharp from 'sharp';
import type { PictureFormat } from '../../paths.ts';

/** How PNGs are written: much smaller than Chromium's, for little time. */
export const compression = { compressionLevel: 3 } as const;

/** A picture that Chromium took, as a file. Either format has its very pixels; WebP takes a third of the bytes and more time. */
export function encode(shot: Buffer, format: PictureFormat): Promise<Buffer> {
  const picture = sharp(shot, { limitInputPixels: false }).removeAlpha();
  return format === 'png'
    ? picture.png(compression).toBuffer()
    : picture.webp({ lossless: true, effort: 2 }).toBuffer();
}
