import type { Box, Inset, Side } from '../shapes.ts';
import { sides } from '../shapes.ts';

/** Where an element is on its slide, which begins where the page does. */
export function boxOf(element: Element): Box {
  return toBox(element.getBoundingClientRect());
}

export function toBox({ left, top, right, bottom }: Edges): Box {
  return { x: left, y: top, w: right - left, h: bottom - top };
}

export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The edges of what is within an element's borders and padding. */
export function contentEdges(element: Element): Edges {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const inset = insetOf(element);
  return {
    left: left + inset.left,
    top: top + inset.top,
    right: right - inset.right,
    bottom: bottom - inset.bottom,
  };
}

/** The width of an element's borders and padding. */
export function insetOf(element: Element): Inset {
  const style = getComputedStyle(element);
  const of = (side: Side): number =>
    lengthOf(style.getPropertyValue(`padding-${side}`)) +
    lengthOf(style.getPropertyValue(`border-${side}-width`));
  const [top, right, bottom, left] = sides.map(of);
  return { top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0, left: left ?? 0 };
}

/** A length of a computed style; 0 for words such as `normal`. */
export function lengthOf(value: string): number {
  return parseFloat(value) || 0;
}

/** The lines that inline nodes make, from the first to the last. */
export function linesOf(nodes: readonly Node[]): Edges[] {
  const lines: Edges[] = [];
  for (const { left, top, right, bottom } of nodes.flatMap(rectsOf)) {
    const last = lines.at(-1);
    const shared = last ? Math.min(bottom, last.bottom) - Math.max(top, last.top) : 0;
    if (last && shared > Math.min(bottom - top, last.bottom - last.top) / 2) {
      lines[lines.length - 1] = {
        left: Math.min(left, last.left),
        top: Math.min(top, last.top),
        right: Math.max(right, last.right),
        bottom: Math.max(bottom, last.bottom),
      };
    } else lines.push({ left, top, right, bottom });
  }
  return lines;
}

function rectsOf(node: Node): DOMRect[] {
  const range = document.createRange();
  if (node instanceof Element) range.selectNode(node);
  else range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}
