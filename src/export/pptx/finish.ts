import JSZip from 'jszip';
import { escapeXml, finishLayout, finishNotes, finishSlide } from './slide-xml.ts';
import { writeSlides } from './write-slides.ts';
import type { Canvas, PicturedSlide, PptxInformation } from './write-slides.ts';

/** What a file says about itself, with the day it is from, as in `2009-02-24`. */
export interface DatedInformation extends PptxInformation {
  readonly date?: string | undefined;
}

/**
 * The bytes of a PowerPoint file (ECMA-376, Office Open XML) with these slides. The same slides give the same bytes: no time of day
 * is in it.
 */
export async function writePptx(
  slides: readonly PicturedSlide[],
  canvas: Canvas,
  information: DatedInformation,
): Promise<Buffer> {
  const zip = await JSZip.loadAsync(await writeSlides(slides, canvas, information));
  const edit = async (name: string, change: (xml: string) => string): Promise<void> => {
    const text = await zip.file(name)?.async('string');
    if (text === undefined) throw new Error(`The file has no ${name}.`);
    zip.file(name, change(text));
  };
  for (const [index, { shapes, notes }] of slides.entries()) {
    const number = index + 1;
    await edit(`ppt/slides/slide${number}.xml`, (xml) => finishSlide(xml, shapes));
    await edit(`ppt/notesSlides/notesSlide${number}.xml`, (xml) =>
      finishNotes(xml, notes, shapes.lang),
    );
  }
  await edit('ppt/slideLayouts/slideLayout2.xml', (xml) =>
    finishLayout(xml, { x: 762_000, y: 609_600, w: (canvas.width - 160) * 9525, h: 495_300 }),
  );
  await edit('docProps/core.xml', (xml) => finishCore(xml, information));
  await edit('docProps/app.xml', (xml) => finishApp(xml, slides, canvas));
  await edit('[Content_Types].xml', (xml) => withoutMissing(xml, zip));
  return pack(zip);
}

/** The library writes the time; a deck without a day has none. */
function finishCore(xml: string, { date }: DatedInformation): string {
  return xml.replaceAll(
    /\s*<dcterms:(created|modified)([^>]*)>[^<]*<[^>]*>/g,
    (_, name, attributes) =>
      date === undefined
        ? ''
        : `<dcterms:${String(name)}${String(attributes)}>${date}T00:00:00Z</dcterms:${String(name)}>`,
  );
}

/** The titles of the slides, which the library leaves out; and the shape that they have. */
function finishApp(xml: string, slides: readonly PicturedSlide[], canvas: Canvas): string {
  const isWide = canvas.width / canvas.height > 1.5;
  return xml
    .replaceAll(/<vt:lpstr>Slide (\d+)<\/vt:lpstr>/g, (_, number) => {
      const title = slides[Number(number) - 1]?.shapes.title ?? '';
      return `<vt:lpstr>${escapeXml(title)}</vt:lpstr>`;
    })
    .replace('(16:9)', isWide ? '(16:9)' : '(4:3)')
    .replace(/<Notes>\d+/, `<Notes>${slides.filter(({ notes }) => notes !== undefined).length}`);
}

/** The library names a master for every slide; there is one. */
function withoutMissing(xml: string, zip: JSZip): string {
  return xml.replaceAll(/ ?<Override PartName="\/([^"]*)"[^>]*\/>/g, (tag, part: string) =>
    zip.file(part) ? tag : '',
  );
}

async function pack(zip: JSZip): Promise<Buffer> {
  // Its first day: https://pkwaredownloads.blob.core.windows.net/pkware-general/Documentation/APPNOTE-6.3.9.TXT, 4.4.6
  const date = new Date(Date.UTC(1980, 0, 1));
  const packed = new JSZip();
  for (const entry of Object.values(zip.files)) {
    if (entry.dir) continue;
    packed.file(entry.name, await entry.async('nodebuffer'), { date, createFolders: false });
  }
  return packed.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
    platform: 'DOS',
  });
}
