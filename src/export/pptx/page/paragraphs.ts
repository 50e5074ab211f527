import type { Paragraph, TextShape } from '../shapes.ts';
import { lengthOf, linesOf } from './places.ts';
import type { Edges } from './places.ts';
import { piecesOf, runsOf } from './runs.ts';
import type { Piece } from './runs.ts';

/** A paragraph and where its lines are. */
export interface PlacedParagraph {
  readonly paragraph: Paragraph;
  readonly lines: readonly Edges[];
  /** The edges of its lines with the space that belongs to them. */
  readonly top: number;
  readonly bottom: number;
}

/**
 * A paragraph of nodes that stand in lines together.
 *
 * @param block the element whose lines they are
 */
export function placeParagraph(
  nodes: readonly Node[],
  block: Element,
  pieces: readonly Piece[] = piecesOf(nodes, block),
  lines: readonly Edges[] = linesOf(nodes),
): PlacedParagraph | undefined {
  const runs = runsOf(pieces);
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last || runs.length === 0) return undefined;
  const lineHeight = lineHeightOf(block);
  return {
    paragraph: { ...paragraphLook(block), runs },
    lines,
    top: (first.top + first.bottom - lineHeight) / 2,
    bottom: (last.top + last.bottom + lineHeight) / 2,
  };
}

/** How the paragraphs of an element look, but for what they say. */
export function paragraphLook(block: Element): Omit<Paragraph, 'runs'> {
  const { direction, textAlign, textIndent } = getComputedStyle(block);
  const isRtl = direction === 'rtl';
  const starts = { start: 'left', end: 'right' } as const;
  const ends = { start: 'right', end: 'left' } as const;
  const aligned = { ...(isRtl ? ends : starts), left: 'left', right: 'right', center: 'center' };
  const align = Object.entries(aligned).find(([name]) => name === textAlign)?.[1];
  return {
    align: isAlign(align) ? align : isRtl ? 'right' : 'left',
    isRtl,
    lineHeight: lineHeightOf(block),
    before: 0,
    level: 0,
    indent: 0,
    firstIndent: lengthOf(textIndent),
  };
}

function isAlign(align: string | undefined): align is Paragraph['align'] {
  return align === 'left' || align === 'right' || align === 'center';
}

function lineHeightOf(block: Element): number {
  const { lineHeight, fontSize } = getComputedStyle(block);
  return lengthOf(lineHeight) || 1.2 * lengthOf(fontSize);
}

/**
 * The text box of one paragraph. Where it stands on one line it may become as long as its block is; where it has more the box is as
 * wide as the longest, and a little more, as the faces of the file are not quite those of the page.
 */
export function textBox(
  { paragraph, lines, top, bottom }: PlacedParagraph,
  room: Edges,
  role: TextShape['role'],
): TextShape {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const width = (right - left) * 1.04 + 2;
  const more = lines.length > 1 ? width : Math.max(width, (room.right - room.left) * 1.04);
  // What hangs out of the block, as a quotation mark, is made room for.
  const hang = Math.max(0, -paragraph.firstIndent);
  const start = Math.min(left, room.left - (paragraph.isRtl ? 0 : hang));
  const end = Math.max(right, room.right + (paragraph.isRtl ? hang : 0));
  const x = { left: start, right: end - more, center: (left + right - more) / 2 }[paragraph.align];
  return {
    kind: 'text',
    role,
    box: { x, y: top, w: more + (lines.length > 1 ? hang : 0), h: bottom - top },
    paragraphs: [{ ...paragraph, indent: paragraph.indent + hang }],
  };
}
