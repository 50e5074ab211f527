import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Tells what Markdown would leave out in silence: cells beyond the columns of a table, and footnotes that nothing leads to.
 * Comes after what finds blocks without end, which take the words that lead to a footnote along.
 */
export function remarkLostWords() {
  return (tree: Root, file: VFile): void => {
    const tell = (node: Nodes, reason: string): void =>
      void file.message(reason, { place: node.position, ruleId: 'lost-words', source: 'lectern' });

    visit(tree, 'table', ({ children: [head, ...rows] }) => {
      const columns = head?.children.length ?? 0;
      for (const { children } of rows) {
        const extra = children[columns];
        if (extra) {
          tell(
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
      if (defined.has(node.identifier))
        tell(
          node,
          `There are two footnotes "[^${name}]", so this one would be lost. Give it another name.`,
        );
      else if (!called.has(node.identifier))
        tell(
          node,
          `Nothing leads to the footnote "[^${name}]", so it would be lost. Write "[^${name}]" in the text.`,
        );
      defined.add(node.identifier);
    });
  };
}
