import type { Nodes } from 'mdast';

/**
 * Makes an empty text of a node that a fault was told of, so that no later plugin tells a consequence of it.
 * The slide is not shown anyway.
 */
export function setAside(node: Nodes): void {
  Object.assign(node, { type: 'text', value: '', data: undefined });
}
