import type { Viz } from '@viz-js/viz';
import { DrawingError } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { graphText } from './graph-text.ts';

const textSize = 14;
/** Letters are as wide as Graphviz thinks those of Arial are; see `graphText` for those beyond ASCII. In a box there is room around. */
const fontname = 'Arial';
/** Around the label of an edge, a cluster or the graph there is none: it has that of letters which are a tenth broader. */
const broadFont = 'Verdana';

/** Colours that follow the page; those that an author names stay. */
const attributes = {
  graphAttributes: { bgcolor: 'transparent', fontname: broadFont, fontsize: textSize },
  nodeAttributes: {
    fontname,
    fontsize: textSize,
    shape: 'box',
    style: 'rounded',
    margin: '0.18,0.1',
  },
  edgeAttributes: { fontname: broadFont, fontsize: textSize, arrowsize: 0.8 },
} as const;

/** Said once of letters beyond ASCII, and of faces, which the page has in place of those that a graph names. */
const isAboutWidths = /no value for width|no hard-coded metrics/;

/** Graphviz itself, compiled when the first graph is met: that takes as long as drawing many. */
let program: Promise<Viz> | undefined;

/**
 * Draws a graph in the DOT language.
 *
 * @throws DrawingError for what Graphviz cannot read, or says that it passed over
 * @see https://graphviz.org/doc/info/lang.html
 */
export async function drawGraphviz(text: string): Promise<Drawing> {
  program ??= import('@viz-js/viz').then(({ instance }) => instance());
  const viz = await program;
  const { text: measurable, restored } = graphText(text);
  const { status, output, errors } = viz.render(measurable, { format: 'svg', ...attributes });
  const error = errors.find(({ message }) => !isAboutWidths.test(message));
  if (status === 'failure' || error) {
    const message = restored(error?.message ?? 'it gave no picture').replace(/\.$/, '');
    const line = Number(/in line (\d+)/.exec(message)?.[1] ?? 1);
    const remedy = error?.level === 'warning' ? ' Correct it, or leave it out.' : '';
    throw new DrawingError(`Graphviz: ${message}.${remedy}`, line);
  }
  const svg = restored(output)
    .replace(/\b(stroke|fill)="black"/g, '$1="currentColor"')
    // Text names no colour where it is black.
    .replace(/<text(?![^>]*\bfill=)/g, '<text fill="currentColor"');
  return { svg, textSize };
}
