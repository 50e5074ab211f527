import type { Marker, Shape, TextShape } from '../shapes.ts';
import { paintOf } from './colours.ts';
import { lookOf } from './looks.ts';
import { paragraphLook } from './paragraphs.ts';
import { contentEdges, lengthOf } from './places.ts';
import type { Piece } from './runs.ts';

/** The bullet or the number of an item, or the box of a task. */
export function markerOf(li: Element, list: Element, number: number): Marker {
  if (list.localName === 'ol') {
    const color = paintOf(getComputedStyle(li, '::marker').color)?.color ?? '000000';
    return { kind: 'number', value: number, color };
  }
  // The style sheet draws the bullets: a square, and a dash where the list is in another.
  const { backgroundImage, color } = getComputedStyle(li);
  const task = taskOf(li);
  if (task !== undefined)
    return { kind: 'bullet', sign: task, color: paintOf(color)?.color ?? '000000' };
  const drawn = /gradient\(((?:\w+\([^)]*\)|#\w+))/.exec(backgroundImage)?.[1] ?? color;
  const isInner = list.parentElement?.closest('ul, ol') != null;
  return {
    kind: 'bullet',
    sign: isInner ? '–' : '▪',
    color: paintOf(drawn)?.color ?? '000000',
  };
}

/** The sign that says whether a task is done; nothing for an item that is none. */
export function taskOf(li: Element): string | undefined {
  return li.querySelector(':scope > .task, :scope > p:first-child > .task')?.ariaLabel ?? undefined;
}

/** How far before the text of an item its marker stands. */
export function hangOf(li: Element, list: Element): number {
  return lengthOf(getComputedStyle(list.localName === 'ol' ? list : li).paddingInlineStart);
}

/** An item that has pictures in its lines, with its marker: before its first text, or by itself where it begins with a picture. */
export function withMarker(
  shapes: readonly Shape[],
  marker: Marker,
  { pieces, block, hang }: { pieces: readonly Piece[]; block: Element; hang: number },
): Shape[] {
  const [first, ...rest] = shapes;
  const [begin] = pieces;
  if (first?.kind !== 'text' || !begin || 'whole' in begin)
    return [marked(emptyText(block), marker, hang), ...shapes];
  return [marked(first, marker, hang), ...rest];
}

function marked(shape: TextShape, marker: Marker, hang: number): TextShape {
  const { box, paragraphs } = shape;
  const x = paragraphs[0]?.isRtl ? box.x : box.x - hang;
  return {
    ...shape,
    box: { ...box, x, w: box.w + hang },
    paragraphs: paragraphs.map((each) => ({ ...each, marker, indent: hang, firstIndent: -hang })),
  };
}

/** A text that shows nothing, in the first line of a block: office programs give a marker to none without letters. */
function emptyText(block: Element): TextShape {
  const look = paragraphLook(block);
  const run = { ...lookOf(block, block), text: '\u00A0' };
  const { left, right } = contentEdges(block);
  const { top, bottom } = firstLine(block);
  const box = {
    x: look.isRtl ? right - run.size : left,
    y: (top + bottom - look.lineHeight) / 2,
    w: run.size,
    h: look.lineHeight,
  };
  return {
    kind: 'text',
    role: 'list',
    box,
    paragraphs: [{ ...look, firstIndent: 0, runs: [run] }],
  };
}

/** Where letters would stand in the first line of a block, whatever else stands there. */
function firstLine(block: Element): DOMRect {
  const letter = document.createTextNode('\u200B');
  block.prepend(letter);
  const range = document.createRange();
  range.selectNodeContents(letter);
  const line = range.getBoundingClientRect();
  letter.remove();
  return line;
}
