import type { FlowchartStatement } from './flowchart.ts';
import { flowchartGroups } from './flowchart-groups.ts';
import { labelText } from './flowchart-nodes.ts';
import type { MermaidLine } from './mermaid-line.ts';

/**
 * Writes a flowchart so that beautiful-mermaid reads it: plain names, texts in quotes, each node with its text where it stands first.
 *
 * @throws DrawingError for a group with nothing in it
 */
export function flowchartLines(
  direction: string,
  statements: readonly FlowchartStatement[],
): MermaidLine[] {
  const { nodes, groups, isLate } = flowchartGroups(statements);
  const names = new Map<string, string>();
  const written = new Set<string>();
  const first = isLate ? statements.filter(isFrame) : [];
  const then = isLate ? statements.filter((statement) => !isFrame(statement)) : statements;
  return [
    { text: `flowchart ${direction}`, line: 1, labels: [], shapes: [] },
    ...[...first, ...then].flatMap(linesOf),
  ];

  function linesOf(statement: FlowchartStatement): MermaidLine[] {
    const { line } = statement;
    const bare = { line, labels: [], shapes: [] };
    switch (statement.kind) {
      case 'group': {
        const { id, label } = statement;
        const text = `subgraph ${nameOf(id)} ["${label}"]`;
        const members = [...nodes.values()].filter(({ group }) => isLate && group === id);
        return [
          { text, line, labels: [label], shapes: ['subgraph'] },
          ...members.map((node) => chainLine(node.line, [{ ids: [node.id] }])),
        ];
      }
      case 'chain':
        return [
          chainLine(
            line,
            statement.parts.map((part) => ({ ...part, ids: part.nodes.map(({ id }) => id) })),
          ),
        ];
      case 'style': {
        const { before, ids, after } = statement;
        return [{ ...bare, text: `${before} ${ids.map(nameOf).join(',')} ${after}` }];
      }
      case 'direction':
        return [{ ...bare, text: `direction ${statement.text}` }];
      case 'end':
        return [{ ...bare, text: 'end' }];
    }
  }

  function chainLine(line: number, parts: readonly Part[]): MermaidLine {
    const labels = parts.flatMap(({ label }) => (label === undefined ? [] : [label]));
    const shapes = parts.flatMap(({ ids }, index) =>
      Array<string>(ids.length * (parts[index - 1]?.ids.length ?? 0)).fill('edge'),
    );
    const text = parts.map(({ ids, arrow, label }) => {
      const words = ids.map((id) => {
        if (written.has(id) || groups.has(id)) return nameOf(id);
        written.add(id);
        const node = nodes.get(id);
        const [open, close] = node?.shape ?? ['[', ']'];
        const shown = node?.label ?? labelText(id);
        labels.push(shown);
        shapes.push('node');
        const className = node?.className === undefined ? '' : `:::${node.className}`;
        return `${nameOf(id)}${open}"${shown}"${close}${className}`;
      });
      const link =
        arrow === undefined ? '' : ` ${arrow}${label === undefined ? '' : `|${label}|`} `;
      return link + words.join(' & ');
    });
    return { text: text.join(''), line, labels, shapes };
  }

  /** What beautiful-mermaid knows a node by: an id of plain letters stays. */
  function nameOf(id: string): string {
    const name = names.get(id) ?? (/^\w+$/.test(id) ? id : `-${names.size + 1}-`);
    names.set(id, name);
    return name;
  }
}

interface Part {
  readonly ids: readonly string[];
  readonly arrow?: string | undefined;
  readonly label?: string | undefined;
}

function isFrame({ kind }: FlowchartStatement): boolean {
  return kind === 'group' || kind === 'end' || kind === 'direction';
}
