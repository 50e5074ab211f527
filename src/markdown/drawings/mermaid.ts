import { DrawingError } from './drawing.ts';
import type { Drawing } from './drawing.ts';

/** The size of most text in the drawings of beautiful-mermaid. */
const textSize = 13;

const known =
  'flowchart (or graph), sequenceDiagram, stateDiagram-v2, classDiagram and erDiagram; a chart is drawn by vega-lite';

/**
 * Draws a Mermaid diagram, without a browser.
 *
 * What beautiful-mermaid cannot read it leaves out, so every word of a label has to be found in the drawing.
 *
 * @throws DrawingError for a kind of diagram it does not know, and for a line of which words are lost
 * @see https://mermaid.js.org/intro/syntax-reference.html
 */
export async function drawMermaid(text: string): Promise<Drawing> {
  const header = text.split('\n').findIndex((line) => line.trim() !== '' && !isComment(line));
  if (
    !/^\s*(?:flowchart|graph|sequenceDiagram|stateDiagram|classDiagram|erDiagram)\b/.test(
      text.split('\n')[header] ?? '',
    )
  ) {
    throw new DrawingError(`This kind of diagram cannot be drawn. Known: ${known}.`, header + 1);
  }
  const { parseMermaid, renderMermaidSVG } = await import('beautiful-mermaid');
  const svg = draw(() => renderMermaidSVG(text, { transparent: true, padding: 4 }));
  findLostWords(text, svg);
  if (/^\s*(?:flowchart|graph)\b/m.test(text)) findEmptyGroups(text, parseMermaid(text).subgraphs);
  return { svg, textSize };
}

function draw(render: () => string): string {
  try {
    return render();
  } catch (error) {
    throw new DrawingError(`Mermaid: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function findLostWords(text: string, svg: string): void {
  const shown = wordsOf(svg.replace(/<style>[^]*?<\/style>/g, '').replace(/<[^>]*>/g, ' '));
  for (const [index, line] of text.split('\n').entries()) {
    if (isComment(line) || isLook(line)) continue;
    const lost = labelsOf(line)
      .flatMap(wordsOf)
      .find((word) => !shown.includes(word));
    if (lost !== undefined) {
      throw new DrawingError(
        `This line cannot be drawn: its word "${lost}" would be lost.`,
        index + 1,
      );
    }
  }
}

/** What in a line is shown: what is in quotes, brackets or between bars, and what follows a colon. */
function labelsOf(line: string): string[] {
  const enclosed = [...line.matchAll(/"([^"]*)"|\|([^|]*)\||[[({]([^[\](){}|"]*)(?:[\])}]|$)/g)];
  const after = /^[^"[({|]*?:\s*(.*)$/.exec(line)?.[1] ?? '';
  return [
    ...enclosed.map(([, quoted, barred, bracketed]) => quoted ?? barred ?? bracketed ?? ''),
    after,
  ];
}

function wordsOf(text: string): string[] {
  const plain = text.replace(/<br\s*\/?>|&[a-z]+;|&#\w+;|\\n/g, ' ');
  return plain.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}

function isComment(line: string): boolean {
  return /^\s*%%/.test(line);
}

/** Lines that say how something looks, not what it is. */
function isLook(line: string): boolean {
  return /^\s*(?:classDef|class\s+\S+\s+\S+$|style|linkStyle|direction|click|accTitle|accDescr|autonumber)\b/.test(
    line,
  );
}

/** As beautiful-mermaid keeps them: nodes that were named before a group do not move into it. */
interface Group {
  readonly id: string;
  readonly nodeIds: readonly string[];
  readonly children: readonly Group[];
}

function findEmptyGroups(text: string, groups: readonly Group[]): void {
  for (const { id, nodeIds, children } of groups) {
    if (nodeIds.length === 0 && children.length === 0) {
      const line = text
        .split('\n')
        .findIndex((each) => /^\s*subgraph\b/.test(each) && each.includes(id));
      throw new DrawingError(
        `The subgraph "${id}" has no node of its own. Name its nodes first within it, and the arrows after it.`,
        line + 1,
      );
    }
    findEmptyGroups(text, children);
  }
}
