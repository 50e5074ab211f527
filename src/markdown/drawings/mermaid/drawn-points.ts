import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { SKIP, visit } from 'unist-util-visit';
import { textWidth } from '../letter-width.ts';

export type Point = readonly [x: number, y: number];

/**
 * The outermost points of all that a drawing of beautiful-mermaid shows: its shapes without their outlines, and its texts, as far as
 * their width can be told. What has a transform is a sign within a box.
 */
export function drawnPoints(tree: Root): Point[] {
  const points: Point[] = [];
  visit(tree, 'element', (element) => {
    if (element.tagName === 'defs' || element.properties['transform'] !== undefined) return SKIP;
    points.push(...pointsOf(element));
    return undefined;
  });
  return points;
}

function pointsOf(element: Element): Point[] {
  const at = (name: string): number => numberAt(element, name);
  switch (element.tagName) {
    case 'rect':
      return corners(at('x'), at('y'), at('x') + at('width'), at('y') + at('height'));
    case 'circle':
      return around(at('cx'), at('cy'), at('r'), at('r'));
    case 'ellipse':
      return around(at('cx'), at('cy'), at('rx'), at('ry'));
    case 'line':
      return corners(at('x1'), at('y1'), at('x2'), at('y2'));
    case 'polyline':
    case 'polygon':
      return [
        ...String(element.properties['points']).matchAll(/([\d.e+-]+)[\s,]+([\d.e+-]+)/g),
      ].map(([, x, y]) => [Number(x), Number(y)]);
    case 'text':
      return textPoints(element);
    default:
      return [];
  }
}

/** Of each line of a text. Code is in boxes that are wide enough, and its face has other widths. */
function textPoints(text: Element): Point[] {
  const { className, textAnchor } = text.properties;
  if (Array.isArray(className) && className.includes('mono')) return [];
  const size = numberAt(text, 'fontSize');
  const tspans = text.children.filter(
    (child) => child.type === 'element' && child.properties['x'] !== undefined,
  );
  const lines = tspans.length > 0 ? tspans : [text];
  let y = numberAt(text, 'y');
  return lines.flatMap((line) => {
    if (line.type !== 'element') return [];
    const shift = String(line.properties['dy'] ?? 0);
    y += parseFloat(shift) * (shift.endsWith('em') ? size : 1);
    const width = textWidth(toText(line)) * size;
    const share = textAnchor === 'middle' ? 0.5 : textAnchor === 'end' ? 1 : 0;
    const left = numberAt(line, 'x') - share * width;
    return corners(left, y - 0.8 * size, left + width, y + 0.25 * size);
  });
}

function around(x: number, y: number, across: number, down: number): Point[] {
  return corners(x - across, y - down, x + across, y + down);
}

function corners(left: number, top: number, right: number, bottom: number): Point[] {
  return [
    [left, top],
    [right, bottom],
  ];
}

function numberAt({ properties }: Element, name: string): number {
  return Number(properties[name] ?? 0);
}
