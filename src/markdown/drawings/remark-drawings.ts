import { pathToFileURL } from 'node:url';
import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { setAside } from '../set-aside.ts';
import { slideData } from '../slide-data.ts';
import { drawChart } from './chart.ts';
import { DrawingError, drawingElement } from './drawing.ts';
import type { Drawing, DrawingElement } from './drawing.ts';
import { drawGraphviz } from './graphviz.ts';
import { drawMermaid } from './mermaid.ts';
import { figureParts } from './wide-drawing.ts';
import type { FigureParts } from './wide-drawing.ts';

type Draw = (text: string, file: VFile) => Promise<Drawing>;

/**
 * Draws the fences in a language of diagrams or charts: `dot` (or `graphviz`), `mermaid`, `vega-lite`.
 * After the language stands what the drawing shows, for those who do not see it: ```` ```dot alt="Three layers" ````.
 *
 * Tells of a drawing without text alternative, and of what cannot be drawn, at its line; of each drawing what is found first.
 */
export function remarkDrawings({ read }: { read: (url: URL) => string | undefined }) {
  const drawers: Readonly<Record<string, Draw>> = {
    dot: drawGraphviz,
    graphviz: drawGraphviz,
    mermaid: drawMermaid,
    'vega-lite': (text, file) =>
      drawChart(text, (name) => read(new URL(name, pathToFileURL(file.path)))),
  };
  return async (tree: Root, file: VFile): Promise<void> => {
    const fences: Code[] = [];
    visit(tree, 'code', (node) => {
      if (node.lang && Object.hasOwn(drawers, node.lang)) fences.push(node);
    });
    for (const [index, node] of fences.entries()) {
      const draw = drawers[node.lang ?? ''];
      if (!draw) continue;
      const drawn = await element(node, draw, file, index + 1);
      if (!drawn) {
        setAside(node);
        continue;
      }
      const parts = figureParts(drawn);
      if (parts.rule !== undefined) slideData(file).styles.add(parts.rule);
      show(node, parts);
    }
    if (fences.length > 0) slideData(file).needs.add('drawings');
  };
}

async function element(
  node: Code,
  draw: Draw,
  file: VFile,
  place: number,
): Promise<DrawingElement | undefined> {
  const [, label] = /^alt=(["'])(.+)\1$/.exec(node.meta?.trim() ?? '')?.slice(1) ?? [];
  if (label === undefined) {
    file.message(
      `A drawing says what it shows, and nothing else, after its language: \`\`\`${node.lang ?? ''} alt="…". For its text instead of the drawing take the language "text".`,
      { place: node.position?.start, ruleId: 'drawing-alt', source: 'lectern' },
    );
    return undefined;
  }
  try {
    return drawingElement(await draw(node.value, file), label, place);
  } catch (error) {
    if (!(error instanceof DrawingError)) throw error;
    const start = node.position?.start ?? { line: 1, column: 1 };
    file.message(error.message, {
      place: {
        line: start.line + error.line,
        column: start.column + (error.column ?? 1) - 1,
      },
      ruleId: 'drawing',
      source: 'lectern',
    });
    return undefined;
  }
}

/** It is no `code` any longer, so nobody highlights it. */
function show(node: Code, { child, className }: FigureParts): void {
  const { hProperties } = node.data ?? {};
  Object.assign(node, {
    type: 'drawing',
    data: {
      hName: 'figure',
      hProperties: { ...hProperties, className: ['picture', 'drawing', ...className] },
      hChildren: [child],
    },
  });
}
