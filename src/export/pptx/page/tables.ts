import { SLIDE } from '../../../markup.ts';
import type { Cell, Inset, Line, Paragraph, Shape, Side } from '../shapes.ts';
import { sides } from '../shapes.ts';
import { over, paintOf } from './colours.ts';
import { widenedColumns } from './columns.ts';
import { lookOf } from './looks.ts';
import { paragraphLook } from './paragraphs.ts';
import { boxOf, contentEdges, insetOf, lengthOf } from './places.ts';
import { piecesOf, runsOf } from './runs.ts';

/** A table of text. */
export function tableShape(table: HTMLTableElement): Shape {
  const [first] = table.rows;
  const box = boxOf(table);
  const isRtl = getComputedStyle(table).direction === 'rtl';
  const { left, right } = contentEdges(boxAround(table));
  const room = isRtl ? box.x + box.w - left : right - box.x;
  const columns = widenedColumns(first ? [...first.cells].map((cell) => boxOf(cell).w) : [], room);
  const w = columns.reduce((sum, column) => sum + column, 0);
  return {
    kind: 'table',
    box: { ...box, x: isRtl ? box.x + box.w - w : box.x, w },
    isRtl,
    columns,
    rows: [...table.rows].map((row) => ({
      height: boxOf(row).h,
      cells: [...row.cells].map(cellOf),
    })),
  };
}

/** Whether its cells hold no more than text. */
export function isPlainTable(element: Element): element is HTMLTableElement {
  return (
    element instanceof HTMLTableElement &&
    element.querySelector('img, svg, math, video, audio, pre, ul, ol, [colspan], [rowspan]') ===
      null
  );
}

/** The element that holds another and has a box. */
function boxAround(element: Element): Element {
  const parent = element.parentElement ?? document.body;
  return getComputedStyle(parent).display === 'contents' ? boxAround(parent) : parent;
}

function cellOf(cell: HTMLTableCellElement): Cell {
  const style = getComputedStyle(cell);
  const runs = runsOf(piecesOf([...cell.childNodes], cell));
  const fill = paintOf(style.backgroundColor);
  // Lines of tables have no opacity in the file.
  const slide = cell.closest(`[${SLIDE}]`);
  const ground = (slide && paintOf(getComputedStyle(slide).backgroundColor)?.color) ?? 'FFFFFF';
  const line = (side: Side): Line | undefined => {
    const width = lengthOf(style.getPropertyValue(`border-${side}-width`));
    const paint = paintOf(style.getPropertyValue(`border-${side}-color`));
    return width > 0 && paint ? { width, color: over(paint, ground) } : undefined;
  };
  const [top, right, bottom, left] = sides.map(line);
  const look = paragraphLook(cell);
  return {
    paragraph: {
      ...look,
      runs: runs.length > 0 ? runs : [{ ...lookOf(cell, cell), text: '' }],
    },
    inset: shortened(insetOf(cell), look),
    isHeading: cell.localName === 'th',
    ...(fill && { fill }),
    borders: { top, right, bottom, left },
  };
}

/** Half of the space that follows a text is for letters that are wider than on the page; where that moves none. */
function shortened(inset: Inset, { align, isRtl }: Omit<Paragraph, 'runs'>): Inset {
  if (align === 'left' && !isRtl) return { ...inset, right: inset.right / 2 };
  return align === 'right' && isRtl ? { ...inset, left: inset.left / 2 } : inset;
}
