import type { PictureSize } from './content.ts';

/** The names of elements (RFC 9559, Matroska). */
const ids = {
  segment: 0x18538067,
  tracks: 0x1654ae6b,
  track: 0xae,
  type: 0x83,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
  displayWidth: 0x54b0,
  displayHeight: 0x54ba,
  displayUnit: 0x54b2,
};

/** The size of the picture of a WebM file: that of its first track which has one. */
export function webmSize(bytes: Uint8Array): PictureSize | undefined {
  const [video] = within(bytes, [ids.segment, ids.tracks, ids.track, ids.video], {
    start: 0,
    end: bytes.length,
  });
  if (!video) return undefined;
  const read = (id: number): number | undefined => {
    const [found] = within(bytes, [id], video);
    return found && numberAt(bytes, found);
  };
  // Where the picture is not shown as it is, its size on the screen is said; other units than pixels are proportions.
  const isInPixels = (read(ids.displayUnit) ?? 0) === 0;
  const width = (isInPixels ? read(ids.displayWidth) : undefined) ?? read(ids.width);
  const height = (isInPixels ? read(ids.displayHeight) : undefined) ?? read(ids.height);
  return width !== undefined && height !== undefined ? { width, height } : undefined;
}

/** Whether one of its tracks is a sound. */
export function webmHasSound(bytes: Uint8Array): boolean {
  const all = { start: 0, end: bytes.length };
  const types = within(bytes, [ids.segment, ids.tracks, ids.track, ids.type], all);
  return types.some((type) => numberAt(bytes, type) === 2);
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** What is in the elements that a path of names leads to. */
function* within(bytes: Uint8Array, [id, ...rest]: readonly number[], part: Part): Generator<Part> {
  for (const element of elements(bytes, part)) {
    if (element.id !== id) continue;
    if (rest.length === 0) yield element;
    else yield* within(bytes, rest, element);
  }
}

/** The elements of a part (RFC 8794, EBML); one that says no length, as a live recording does, goes to the end. */
function* elements(bytes: Uint8Array, { start, end }: Part): Generator<Part & { id: number }> {
  for (let at = start; at < end;) {
    const id = lengthAt(bytes, at);
    const size = lengthAt(bytes, at + id);
    const from = at + id + size;
    if (id > 4 || size > 8 || from > end) return;
    const first = (bytes[at + id] ?? 0) & (0xff >> size);
    const length = numberAt(bytes, { start: at + id + 1, end: from }, first);
    const isUnknown = length === 2 ** (7 * size) - 1;
    const to = isUnknown ? end : from + length;
    if (to > end) return;
    yield { id: numberAt(bytes, { start: at, end: at + id }), start: from, end: to };
    at = to;
  }
}

/** How many bytes a number takes: one more than the zeros that its first byte begins with. */
function lengthAt(bytes: Uint8Array, at: number): number {
  return Math.clz32(bytes[at] ?? 0) - 23;
}

function numberAt(bytes: Uint8Array, { start, end }: Part, first = 0): number {
  return bytes.subarray(start, end).reduce((number, byte) => number * 256 + byte, first);
}
