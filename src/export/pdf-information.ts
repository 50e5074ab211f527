import { textString } from './pdf-objects.ts';

/** What a PDF says about itself; `date` as in `2009-02-24`. */
export interface PdfInformation {
  readonly title: string;
  readonly author?: string | undefined;
  readonly subject?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly date?: string | undefined;
  readonly language?: string | undefined;
}

/** The entries of a PDF's information dictionary (ISO 32000-1, 14.3.3). */
export function informationEntries(information: PdfInformation): string {
  const { title, author, subject, keywords = [], date } = information;
  const day = date === undefined ? undefined : `(D:${date.replaceAll('-', '')}000000Z)`;
  return Object.entries({
    Title: textString(title),
    Author: author === undefined ? undefined : textString(author),
    Subject: subject === undefined ? undefined : textString(subject),
    Keywords: keywords.length > 0 ? textString(keywords.join(', ')) : undefined,
    Creator: textString('Lectern'),
    Producer: textString('Lectern'),
    CreationDate: day,
    ModDate: day,
  })
    .flatMap(([key, value]) => (value === undefined ? [] : [`/${key} ${value}`]))
    .join('\n');
}

/**
 * The same as XMP (ISO 16684-1), for a metadata stream; in UTF-8 when it is written.
 *
 * @param isAccessible whether it is to say that the file is PDF/UA-1 (ISO 14289-1, 5)
 */
export function xmpPacket(information: PdfInformation, isAccessible: boolean): string {
  const { title, author, subject, keywords = [], date, language } = information;
  const day = date === undefined ? undefined : `${date}T00:00:00Z`;
  const properties = [
    element('dc:format', 'application/pdf'),
    element('dc:title', inLanguage(title)),
    author && element('dc:creator', list('Seq', [author])),
    subject && element('dc:description', inLanguage(subject)),
    keywords.length > 0 && element('dc:subject', list('Bag', keywords)),
    keywords.length > 0 && element('pdf:Keywords', escape(keywords.join(', '))),
    language && element('dc:language', list('Bag', [language])),
    element('pdf:Producer', 'Lectern'),
    element('xmp:CreatorTool', 'Lectern'),
    day && element('xmp:CreateDate', day),
    day && element('xmp:ModifyDate', day),
    isAccessible && element('pdfuaid:part', '1'),
  ].filter((property) => typeof property === 'string' && property !== '');
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    ...properties,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

function inLanguage(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`;
}

function list(kind: 'Bag' | 'Seq', texts: readonly string[]): string {
  return `<rdf:${kind}>${texts.map((text) => `<rdf:li>${escape(text)}</rdf:li>`).join('')}</rdf:${kind}>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
