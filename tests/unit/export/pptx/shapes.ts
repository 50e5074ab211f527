import type {
  Paragraph,
  Run,
  Shape,
  SlideShapes,
  TextShape,
} from '../../../../src/export/pptx/shapes.ts';

/** Descriptions of slides for tests, of which a test says what it is about; each has a title, above it where it shows none. */
export function slideOf(shapes: readonly Shape[], more: Partial<SlideShapes> = {}): SlideShapes {
  const ground = { color: 'FBFAF7', opacity: 1 };
  const hasTitle = shapes.some((shape) => shape.kind === 'text' && shape.role === 'title');
  const hidden = textOf([paragraphOf(more.title ?? 'One')], { role: 'hidden title', box: above });
  const all = hasTitle ? shapes : [hidden, ...shapes];
  return {
    slug: 'one',
    title: 'One',
    number: 1,
    lang: 'en',
    ground,
    lost: [],
    ...more,
    shapes: all,
  };
}

const above = { x: 0, y: -60, w: 1280, h: 40 };

export function textOf(paragraphs: readonly Paragraph[], more: Partial<TextShape> = {}): TextShape {
  const box = { x: 80, y: 64, w: 640, h: 100 };
  return { kind: 'text', role: 'text', box, paragraphs, ...more };
}

export function paragraphOf(
  text: string | readonly Run[],
  more: Partial<Paragraph> = {},
): Paragraph {
  return {
    runs: typeof text === 'string' ? [runOf(text)] : text,
    align: 'left',
    isRtl: false,
    lineHeight: 40,
    before: 0,
    level: 0,
    indent: 0,
    firstIndent: 0,
    ...more,
  };
}

export function runOf(text: string, more: Partial<Run> = {}): Run {
  const paint = { color: '1C1B19', opacity: 1 };
  return { text, size: 32, paint, face: 'sans', lang: 'en', spacing: 0, ...more };
}
