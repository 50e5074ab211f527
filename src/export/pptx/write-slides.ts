import PptxGenJS from 'pptxgenjs';
import type { Box, Link, Paint, Run, Shape, SlideShapes, TextShape } from './shapes.ts';
import { addTable } from './tables.ts';

/** A slide with the bytes of its pictures, by the shapes that show them. */
export interface PicturedSlide {
  readonly shapes: SlideShapes;
  readonly notes?: string | undefined;
  readonly background?: string | undefined;
  readonly pictures: ReadonlyMap<Shape, string>;
}

/** What the file says about itself. */
export interface PptxInformation {
  readonly title: string;
  readonly author?: string | undefined;
  readonly subject?: string | undefined;
}

/** The length and width of slides in units, of which an inch has 96. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
}

export const layoutName = 'Slide';

/**
 * Lays slides out in a file, by a library that knows how a PowerPoint file is packed. What it cannot say, and what it says wrongly,
 * is put right by `finish.ts`.
 */
export async function writeSlides(
  slides: readonly PicturedSlide[],
  canvas: Canvas,
  { title, author = '', subject = '' }: PptxInformation,
): Promise<Buffer> {
  const file = new PptxGenJS();
  file.defineLayout({ name: 'canvas', width: inches(canvas.width), height: inches(canvas.height) });
  Object.assign(file, { layout: 'canvas', title, author, subject, company: '' });
  const face = faces[mainFace(slides)];
  file.theme = { headFontFace: face, bodyFontFace: face };
  file.defineSlideMaster({
    title: layoutName,
    objects: [{ placeholder: { options: titlePlaceholder, text: '' } }],
  });
  const numbers = new Map(slides.map(({ shapes }, index) => [shapes.slug, index + 1]));
  const writer: Writer = { slideNumber: (slug) => numbers.get(slug), mainFace: mainFace(slides) };
  for (const slide of slides) addSlide(file, slide, writer);
  const bytes = await file.write({ outputType: 'nodebuffer' });
  if (!(bytes instanceof Uint8Array)) throw new Error('The library gave no bytes.');
  return Buffer.from(bytes);
}

type Slide = ReturnType<PptxGenJS['addSlide']>;

/** What shapes need to know of the whole file. */
export interface Writer {
  /** The place of a slide in the file, from 1. */
  readonly slideNumber: (slug: string) => number | undefined;
  /** The face of the deck's text, which is that of the file's theme. */
  readonly mainFace: Run['face'];
}

const titlePlaceholder = { name: 'title', type: 'title', margin: 0, valign: 'top' } as const;

/** Faces that every system has, or has the like of, and whose letters are about as wide as those of the site. */
const faces = { sans: 'Arial', serif: 'Times New Roman', mono: 'Courier New' } as const;

/** The face of most slides' text. */
function mainFace(slides: readonly PicturedSlide[]): Run['face'] {
  const runs = slides
    .flatMap(({ shapes }) => shapes.shapes)
    .flatMap((shape) => (shape.kind === 'text' && shape.role !== 'code' ? shape.paragraphs : []))
    .flatMap((paragraph) => paragraph.runs);
  const serif = runs.filter(({ face }) => face === 'serif').length;
  return serif > runs.length / 2 ? 'serif' : 'sans';
}

function addSlide(file: PptxGenJS, pictured: PicturedSlide, writer: Writer): void {
  const { shapes, notes, background, pictures } = pictured;
  const slide = file.addSlide({ masterName: layoutName });
  slide.background =
    background === undefined ? { color: shapes.ground.color } : { data: background };
  const counts = new Map<string, number>();
  for (const shape of shapes.shapes) {
    const objectName = nameOf(shape, counts);
    if (shape.kind === 'text') addText(slide, shape, objectName, writer);
    else if (shape.kind === 'table') addTable(slide, shape, objectName, writer);
    else if (shape.kind === 'box')
      slide.addShape('rect', { ...place(shape.box), fill: fillOf(shape.fill), objectName });
    else {
      const data = pictures.get(shape);
      if (data === undefined) continue;
      const hyperlink = shape.link && hyperlinkOf(shape.link, writer);
      slide.addImage({
        ...place(shape.box),
        data,
        altText: shape.alt,
        objectName,
        ...(hyperlink && { hyperlink }),
      });
    }
  }
  if (notes !== undefined) slide.addNotes(notes);
}

