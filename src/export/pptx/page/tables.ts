import { SLIDE } from '../../../markup.ts';
import type { Cell, Line, Shape, Side } from '../shapes.ts';
import { sides } from '../shapes.ts';
import { over, paintOf } from './colours.ts';
import { lookOf } from './looks.ts';
import { paragraphLook } from './paragraphs.ts';
import { boxOf, insetOf, lengthOf } from './places.ts';
import { piecesOf, runsOf } from './runs.ts';

/** A table of text. */
export function tableShape(table: HTMLTableElement): Shape {
  const [first] = table.rows;
  return {
    kind: 'table',
    box: boxOf(table),
    columns: first ? [...first.cells].map((cell) => boxOf(cell).w) : [],
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
  return {
    paragraph: {
      ...paragraphLook(cell),
      runs: runs.length > 0 ? runs : [{ ...lookOf(cell, cell), text: '' }],
    },
    inset: insetOf(cell),
    isHeading: cell.localName === 'th',
    ...(fill && { fill }),
    borders: { top, right, bottom, left },
  };
}
