import type { Marker, Paragraph, Shape } from '../shapes.ts';
import { hangOf, markerOf, withMarker } from './markers.ts';
import { isWhole, partsOf } from './nodes.ts';
import { placeParagraph } from './paragraphs.ts';
import type { PlacedParagraph } from './paragraphs.ts';
import { contentEdges, linesOf } from './places.ts';
import { piecesOf } from './runs.ts';

/** What is shown of an element, by who goes through the slide. */
export type Visit = (element: Element) => Shape[];
export type VisitLines = (nodes: readonly Node[], block: Element) => Shape[];

/** A paragraph of a list, and the edges between which it stands. */
interface Item extends PlacedParagraph {
  readonly start: number;
  readonly end: number;
  readonly hang: number;
}

/** A list as text boxes: one, but where something else than text stands in it, such as a block of code. */
export function listShapes(list: Element, visit: Visit, visitLines: VisitLines): Shape[] {
  const shapes: Shape[] = [];
  let items: Item[] = [];
  const flush = (): void => {
    if (items.length > 0) shapes.push(listBox(items));
    items = [];
  };
  const goThrough = (each: Element, level: number): void => {
    let number = each instanceof HTMLOListElement ? each.start : 1;
    for (const li of each.children) {
      if (li instanceof HTMLLIElement && li.value > 0) number = li.value;
      let marker: Marker | undefined = markerOf(li, each, number++);
      const say = (nodes: readonly Node[], block: Element): void => {
        const pieces = piecesOf(nodes, block);
        if (pieces.some((piece) => 'whole' in piece)) {
          flush();
          const shown = visitLines(nodes, block);
          const hang = hangOf(li, each);
          shapes.push(...(marker ? withMarker(shown, marker, { pieces, block, hang }) : shown));
        } else {
          const placed = placeParagraph(nodes, block, pieces, linesOf(nodes.filter(isSeen)));
          if (placed) items.push(itemOf(placed, marker, level, li, each));
        }
        marker = undefined;
      };
      for (const part of partsOf(li)) {
        if (Array.isArray(part)) say(part, li);
        else if (isList(part)) goThrough(part, level + 1);
        else if (part.localName === 'p' && !isWhole(part)) say([...part.childNodes], part);
        else {
          flush();
          shapes.push(...visit(part));
        }
      }
    }
  };
  goThrough(list, 0);
  flush();
  return shapes;
}

export function isList(element: Element): boolean {
  return element.localName === 'ul' || element.localName === 'ol';
}

function isSeen(node: Node): boolean {
  return !(node instanceof Text) || node.data.trim() !== '';
}

function itemOf(
  placed: PlacedParagraph,
  marker: Marker | undefined,
  level: number,
  li: Element,
  list: Element,
): Item {
  const { left, right } = contentEdges(li);
  const { isRtl } = placed.paragraph;
  return {
    ...placed,
    paragraph: { ...placed.paragraph, level, ...(marker && { marker }) },
    start: isRtl ? right : left,
    end: isRtl ? left : right,
    hang: hangOf(li, list),
  };
}

function listBox(items: readonly Item[]): Shape {
  const isRtl = items[0]?.paragraph.isRtl === true;
  const away = isRtl ? -1 : 1;
  const start = isRtl
    ? Math.max(...items.map((item) => item.start + item.hang))
    : Math.min(...items.map((item) => item.start - item.hang));
  const paragraphs = items.map(({ paragraph, top, start: from, hang }, index): Paragraph => {
    const indent = (from - start) * away;
    const previous = items[index - 1];
    const before = previous ? Math.max(0, top - previous.bottom) : 0;
    return { ...paragraph, before, indent, firstIndent: paragraph.marker ? -hang : 0 };
  });
  const ends = items.map(({ end }) => (end - start) * away);
  const w = Math.max(...ends) * 1.03;
  const y = Math.min(...items.map(({ top }) => top));
  const h = Math.max(...items.map(({ bottom }) => bottom)) - y;
  return {
    kind: 'text',
    role: 'list',
    box: { x: isRtl ? start - w : start, y, w, h },
    paragraphs,
  };
}
