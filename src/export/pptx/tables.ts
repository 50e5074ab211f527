import type PptxGenJS from 'pptxgenjs';
import type { Cell, Line, TableShape } from './shapes.ts';
import { lowered, textOf } from './text-runs.ts';
import type { Writer } from './text-runs.ts';
import { fillOf, inches, place, points } from './units.ts';

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

function cellOf({ paragraph, inset, fill, borders }: Cell, writer: Writer): PptxGenJS.TableCell {
  const size = Math.max(...paragraph.runs.map((run) => run.size));
  const down = lowered(paragraph.lineHeight, size);
  const margin = (width: number): number => Math.max(0, inches(width));
  return {
    text: textOf([paragraph], writer),
    options: {
      margin: [
        margin(inset.top - down),
        margin(inset.right),
        margin(inset.bottom + down),
        margin(inset.left),
      ],
      valign: 'top',
      border: [
        borderOf(borders.top),
        borderOf(borders.right),
        borderOf(borders.bottom),
        borderOf(borders.left),
      ],
      ...(fill && { fill: fillOf(fill) }),
    },
  };
}

function borderOf(line: Line | undefined): PptxGenJS.BorderProps {
  return line
    ? { type: 'solid', pt: Math.max(0.5, points(line.width)), color: line.color }
    : { type: 'none' };
}
