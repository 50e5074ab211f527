import sharp from 'sharp';

/**
 * The first frame of a moving picture, as PNG; nothing for one that stands still. On paper nothing moves, and what a picture shows when it
 * is taken would depend on the moment.
 *
 * @param picture the bytes of a file of a format that may move
 */
export async function firstFrame(picture: Buffer): Promise<Buffer | undefined> {
  const { pages = 1 } = await sharp(picture).metadata();
  return pages > 1 ? sharp(picture).png().toBuffer() : undefined;
}

/** The endings of files that may move. */
export const moving = new Set(['.gif', '.webp', '.avif']);
