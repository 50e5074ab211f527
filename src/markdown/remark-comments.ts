import type { Html, Root } from 'mdast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Takes HTML comments out, and what browsers make comments of: `<!-- to do -->` is for those who write the slide,
 * not for those who look into its page. Snippets are read from the slide's file, so `<!-- #region name -->` is found there.
 *
 * Comes after `remarkRawHtml`, which tells of comments without end.
 */
export function remarkComments() {
  return (tree: Root): void => {
    visit(tree, 'html', (node, index, parent) => {
      if (!node.value.includes('<')) return undefined;
      node.value = withoutComments(node);
      if (node.value.trim() !== '' || !parent || index === undefined) return undefined;
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
  };
}

function withoutComments({ value }: Html): string {
  let text = value;
  const ranges: [from: number, to: number][] = [];
  visit(fromHtml(value, { fragment: true }), 'comment', ({ position }) => {
    const [from, to] = [position?.start.offset, position?.end.offset];
    if (from !== undefined && to !== undefined) ranges.push([from, to]);
  });
  for (const [from, to] of ranges.toReversed()) text = text.slice(0, from) + text.slice(to);
  return text;
}