function addText(slide: Slide, shape: TextShape, objectName: string, writer: Writer): void {
  const { fill, inset, paragraphs, role } = shape;
  const [first] = paragraphs;
  const size = Math.max(...(first?.runs.map((run) => run.size) ?? [0]));
  const down = first ? lowered(first.lineHeight, size) : 0;
  const box = inset ? shape.box : { ...shape.box, y: shape.box.y - down };
  const margins = inset && [inset.left, inset.right, inset.bottom, Math.max(0, inset.top - down)];
  slide.addText(textOf(paragraphs, writer), {
    ...place(box),
    margin: margins ? (margins.map(points) as [number, number, number, number]) : 0,
    valign: 'top',
    wrap: true,
    fit: 'none',
    objectName,
    isTextBox: true,
    ...(fill && { fill: fillOf(fill) }),
    ...(role.endsWith('title') && { placeholder: 'title' }),
  });
}

/**
 * How much lower than in CSS a line of a fixed height stands. CSS halves the space above and below the letters; office programs put all
 * or most of it above (LibreOffice all, PowerPoint four fifths of the line's height): this is the middle of the two.
 */
export function lowered(lineHeight: number, size: number): number {
  return 0.4 * lineHeight - 0.4525 * size;
}

/** The runs of paragraphs as the library takes them; how paragraphs look is written by `finish.ts`. */
export function textOf(
  paragraphs: TextShape['paragraphs'],
  writer: Writer,
): PptxGenJS.TextProps[] {
  return paragraphs.flatMap(({ runs }, index) =>
    runs.map((run, place) => {
      const ends = place === runs.length - 1 && index < paragraphs.length - 1;
      return { text: legal(run.text), options: { ...runOptions(run, writer), breakLine: ends } };
    }),
  );
}

function runOptions(run: Run, writer: Writer): PptxGenJS.TextPropsOptions {
  const { paint, size, face, spacing, underline, link, highlight, raised } = run;
  const hyperlink = link && hyperlinkOf(link, writer);
  return {
    color: paint.color,
    fontSize: Math.round(points(size) * 10) / 10,
    lang: wholeLanguage(run.lang),
    ...(paint.opacity < 1 && { transparency: Math.round((1 - paint.opacity) * 100) }),
    ...(face !== writer.mainFace && { fontFace: faces[face] }),
    ...(spacing !== 0 && { charSpacing: Math.round(points(spacing) * 100) / 100 }),
    ...(run.isBold && { bold: true }),
    ...(run.isItalic && { italic: true }),
    ...(run.isStruck && { strike: 'sngStrike' }),
    ...(underline && { underline: { style: underline } }),
    ...(raised && { [raised]: true }),
    ...(highlight !== undefined && { highlight }),
    ...(run.startsLine && { softBreakBefore: true }),
    ...(hyperlink && { hyperlink }),
  };
}

function hyperlinkOf(
  link: Link,
  { slideNumber }: Writer,
): PptxGenJS.HyperlinkProps | undefined {
  if ('url' in link) return { url: link.url };
  const slide = slideNumber(link.slide);
  return slide === undefined ? undefined : { slide };
}

/** With a region, as office programs want it. */
function wholeLanguage(lang: string): string {
  const { language, region = '' } = new Intl.Locale(lang === '' ? 'en' : lang).maximize();
  return `${language}-${region}`;
}

/** XML 1.0 has no place for most control characters. */
function legal(text: string): string {
  return text.replaceAll(/[^\t\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

function nameOf(shape: Shape, counts: Map<string, number>): string {
  const kind = shape.kind === 'text' ? shape.role : shape.kind;
  if (kind === 'title' || kind === 'hidden title') return 'Title';
  const count = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, count);
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${count}`;
}

export function fillOf({ color, opacity }: Paint): { color: string; transparency: number } {
  return { color, transparency: Math.round((1 - opacity) * 100) };
}

export function place({ x, y, w, h }: Box): Box {
  return { x: inches(x), y: inches(y), w: inches(w), h: inches(h) };
}

export function inches(units: number): number {
  return units / 96;
}

export function points(units: number): number {
  return units * 0.75;
}
