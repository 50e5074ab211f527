import { paragraphsOf, paragraphXml } from './paragraph-xml.ts';
import type { SlideShapes } from './shapes.ts';

/**
 * Puts right what the library writes of a slide:
 * - how paragraphs look, which it writes before every run (the schema wants it once), and without the colours of markers;
 * - the numbers of shapes, which are those of other shapes where there is a table;
 * - the direction of a table, which it does not write;
 * - what a picture shows, which is `preencoded.png` where that is nothing;
 * - the names of the slide and of its title.
 */
export function finishSlide(xml: string, shapes: SlideShapes): string {
  const paragraphs = paragraphsOf(shapes);
  const tables = shapes.shapes.filter((shape) => shape.kind === 'table').values();
  let count = 0;
  let id = 0;
  const finished = xml
    .replaceAll(/<a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/gs, '')
    .replaceAll('<a:p>', () => {
      const paragraph = paragraphs[count++];
      return paragraph ? `<a:p>${paragraphXml(paragraph)}` : '<a:p>';
    })
    .replaceAll('<a:tblPr/>', (properties) =>
      tables.next().value?.isRtl ? '<a:tblPr rtl="1"/>' : properties,
    )
    .replaceAll(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++id}"`)
    .replaceAll(/ descr="preencoded\.\w+">/g, ` descr="">${decorative}`)
    .replaceAll(/ name="[^"]*"(>(?:(?!<\/p:nvPr>).)*?)<p:ph\s[^>]*type="title"[^>]*\/>/gs, titleXml)
    .replaceAll(/<p:cSld name="[^"]*">/g, `<p:cSld name="${escapeXml(shapes.title)}">`);
  if (count !== paragraphs.length)
    throw new Error(`${shapes.slug}: ${paragraphs.length} paragraphs were written as ${count}.`);
  return finished;
}

function titleXml(_: string, between: string): string {
  return ` name="Title"${between}<p:ph type="title"/>`;
}

/** See https://learn.microsoft.com/openspecs/office_standards/ms-odrawxml, 2.3.1: CT_Decorative. */
const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** The notes of a slide with a paragraph a line; the library writes one, with the breaks in its text. */
export function finishNotes(xml: string, notes: string | undefined, lang: string): string {
  const lines = notes?.split('\n') ?? [''];
  const paragraphs = lines.map((line) =>
    line === ''
      ? `<a:p><a:endParaRPr lang="${lang}"/></a:p>`
      : `<a:p><a:r><a:rPr lang="${lang}"/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
  );
  return xml.replace(
    /(<p:ph type="body" idx="1"\/>.*?<a:lstStyle\/>).*?(<\/p:txBody>)/s,
    (_, before: string, after: string) => `${before}${paragraphs.join('')}${after}`,
  );
}

/** The title of the layout, which new slides have: where most titles of the deck are. @param box in EMU */
export function finishLayout(
  xml: string,
  box: { x: number; y: number; w: number; h: number },
): string {
  return xml
    .replace(/ name="[^"]*"(>(?:(?!<\/p:nvPr>).)*?)<p:ph\s[^>]*type="title"[^>]*\/>/s, titleXml)
    .replace(
      /<a:off x="0" y="0"\/><a:ext cx="\d+" cy="\d+"\/><\/a:xfrm><a:prstGeom/,
      `<a:off x="${box.x}" y="${box.y}"/><a:ext cx="${box.w}" cy="${box.h}"/></a:xfrm><a:prstGeom`,
    )
    .replace(
      '<a:bodyPr wrap="square" rtlCol="0">',
      '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t">',
    )
    .replace('<a:defRPr lang="en-US" dirty="0">', '<a:defRPr sz="3450" b="1">');
}

export function escapeXml(text: string): string {
  return legalXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** XML 1.0 has no place for most control characters. */
export function legalXml(text: string): string {
  return text.replaceAll(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
