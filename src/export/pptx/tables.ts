import type PptxGenJS from 'pptxgenjs';
import type { Cell, TableShape } from './shapes.ts';
import { sides } from './shapes.ts';
import { fillOf, inches, lowered, place, points, textOf } from './write-slides.ts';
import type { Writer } from './write-slides.ts';

/** Puts a table onto a slide. */
export function addTable(
  slide: PptxGenJS.Slide,
  { box, columns, rows }: TableShape,
  objectName: string,
  writer: Writer,
): void {
  slide.addTable(
    rows.map(({ cells }) => cells.map((cell) => cellOf(cell, writer))),
    {
      ...place(box),
      colW: columns.map(inches),
      rowH: rows.map(({ height }) => inches(height)),
      objectName,
    },
  );
}

function cellOf(
  { paragraph, inset, fill, borders }: Cell,
  writer: Writer,
): PptxGenJS.TableCell {
  const size = Math.max(...paragraph.runs.map((run) => run.size));
  const down = lowered(paragraph.lineHeight, size);
  const margins = [inset.top - down, inset.right, inset.bottom + down, inset.left];
  return {
    text: textOf([paragraph], writer) as PptxGenJS.TableCell[],
    options: {
      margin: margins.map((margin) => Math.max(0, inches(margin))) as [
        number,
        number,
        number,
        number,
      ],
      valign: 'top',
      border: sides.map((side) => {
        const line = borders[side];
        return line
          ? { type: 'solid' as const, pt: Math.max(0.5, points(line.width)), color: line.color }
          : { type: 'none' as const };
      }) as Required<PptxGenJS.TableCellProps>['border'] & unknown[],
      ...(fill && { fill: fillOf(fill) }),
    },
  };
}
