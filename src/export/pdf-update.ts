/** The end of a PDF that Chromium printed: what a change that is appended to it must name. */
export interface PdfEnd {
  /** One more than the highest number of an object. */
  readonly size: number;
  /** The numbers of the catalogue and of the dictionary with the information. */
  readonly catalogue: number;
  readonly information: number;
  /** Where the table of the objects begins. */
  readonly table: number;
}

/** An object that is appended: its dictionary, without its brackets, or a stream with its dictionary and its text. */
export type PdfObject = string | { readonly dictionary: string; readonly text: string };

/** @throws Error where the file does not end as Chromium's do */
export function readEnd(pdf: Buffer): PdfEnd {
  const text = pdf.toString('latin1', Math.max(0, pdf.lastIndexOf('trailer')));
  const number = (pattern: RegExp): number => {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return Number(found);
    throw new Error('This Chromium ends its PDFs in a way that is not known here.');
  };
  return {
    size: number(/\/Size (\d+)/),
    catalogue: number(/\/Root (\d+) 0 R/),
    information: number(/\/Info (\d+) 0 R/),
    table: number(/startxref\s+(\d+)/),
  };
}

/** The dictionary of an object, without its brackets. */
export function readDictionary(pdf: Buffer, object: number): string {
  const { begin, end } = dictionaryAt(pdf, object);
  return pdf.toString('latin1', begin, end);
}

/**
 * Appends objects to a PDF, new ones and new versions of old ones, as an incremental update (ISO 32000-1, 7.5.6).
 * Nothing before them is read or written again: a PDF library takes seconds for the largest decks.
 *
 * @param objects by their numbers
 */
export function appendObjects(pdf: Buffer, objects: ReadonlyMap<number, PdfObject>): Buffer {
  const { size, catalogue, information, table } = readEnd(pdf);
  const numbers = [...objects.keys()].toSorted((a, b) => a - b);
  const parts: string[] = ['\n'];
  const rows: string[] = ['xref'];
  let offset = pdf.length + 1;
  for (const number of numbers) {
    const object = `${number} 0 obj\n${objectText(objects.get(number) ?? '')}\nendobj\n`;
    parts.push(object);
    rows.push(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n `);
    offset += object.length;
  }
  const next = Math.max(size, (numbers.at(-1) ?? 0) + 1);
  parts.push(
    `${rows.join('\n')}\n`,
    `trailer\n<</Size ${next}\n/Root ${catalogue} 0 R\n/Info ${information} 0 R\n/Prev ${table}>>\n`,
    `startxref\n${offset}\n%%EOF\n`,
  );
  return Buffer.concat([pdf, Buffer.from(parts.join(''), 'latin1')]);
}

/** A letter a byte. */
function objectText(object: PdfObject): string {
  if (typeof object === 'string') return `<<${object}>>`;
  const bytes = Buffer.from(object.text, 'utf8').toString('latin1');
  return `<<${object.dictionary}\n/Length ${bytes.length}>>\nstream\n${bytes}\nendstream`;
}

/** The file with the dictionary of an object emptied, byte for byte, so that everything else stays in its place. */
export function blankDictionary(pdf: Buffer, object: number): Buffer {
  const { begin, end } = dictionaryAt(pdf, object);
  return Buffer.from(pdf).fill(' ', begin, end);
}

/** A text string in UTF-16, written in hexadecimal, where nothing needs an escape. */
export function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

function dictionaryAt(pdf: Buffer, object: number): { begin: number; end: number } {
  const head = `\n${object} 0 obj\n<<`;
  const start = pdf.indexOf(head, 0, 'latin1');
  const end = pdf.indexOf('>>\nendobj', start, 'latin1');
  if (start < 0 || end < 0) throw new Error(`The PDF has no dictionary ${object}.`);
  return { begin: start + head.length, end };
}
