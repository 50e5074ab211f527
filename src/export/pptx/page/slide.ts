import { SLIDE, TITLE } from '../../../markup.ts';
import type { Box, Lost, Shape, SlideShapes, TextShape } from '../shapes.ts';
import { codeShapes } from './code.ts';
import { fragmentsOf } from './fragments.ts';
import { groundShapes, slideGround } from './grounds.ts';
import { isList, listShapes } from './lists.ts';
import { isShown, isWhole, partsOf } from './nodes.ts';
import { paragraphLook, placeParagraph, textBox } from './paragraphs.ts';
import { pictureOf } from './pictures.ts';
import { boxOf, contentEdges } from './places.ts';
import { piecesOf } from './runs.ts';
import { isPlainTable, tableShape } from './tables.ts';
import { lookOf } from './looks.ts';

/** What a slide shows: a `<section>` that alone is laid out, where the page begins. */
export function describeSlide(slide: Element): SlideShapes {
  const { lost: lostBehind, ...grounds } = slideGround(slide);
  const title = slide.getAttribute(TITLE) ?? '';
  const heading = document.getElementById(slide.getAttribute('aria-labelledby') ?? '');
  const { shapes, lost } = shapesOf(slide, heading);
  const hasTitle = shapes.some((shape) => shape.kind === 'text' && shape.role === 'title');
  const number = slide.querySelector('.furniture .number')?.textContent ?? '';
  return {
    slug: slide.getAttribute(SLIDE) ?? '',
    title,
    number: Number(number),
    lang: document.documentElement.lang,
    ...grounds,
    shapes: hasTitle ? shapes : [hiddenTitle(title, slide), ...shapes],
    lost: [...lostBehind, ...lost],
  };
}

/** The title of a slide that shows none, for lists of slides and for screen readers: it stands above the slide. */
function hiddenTitle(text: string, slide: Element): TextShape {
  const box = { x: 0, y: -60, w: boxOf(slide).w, h: 40 };
  const run = { ...lookOf(slide, slide), size: 24, text };
  const paragraphs = [{ ...paragraphLook(slide), lineHeight: 30, runs: [run] }];
  return { kind: 'text', role: 'hidden title', box, paragraphs };
}

function shapesOf(slide: Element, heading: Element | null): { shapes: Shape[]; lost: Lost[] } {
  const frame: Box = boxOf(slide);
  const lost: Lost[] = [];
  const behind: Shape[] = [];

  const picture = (element: Element): Shape[] => {
    const kind = lostIn(element);
    if (kind) lost.push(kind);
    const shape = pictureOf(element, frame);
    return shape ? [shape] : [];
  };

  const lines = (nodes: readonly Node[], block: Element): Shape[] => {
    const pieces = piecesOf(nodes, block);
    const wholes = pieces.flatMap((piece) => ('whole' in piece ? [piece.whole] : []));
    const isText = pieces.length > wholes.length;
    if (wholes.length > 0 || !isText)
      return [...fragmentsOf(pieces, block), ...wholes.flatMap(picture)];
    const placed = placeParagraph(nodes, block, pieces);
    const role =
      block === heading ? 'title' : block.closest('.furniture') ? ('footer' as const) : 'text';
    return placed ? [textBox(placed, contentEdges(block), role)] : [];
  };

  const visit = (element: Element): Shape[] => {
    if (!isShown(element) || element.matches('.background')) return [];
    if (element.matches('.film, .sound')) lost.push(element.matches('.film') ? 'video' : 'sound');
    const shapes = shapesIn(element);
    if (Number(getComputedStyle(element).zIndex) >= 0 || !isBehind(element)) return shapes;
    behind.push(...shapes);
    return [];
  };

  const shapesIn = (element: Element): Shape[] => {
    if (isWhole(element)) return picture(element);
    if (element.localName === 'pre') return codeShapes(element);
    if (isList(element)) return listShapes(element, visit, lines);
    if (element instanceof HTMLTableElement)
      return isPlainTable(element) ? [tableShape(element)] : picture(element);
    const parts = partsOf(element).flatMap((part) =>
      Array.isArray(part) ? lines(part, element) : visit(part),
    );
    return [...groundShapes(element), ...parts];
  };

  const shapes = partsOf(slide).flatMap((part) => (Array.isArray(part) ? [] : visit(part)));
  return { shapes: [...behind, ...shapes], lost };
}

function isBehind(element: Element): boolean {
  return Number(getComputedStyle(element).zIndex) < 0;
}

function lostIn(element: Element): Lost | undefined {
  if (element.localName === 'math') return 'formula';
  if (element instanceof HTMLTableElement) return 'table';
  return element.closest('.drawing') ? 'drawing' : undefined;
}
