import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Finds what Markdown would leave out in silence: cells beyond the columns of a table, and footnotes that nothing leads to.
 *
 * @throws VFileMessage for the first of them
 */
export function remarkLostWords() {
  return (tree: Root, file: VFile): void => {
    const fail = (node: Nodes, reason: string): never =>
      file.fail(reason, { place: node.position, ruleId: 'lost-words', source: 'lectern' });

    visit(tree, 'table', ({ children: [head, ...rows] }) => {
      const columns = head?.children.length ?? 0;
      for (const { children } of rows) {
        const extra = children[columns];
        if (extra) {
          fail(
            extra,
            `This row has ${children.length} cells, its table ${columns} columns, so the rest would be lost. Write "\\|" for a bar within a cell.`,
          );
        }
      }
    });

    const called = new Set<string>();
    visit(tree, 'footnoteReference', ({ identifier }) => void called.add(identifier));
    const defined = new Set<string>();
    visit(tree, 'footnoteDefinition', (node) => {
      const name = node.label ?? node.identifier;
      if (!called.has(node.identifier))
        fail(
          node,
          `Nothing leads to the footnote "[^${name}]", so it would be lost. Write "[^${name}]" in the text.`,
        );
      if (defined.has(node.identifier))
        fail(
          node,
          `There are two footnotes "[^${name}]", so this one would be lost. Give it another name.`,
        );
      defined.add(node.identifier);
    });
  };
}
