import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { PictureFile, Shot } from './shapes.ts';

/**
 * The bytes of a picture as the library takes them, `image/png;base64,…`.
 *
 * @param site the folder of the built site
 */
export async function pictureData(
  source: Shot | PictureFile,
  page: Page,
  site: string,
): Promise<string> {
  if (source.kind === 'file') return fileData(source, site);
  const { mark, box, isOpaque } = source;
  await page.evaluate((each) => lecternShapes.isolate(each), mark);
  const clip = { x: box.x, y: box.y, width: box.w, height: box.h };
  const bytes = await page.screenshot(
    isOpaque ? { clip, type: 'jpeg', quality: 88 } : { clip, type: 'png', omitBackground: true },
  );
  await page.evaluate(() => lecternShapes.isolate());
  return dataOf(isOpaque ? 'jpeg' : 'png', bytes);
}

/** A picture of the site: as it is where office programs show it and all of it is seen, else made anew. */
async function fileData({ url, crop }: PictureFile, site: string): Promise<string> {
  const bytes = await readFile(join(site, decodeURIComponent(new URL(url).pathname)));
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes);
  const { format, width, height, hasAlpha } = await picture.metadata();
  if (!crop && (format === 'png' || format === 'jpeg' || format === 'gif'))
    return dataOf(format, bytes);
  if (crop) {
    picture.extract({
      left: Math.round(crop.x * width),
      top: Math.round(crop.y * height),
      width: Math.max(1, Math.floor(crop.w * width)),
      height: Math.max(1, Math.floor(crop.h * height)),
    });
  }
  return hasAlpha
    ? dataOf('png', await picture.png().toBuffer())
    : dataOf('jpeg', await picture.jpeg({ quality: 90 }).toBuffer());
}

function dataOf(type: string, bytes: Buffer): string {
  return `image/${type};base64,${bytes.toString('base64')}`;
}
