import { paragraphsOf, paragraphXml } from './paragraph-xml.ts';
import type { SlideShapes } from './shapes.ts';

/**
 * Puts right what the library writes of a slide:
 * - how paragraphs look, which it writes before every run (the schema wants it once), and without the colours of markers;
 * - the numbers of shapes, which are those of other shapes where there is a table;
 * - what a picture shows, which is `preencoded.png` where that is nothing;
 * - the slide's name.
 */
export function finishSlide(xml: string, shapes: SlideShapes): string {
  const paragraphs = paragraphsOf(shapes);
  let count = 0;
  let id = 0;
  const finished = xml
    .replaceAll(/<a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/gs, '')
    .replaceAll('<a:p>', () => {
      const paragraph = paragraphs[count++];
      return paragraph ? `<a:p>${paragraphXml(paragraph)}` : '<a:p>';
    })
    .replaceAll(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++id}"`)
    .replaceAll(/ descr="preencoded\.\w+">/g, ` descr="">${decorative}`)
    // LibreOffice and PowerPoint draw the line of a shape that says nothing of lines; its box is a ground.
    .replaceAll(/<p:cSld name="[^"]*">/g, `<p:cSld name="${escapeXml(shapes.title)}">`);
  if (count !== paragraphs.length)
    throw new Error(`${shapes.slug}: ${paragraphs.length} paragraphs were written as ${count}.`);
  return finished;
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

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
