import type { PictureSize } from './content.ts';

/**
 * The size of the picture of an MP4 file: that of its first track which has one, turned as a telephone held it
 * (ISO/IEC 14496-12, 8.3.2).
 */
export function mp4Size(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const movie of boxes(view, 'moov', whole(view)))
    for (const track of boxes(view, 'trak', movie))
      for (const { end, start } of boxes(view, 'tkhd', track)) {
        // At its end are the matrix of nine numbers, then width and height in 65536ths of a pixel.
        if (end - start < 84) continue;
        const [width, height] = [end - 8, end - 4].map((at) =>
          Math.round(view.getUint32(at) / 65_536),
        );
        if (!width || !height) continue;
        const isTurned = view.getInt32(end - 44) === 0;
        return isTurned ? { width: height, height: width } : { width, height };
      }
  return undefined;
}

/** Whether one of its tracks is a sound (8.4.3). */
export function mp4HasSound(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const within = (parts: Iterable<Part>, name: string): Part[] =>
    [...parts].flatMap((part) => [...boxes(view, name, part)]);
  const media = within(within(boxes(view, 'moov', whole(view)), 'trak'), 'mdia');
  return within(media, 'hdlr').some(
    ({ start, end }) => start + 12 <= end && nameAt(view, start + 8) === 'soun',
  );
}

interface Part {
  readonly start: number;
  readonly end: number;
}

function whole(view: DataView): Part {
  return { start: 0, end: view.byteLength };
}

/** What is in the boxes of this name that stand in another; a box whose length is wrong ends the list. */
function* boxes(view: DataView, name: string, { start, end }: Part): Generator<Part> {
  for (let at = start; at + 8 <= end;) {
    const isLong = view.getUint32(at) === 1 && at + 16 <= end;
    const length = isLong ? Number(view.getBigUint64(at + 8)) : view.getUint32(at) || end - at;
    const head = isLong ? 16 : 8;
    if (length < head || at + length > end) return;
    if (nameAt(view, at + 4) === name) yield { start: at + head, end: at + length };
    at += length;
  }
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
}
