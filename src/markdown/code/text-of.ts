import type { ElementContent } from 'hast';

/** The text in a node, as a reader would copy it. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
