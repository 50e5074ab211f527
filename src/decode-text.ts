import { ContentFault } from './content-fault.ts';
import { normalise } from './front-matter.ts';

/**
 * The text of a file, as all of Lectern reads it.
 *
 * @param file the file's path as messages name it
 * @throws ContentFault with the first line that is not UTF-8 or holds a NUL, which no text has
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  try {
    const text = decoder.decode(bytes);
    if (!text.includes('\0')) return normalise(text);
  } catch (error) {
    // `TextDecoder` throws this for what is not in its encoding.
    if (!(error instanceof TypeError)) throw error;
  }
  if (isUtf16(bytes))
    throw new ContentFault([{ file, line: 1, reason: 'The file is UTF-16. Save it as UTF-8.' }]);
  const line = linesOf(bytes).findIndex((each) => !isText(each)) + 1;
  throw new ContentFault([
    {
      file,
      line,
      reason:
        'This line is not UTF-8. Save the file as UTF-8; if it is no text, give it another name.',
    },
  ]);
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function isText(bytes: Uint8Array): boolean {
  try {
    return !decoder.decode(bytes).includes('\0');
  } catch {
    return false;
  }
}

/** A byte-order mark of UTF-16, or letters of which each second byte is nought. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (
    [0xfe_ff, 0xff_fe].includes(((first ?? 0) << 8) | (second ?? 0)) ||
    (first === 0) !== (second === 0)
  );
}

/** In UTF-8 the bytes of a line's end are part of no other character. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (const [index, byte] of bytes.entries()) {
    const isEnd = byte === 0x0a || (byte === 0x0d && bytes[index + 1] !== 0x0a);
    if (!isEnd) continue;
    lines.push(bytes.subarray(start, index));
    start = index + 1;
  }
  return [...lines, bytes.subarray(start)];
}
