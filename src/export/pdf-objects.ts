import { deflateSync, inflateSync } from 'node:zlib';

/** A PDF as the table of its objects (ISO 32000-1, 7.3.10). */
export interface PdfObjects {
  /** What stands between `obj` and `endobj`, by the objects' numbers, a letter a byte. */
  readonly bodies: Map<number, string>;
  /** The numbers of those that Chromium wrote, by their types: pages are in their order. */
  readonly byType: ReadonlyMap<string, readonly number[]>;
  /** The numbers of the catalogue and of the dictionary with the information. */
  readonly catalogue: number;
  readonly information: number;
}

/**
 * Takes a PDF that Chromium printed apart, by its one table: a PDF library takes seconds for the largest decks.
 *
 * @throws Error where the file is not as Chromium's are
 */
export function readObjects(pdf: Buffer): PdfObjects {
  const text = pdf.toString('latin1');
  const end = text.slice(Math.max(0, text.lastIndexOf('trailer')));
  const number = (pattern: RegExp): number => {
    const found = pattern.exec(end)?.[1];
    if (found !== undefined) return Number(found);
    throw new Error('This Chromium ends its PDFs in a way that is not known here.');
  };
  const table = number(/startxref\s+(\d+)/);
  const rows = text.slice(table, text.lastIndexOf('trailer')).match(/\d{10}(?= \d{5} n)/g) ?? [];
  const begins = rows.map(Number).toSorted((one, other) => one - other);
  const bodies = new Map<number, string>();
  const byType = new Map<string, number[]>();
  for (const [index, begin] of begins.entries()) {
    const object = text.slice(begin, begins[index + 1] ?? table);
    const head = /^(\d+) 0 obj\n(?:<<\/Type \/(\w+))?/.exec(object);
    const tail = object.lastIndexOf('\nendobj');
    if (head === null || tail < 0)
      throw new Error('This Chromium writes objects in a way that is not known here.');
    const [, digits = '', type = ''] = head;
    bodies.set(Number(digits), object.slice(`${digits} 0 obj\n`.length, tail));
    const ofType = byType.get(type);
    if (ofType) ofType.push(Number(digits));
    else byType.set(type, [Number(digits)]);
  }
  const [catalogue, information] = [number(/\/Root (\d+) 0 R/), number(/\/Info (\d+) 0 R/)];
  return { bodies, byType, catalogue, information };
}

/** Puts a PDF together, its objects in the order of their numbers. */
export function writeObjects({
  bodies,
  catalogue,
  information,
}: Omit<PdfObjects, 'byType'>): Buffer {
  const parts = ['%PDF-1.4\n%\xD3\xEB\xE9\xE1\n'];
  let offset = parts.join('').length;
  const size = nextNumber(bodies);
  const rows = [`xref\n0 ${size}\n0000000000 65535 f \n`];
  for (let number = 1; number < size; number += 1) {
    const body = bodies.get(number);
    // An object that is not there is a free one (7.5.4).
    rows.push(
      body === undefined
        ? '0000000000 65535 f \n'
        : `${String(offset).padStart(10, '0')} 00000 n \n`,
    );
    if (body === undefined) continue;
    const object = `${number} 0 obj\n${body}\nendobj\n`;
    parts.push(object);
    offset += object.length;
  }
  parts.push(
    rows.join(''),
    `trailer\n<</Size ${size}\n/Root ${catalogue} 0 R\n/Info ${information} 0 R>>\n`,
    `startxref\n${offset}\n%%EOF\n`,
  );
  return Buffer.from(parts.join(''), 'latin1');
}

/** The number that an object that is new may have. */
export function nextNumber(bodies: ReadonlyMap<number, string>): number {
  return bodies.keys().reduce((highest, number) => Math.max(highest, number), 0) + 1;
}

/** A dictionary with more entries. */
export function withEntries(dictionary: string, ...entries: readonly string[]): string {
  return `${dictionary.slice(0, -2)}\n${entries.join('\n')}>>`;
}

/** A stream with its dictionary, which is given without its brackets. @param bytes a letter a byte */
export function streamBody(dictionary: string, bytes: string): string {
  return `<<${dictionary}\n/Length ${bytes.length}>>\nstream\n${bytes}\nendstream`;
}

/** What the stream of an object says, a letter a byte, and its dictionary without filter, length and brackets. */
export function readStream(body: string): { dictionary: string; content: string } | undefined {
  const begin = body.indexOf('stream\n') + 'stream\n'.length;
  const dictionary = body.slice(2, begin).replace(/>>\s*stream\n$/, '');
  const length = /\/Length (\d+)/.exec(dictionary)?.[1];
  if (begin < 'stream\n'.length || length === undefined) return undefined;
  const bytes = body.slice(begin, begin + Number(length));
  const isPacked = dictionary.includes('/Filter /FlateDecode');
  return {
    dictionary: dictionary.replace(/\n?\/(?:Filter \/FlateDecode|Length \d+)/g, ''),
    content: isPacked ? inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1') : bytes,
  };
}

/** The stream of an object, packed, but not as tightly as it could be: the last fifteenth of its size takes half as long again. */
export function packedStream(dictionary: string, content: string): string {
  const packed = deflateSync(Buffer.from(content, 'latin1'), { level: 4 }).toString('latin1');
  return streamBody(`${dictionary}\n/Filter /FlateDecode`.trimStart(), packed);
}

/** A text string in UTF-16, written in hexadecimal, where nothing needs an escape. */
export function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}
