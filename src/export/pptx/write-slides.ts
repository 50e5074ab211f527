import PptxGenJS from 'pptxgenjs';
import { faces } from './faces.ts';
import type { Run, Shape, SlideShapes, TextShape } from './shapes.ts';
import { addTable } from './tables.ts';
import { hyperlinkOf, lowered, textOf } from './text-runs.ts';
import type { Writer } from './text-runs.ts';
import { fillOf, inches, place, points } from './units.ts';

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

const titlePlaceholder = { name: 'title', type: 'title', margin: 0, valign: 'top' } as const;

/** The face of most slides' text. */
function mainFace(slides: readonly PicturedSlide[]): Run['face'] {
  const runs = slides
    .flatMap(({ shapes }) => shapes.shapes)
    .flatMap((shape) => (shape.kind === 'text' && isProse(shape) ? shape.paragraphs : []))
    .flatMap((paragraph) => paragraph.runs);
  const serif = runs.filter(({ face }) => face === 'serif').length;
  return serif > runs.length / 2 ? 'serif' : 'sans';
}

function isProse({ role }: TextShape): boolean {
  return role !== 'code' && role !== 'hidden title';
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

function nameOf(shape: Shape, counts: Map<string, number>): string {
  const kind = shape.kind === 'text' ? shape.role : shape.kind;
  if (kind === 'title' || kind === 'hidden title') return 'Title';
  const count = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, count);
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${count}`;
}
