import { DrawingError } from '../drawing.ts';
import { takeLink } from './flowchart-links.ts';
import { labelText, takeNode } from './flowchart-nodes.ts';
import type { NodeMention } from './flowchart-nodes.ts';
import { flowchartStyle } from './flowchart-styles.ts';
import { flowchartLines } from './flowchart-lines.ts';
import { lostLine } from './mermaid-line.ts';
import type { MermaidLine } from './mermaid-line.ts';
import { scan } from './scanner.ts';
import type { Scanner } from './scanner.ts';

/** What a statement of a flowchart says. */
export type FlowchartStatement =
  | { readonly kind: 'chain'; readonly line: number; readonly parts: readonly ChainPart[] }
  | { readonly kind: 'group'; readonly line: number; readonly id: string; readonly label: string }
  | { readonly kind: 'end' | 'direction'; readonly line: number; readonly text: string }
  | {
      readonly kind: 'style';
      readonly line: number;
      /** The statement around the ids of what it styles. */
      readonly before: string;
      readonly ids: readonly string[];
      readonly after: string;
    };

/** Nodes that stand together, and the arrow that leads to them from those before. */
export interface ChainPart {
  readonly nodes: readonly NodeMention[];
  readonly arrow: string | undefined;
  readonly label: string | undefined;
}

/**
 * Reads a flowchart as Mermaid does: with or without spaces around the arrows, one statement a line or several, names in any script.
 *
 * @throws DrawingError at the first statement that cannot be drawn
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function readFlowchart(text: string): MermaidLine[] {
  const scanner = scan(text);
  scanner.take(/(?:\s|%%[^\n]*\n)*/y);
  const header = scanner.take(
    /(?:flowchart|graph)(?:[ \t]+(TD|TB|LR|BT|RL))?[ \t]*(?=[\n;]|%%|$)/y,
  );
  if (!header) {
    throw lostLine(
      scanner.line(),
      scanner.rest(),
      'A flowchart begins with "flowchart" and one of TD, TB, LR, BT and RL.',
    );
  }
  const [, direction = 'TB'] = header;
  const statements: FlowchartStatement[] = [];
  let depth = 0;
  let top = direction;
  for (;;) {
    scanner.take(/(?:[\s;]|%%[^\n]*|acc(?:Title|Descr)\s*(?::[^\n]*|\{[^}]*\}))*/y);
    if (scanner.isAtEnd()) break;
    const statement = takeStatement(scanner);
    if (statement.kind === 'group') depth++;
    if (statement.kind === 'end' && --depth < 0) {
      throw new DrawingError('This "end" ends nothing.', statement.line);
    }
    if (statement.kind === 'direction' && depth === 0) top = statement.text;
    else statements.push(statement);
  }
  if (depth > 0) {
    const open = statements.findLast(({ kind }) => kind === 'group');
    throw new DrawingError('A subgraph has no "end".', open?.line);
  }
  return flowchartLines(top, statements);
}

function takeStatement(scanner: Scanner): FlowchartStatement {
  const line = scanner.line();
  const style = flowchartStyle(scanner);
  if (style) return style;
  const [, direction] = scanner.take(/direction[ \t]+(TD|TB|LR|BT|RL)\b/y) ?? [];
  if (direction !== undefined) return { kind: 'direction', line, text: direction };
  if (scanner.take(/end[ \t]*(?=[\n;]|%%|$)/y)) return { kind: 'end', line, text: 'end' };
  const [, group] = scanner.take(/subgraph\b[ \t]*([^\n;]*)/y) ?? [];
  if (group !== undefined) {
    const [, id = group.trim(), label = id] = /^(\S+)\s*\[(.*)\]\s*$/.exec(group) ?? [];
    return { kind: 'group', line, id: labelText(id), label: labelText(label) };
  }
  const [click] = scanner.take(/(?:click|href|call)[ \t][^\n]*/y) ?? [];
  if (click !== undefined) throw lostLine(line, click, 'Put the link into the text of the slide.');
  return takeChain(scanner, line);
}

function takeChain(scanner: Scanner, line: number): FlowchartStatement {
  const parts: ChainPart[] = [{ nodes: takeNodes(scanner), arrow: undefined, label: undefined }];
  for (let link = takeLink(scanner); link; link = takeLink(scanner)) {
    parts.push({ ...link, nodes: takeNodes(scanner) });
  }
  if (!scanner.take(/[ \t]*(?=[\n;]|%%|$)/y)) {
    throw lostLine(
      scanner.line(),
      scanner.rest(),
      'Known arrows: -->, ---, -.->, -.-, ==>, ===, with a text as in -->|text|. A text with brackets or quotes is written in quotes: A["f(x)"].',
    );
  }
  return { kind: 'chain', line, parts };
}

function takeNodes(scanner: Scanner): NodeMention[] {
  const nodes: NodeMention[] = [];
  do {
    const node = takeNode(scanner);
    if (!node) {
      if (scanner.isAtEnd()) {
        throw new DrawingError('This arrow leads nowhere. Name a node behind it.', scanner.line());
      }
      throw lostLine(
        scanner.line(),
        scanner.rest(),
        'A node is expected here: a name, or a name and a text as in A["text"].',
      );
    }
    nodes.push(node);
  } while (scanner.take(/\s*&/y));
  return nodes;
}
