/** What a PDF says about itself; `date` as in `2009-02-24`. */
export interface PdfInformation {
  readonly title: string;
  readonly author?: string | undefined;
  readonly subject?: string | undefined;
  readonly date?: string | undefined;
}

/**
 * Replaces the information in a PDF that Chromium printed: the title and who made it, and no time of day,
 * so that the same pages give the same file.
 *
 * The new dictionary is appended as an incremental update (ISO 32000-1, 7.5.6), as the rest need not be read for it:
 * with a PDF library the largest decks take seconds longer. The old one is blanked where it stands.
 *
 * @throws Error where the file does not end as Chromium's do
 */
export function withInformation(pdf: Buffer, information: PdfInformation): Buffer {
  const end = pdf.toString('latin1', Math.max(0, pdf.lastIndexOf('trailer')));
  const size = Number(/\/Size (\d+)/.exec(end)?.[1]);
  const root = /\/Root (\d+ \d+ R)/.exec(end)?.[1];
  const old = /\/Info (\d+) 0 R/.exec(end)?.[1];
  const table = Number(/startxref\s+(\d+)/.exec(end)?.[1]);
  if (!root || !old || !Number.isInteger(size) || !Number.isInteger(table)) {
    throw new Error('This Chromium ends its PDFs in a way that is not known here.');
  }
  const object = `${size} 0 obj\n<<${entries(information)}>>\nendobj\n`;
  const before = pdf.at(-1) === newline ? '' : '\n';
  const begin = pdf.length + before.length;
  const update = [
    `${before}${object}xref\n${size} 1\n${String(begin).padStart(10, '0')} 00000 n \n`,
    `trailer\n<</Size ${size + 1}\n/Root ${root}\n/Info ${size} 0 R\n/Prev ${table}>>\n`,
    `startxref\n${begin + object.length}\n%%EOF\n`,
  ];
  return Buffer.concat([blanked(pdf, old), Buffer.from(update.join(''), 'latin1')]);
}

/** How many pages a PDF of Chromium's has. */
export function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

const newline = 0x0a;

function entries({ title, author, subject, date }: PdfInformation): string {
  const day = date === undefined ? undefined : `(D:${date.replaceAll('-', '')}000000Z)`;
  return Object.entries({
    Title: text(title),
    Author: author === undefined ? undefined : text(author),
    Subject: subject === undefined ? undefined : text(subject),
    Creator: text('Lectern'),
    Producer: text('Lectern'),
    CreationDate: day,
    ModDate: day,
  })
    .flatMap(([key, value]) => (value === undefined ? [] : [`/${key} ${value}`]))
    .join('\n');
}

/** A text string in UTF-16, written in hexadecimal, where nothing needs an escape. */
function text(value: string): string {
  return `<FEFF${Buffer.from(value, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** The file with the dictionary of one object emptied, byte for byte, so that everything else stays in its place. */
function blanked(pdf: Buffer, object: string): Buffer {
  const start = pdf.indexOf(`\n${object} 0 obj\n<<`, 0, 'latin1');
  const end = pdf.indexOf('>>\nendobj', start, 'latin1');
  if (start < 0 || end < 0) return pdf;
  const copy = Buffer.from(pdf);
  return copy.fill(' ', pdf.indexOf('<<', start, 'latin1') + 2, end);
}
