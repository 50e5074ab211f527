import { DrawingError } from '../drawing.ts';
import type { FlowchartStatement } from './flowchart.ts';
import type { NodeMention } from './flowchart-nodes.ts';

/** All that the mentions of a node say of it. */
export interface FlowchartNode extends NodeMention {
  /** The group that it is in. */
  readonly group: string | undefined;
}

/** The nodes of a flowchart by their ids, and its groups. */
export interface FlowchartGroups {
  readonly nodes: ReadonlyMap<string, FlowchartNode>;
  readonly groups: ReadonlySet<string>;
  /** Whether a node of a group, or a group, is named outside of it before it: then its group has to be written before that. */
  readonly isLate: boolean;
}

/**
 * Finds out which nodes a flowchart has and in which groups they are: that which names them first, be it after an arrow at the top.
 *
 * @throws DrawingError for a group with nothing in it
 */
export function flowchartGroups(statements: readonly FlowchartStatement[]): FlowchartGroups {
  const groups = new Set(statements.flatMap((each) => (each.kind === 'group' ? [each.id] : [])));
  const nodes = new Map<string, FlowchartNode>();
  const filled = new Set<string>();
  const open: { id: string; line: number }[] = [];
  const seen = new Set<string>();
  let isLate = false;
  for (const statement of statements) {
    if (statement.kind === 'group') {
      for (const { id } of open) filled.add(id);
      open.push(statement);
      seen.add(statement.id);
    }
    if (statement.kind === 'end') {
      const closed = open.pop();
      if (closed && !filled.has(closed.id)) {
        throw new DrawingError(
          `The subgraph "${closed.id}" has no node of its own. Name its nodes within it.`,
          closed.line,
        );
      }
    }
    if (statement.kind !== 'chain') continue;
    const group = open.at(-1)?.id;
    for (const mention of statement.parts.flatMap((part) => part.nodes)) {
      if (groups.has(mention.id)) {
        isLate ||= !seen.has(mention.id);
        continue;
      }
      const known = nodes.get(mention.id);
      isLate ||= known !== undefined && known.group === undefined && group !== undefined;
      const owner = known?.group ?? group;
      if (owner !== undefined) filled.add(owner);
      nodes.set(mention.id, {
        id: mention.id,
        line: known?.line ?? mention.line,
        shape: mention.shape ?? known?.shape,
        label: mention.label ?? known?.label,
        className: mention.className ?? known?.className,
        group: owner,
      });
    }
  }
  return { nodes, groups, isLate };
}
