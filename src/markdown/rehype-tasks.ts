import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Makes signs of the boxes before tasks (`- [x] done`): on a slide nobody fills them in, and a field would need a name and be none on
 * paper. The sign is one that those who listen are told in their own language; the style sheets draw it.
 */
export function rehypeTasks() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'input' || node.properties['type'] !== 'checkbox') return;
      const isDone = node.properties['checked'] === true;
      const sign: Pick<Element, 'tagName' | 'properties'> = {
        tagName: 'span',
        properties: {
          className: isDone ? ['task', 'done'] : ['task'],
          role: 'img',
          ariaLabel: isDone ? '☑' : '☐',
        },
      };
      Object.assign(node, sign);
    });
  };
}
