import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Says how the cells of a column are aligned (`| --: |`) by a class: HTML has given up the attribute `align`. */
export function rehypeTableAlignment() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const { align, className } = properties;
      if (!/^t[hd]$/.test(tagName) || align === undefined) return;
      delete properties['align'];
      properties['className'] = [...[className ?? []].flat(), `align-${align}`];
    });
  };
}
