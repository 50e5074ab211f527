import { DrawingError } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { readClassDiagram } from './mermaid/class-diagram.ts';
import { readErDiagram } from './mermaid/er-diagram.ts';
import { readFlowchart } from './mermaid/flowchart.ts';
import { readCodes, showMarks } from './mermaid/hidden-marks.ts';
import { checkDrawn } from './mermaid/mermaid-line.ts';
import type { MermaidLine } from './mermaid/mermaid-line.ts';
import { readSequence } from './mermaid/sequence.ts';
import { readStateDiagram } from './mermaid/state-diagram.ts';
import { showWhole } from './mermaid/whole-drawing.ts';

/** The size of most text in the drawings of beautiful-mermaid. */
const textSize = 13;
/** What is left free around a drawing, in its own units. */
const margin = 4;

const known =
  'flowchart (or graph), sequenceDiagram, stateDiagram-v2, classDiagram and erDiagram; a chart is drawn by vega-lite';

/** For each kind of diagram its reader. */
const kinds: readonly (readonly [header: RegExp, read: (text: string) => MermaidLine[]])[] = [
  [/^\s*(?:flowchart|graph)\b/, readFlowchart],
  [/^\s*sequenceDiagram\b/, readSequence],
  [/^\s*stateDiagram(?:-v2)?\b/, readStateDiagram],
  [/^\s*classDiagram(?:-v2)?\b/, readClassDiagram],
  [/^\s*erDiagram\b/, readErDiagram],
];

/**
 * Draws a Mermaid diagram, without a browser.
 *
 * What beautiful-mermaid cannot read it leaves out. So it is given what a reader of each kind of diagram understood,
 * in a spelling that it reads, and all of that has to be found in the drawing.
 *
 * @throws DrawingError for a kind of diagram it does not know, and for what would be lost
 * @see https://mermaid.js.org/intro/syntax-reference.html
 */
export async function drawMermaid(source: string): Promise<Drawing> {
  const text = source.replaceAll('\r\n', '\n');
  const lines = text.split('\n');
  const header = lines.findIndex((line) => line.trim() !== '' && !/^\s*%%/.test(line));
  if (lines[header]?.trim() === '---') {
    throw new DrawingError(
      'A diagram has no front matter here. Begin it with its kind, and give the slide its title.',
      header + 1,
    );
  }
  const [, read] = kinds.find(([pattern]) => pattern.test(lines[header] ?? '')) ?? [];
  if (!read) {
    throw new DrawingError(`This kind of diagram cannot be drawn. Known: ${known}.`, header + 1);
  }
  const statements = read(readCodes(text));
  const { renderMermaidSVG } = await import('beautiful-mermaid');
  const plain = statements.map((statement) => statement.text).join('\n');
  const svg = draw(() => renderMermaidSVG(plain, { transparent: true, padding: margin }));
  checkDrawn(statements, svg);
  return { svg: showWhole(showMarks(svg), margin), textSize };
}

function draw(render: () => string): string {
  try {
    return render();
  } catch (error) {
    throw new DrawingError(`Mermaid: ${error instanceof Error ? error.message : String(error)}`);
  }
}
