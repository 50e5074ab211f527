import type { Element, Root, RootContent } from 'hast';
import type { VFile } from 'vfile';
import { slideData } from './slide-data.ts';

/**
 * On a slide with `layout: two-columns`, puts what stands before the line `***` and what stands after it side by side, under the heading.
 *
 * Tells where there is no such line, or more than one.
 */
export function rehypeTwoColumns() {
  return (tree: Root, file: VFile): void => {
    if (slideData(file).layout !== 'two-columns') return;
    const [line, another] = tree.children.filter(
      (node) => node.type === 'element' && node.tagName === 'hr',
    );
    if (!line || another) {
      file.message('A slide with "layout: two-columns" has one line "***" between its columns.', {
        place: another?.position ?? { line: 1, column: 1 },
        ruleId: 'two-columns',
        source: 'lectern',
      });
      return;
    }
    const at = tree.children.indexOf(line);
    const above = tree.children.findIndex(isHeading) + 1;
    const columns = [tree.children.slice(above, at), tree.children.slice(at + 1)];
    tree.children.splice(
      above,
      tree.children.length,
      box(
        'columns',
        columns.map((column) => box('column', column)),
      ),
    );
  };
}

function isHeading(node: RootContent): boolean {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName);
}

function box(name: string, children: readonly RootContent[]): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: [name] },
    children: children.filter((child) => child.type !== 'doctype'),
  };
}
