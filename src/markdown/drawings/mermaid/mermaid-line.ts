import { DrawingError } from '../drawing.ts';
import { showMarks } from './hidden-marks.ts';

/** A statement as beautiful-mermaid reads it, and what it is drawn as. */
export interface MermaidLine {
  readonly text: string;
  /** Where the author wrote it; counts from 1. */
  readonly line: number;
  /** The texts that it shows. */
  readonly labels: readonly string[];
  /** The classes in the SVG of what it draws, one for each node, arrow or frame. */
  readonly shapes: readonly string[];
}

/** A statement that cannot be drawn. */
export function lostLine(line: number, lost: string, remedy: string): DrawingError {
  return new DrawingError(
    `This line cannot be drawn: "${showMarks(lost, String).trim()}" would be lost. ${remedy}`,
    line,
  );
}

/**
 * Looks whether all is in the drawing: each shape, and each word of each label.
 *
 * @throws DrawingError at the first line that is not
 */
export function checkDrawn(lines: readonly MermaidLine[], svg: string): void {
  const drawn = svg.replace(/<(style|title)>[^]*?<\/\1>/g, '');
  const shown = wordsOf(drawn.replace(/<[^>]*>/g, ' '));
  const left = new Map<string, number>();
  for (const [, shape = ''] of drawn.matchAll(/<(?:g|polyline) class="([a-z-]+)"/g))
    left.set(shape, (left.get(shape) ?? 0) + 1);
  for (const { line, labels, shapes } of lines) {
    const word = labels.flatMap((label) => wordsOf(label)).find((each) => !shown.includes(each));
    if (word !== undefined) throw lostLine(line, word, simpler);
    for (const shape of shapes) {
      const count = left.get(shape) ?? 0;
      if (count === 0) throw lostLine(line, `the ${shape}`, simpler);
      left.set(shape, count - 1);
    }
  }
}

const simpler = 'Write it more simply, or draw it with "dot".';

function wordsOf(text: string): string[] {
  const plain = text.replace(/<[^>]*>|&[a-z]+;|&#\w+;|\\n/g, ' ');
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
