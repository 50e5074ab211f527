import type { Properties } from 'hast';
import type { Nodes, Paragraph, Parents } from 'mdast';

/** Whether a paragraph is nothing but this. */
export function isAlone(node: Nodes, parent: Parents): parent is Paragraph {
  return parent.type === 'paragraph' && parent.children.every((child) => child === node);
}

/** Makes a figure of such a paragraph. */
export function asFigure(paragraph: Paragraph, properties: Properties): void {
  const { data } = paragraph;
  const hProperties = { ...data?.hProperties, ...properties };
  paragraph.data = { ...data, hName: 'figure', hProperties };
}
