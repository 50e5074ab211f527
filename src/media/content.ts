import { mp4HasSound, mp4Size } from './mp4.ts';
import { webmHasSound, webmSize } from './webm.ts';

/** The size of a video's picture as it is shown, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Whether a file is what the ending of its name says, as far as its first bytes tell.
 *
 * @param ending as in `.webm`
 */
export function isContentOf(ending: string, bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return beginnings[ending]?.test(text) ?? false;
}

/** Reads the size of a video's picture from the file; nothing where there is none that a browser could show. */
export function pictureSize(ending: string, bytes: Uint8Array): PictureSize | undefined {
  const read = ending === '.webm' ? webmSize : ending === '.mp4' ? mp4Size : undefined;
  const size = read?.(bytes);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

/** Whether a video has a sound. */
export function hasSound(ending: string, bytes: Uint8Array): boolean {
  return ending === '.webm' ? webmHasSound(bytes) : mp4HasSound(bytes);
}

/** How files begin, byte for byte. */
const beginnings: Readonly<Record<string, RegExp>> = {
  '.flac': /^fLaC/,
  '.jpg': /^\xff\xd8\xff/,
  '.m4a': /^[^]{4}ftyp/,
  '.mp3': /^(?:ID3|\xff[\xe0-\xff])/,
  '.mp4': /^[^]{4}ftyp/,
  '.ogg': /^OggS/,
  '.png': /^\x89PNG\r\n/,
  '.vtt': /^(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|$)/,
  '.wav': /^RIFF[^]{4}WAVE/,
  '.webm': /^\x1a\x45\xdf\xa3/,
  '.webp': /^RIFF[^]{4}WEBP/,
};
