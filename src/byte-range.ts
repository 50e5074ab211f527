/** The bytes from one to another, both included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The part of a file that a request asks for (RFC 9110, 14.1.2), as browsers do to move in a video.
 *
 * @param header what its `Range` says
 * @param size of the file, in bytes
 * @returns 'all' where it asks for no part, for several, or for what cannot be read; 'none' for a part that the file does not have
 */
export function byteRange(
  header: string | null | undefined,
  size: number,
): ByteRange | 'all' | 'none' {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return 'all';
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length > 0 ? { first: size - length, last: size - 1 } : 'none';
  }
  if (last !== '' && Number(last) < Number(first)) return 'all';
  if (Number(first) >= size) return 'none';
  return { first: Number(first), last: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

/** An answer with a part of a file: from `start` up to `end`, which is none of it. */
export interface PartialAnswer {
  readonly status: 206 | 416;
  readonly contentRange: string;
  readonly start: number;
  readonly end: number;
}

/** What to answer to such a request; undefined where that is the whole file. */
export function partialAnswer(
  header: string | null | undefined,
  size: number,
): PartialAnswer | undefined {
  const range = byteRange(header, size);
  if (range === 'all') return undefined;
  if (range === 'none') return { status: 416, contentRange: `bytes */${size}`, start: 0, end: 0 };
  const { first, last } = range;
  const contentRange = `bytes ${first}-${last}/${size}`;
  return { status: 206, contentRange, start: first, end: last + 1 };
}
