import type { RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/**
 * Reads markup that does not stand in the slide's file: a drawing, a formula, the file of a picture. Its nodes have no place,
 * as one in that markup would be taken for one in the slide.
 */
export function madeMarkup(text: string, space: 'html' | 'svg'): RootContent[] {
  const root = fromHtml(text, { fragment: true, space });
  visit(root, (node) => {
    delete node.position;
  });
  return root.children;
}
