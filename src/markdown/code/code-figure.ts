import type { Element, ElementContent } from 'hast';
import type { CodeMeta } from './code-meta.ts';
import { type CodeSource, sourceLine } from './code-source.ts';
import { copyButton } from './copy-button.ts';

/**
 * A block with what stands around it: its title above, a button that copies it, and, under a snippet, where it comes from.
 * A block that has nothing of this stays as it is.
 */
export function codeFigure(
  block: Element,
  { title, hasCopy }: CodeMeta,
  source: CodeSource | undefined,
): Element {
  if (title === undefined && !hasCopy && !source) return block;
  const caption: ElementContent[] =
    title === undefined
      ? []
      : [
          {
            type: 'element',
            tagName: 'figcaption',
            properties: {},
            children: [{ type: 'text', value: title }],
          },
        ];
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className: ['code-figure'] },
    children: [
      ...caption,
      block,
      ...(hasCopy ? [copyButton()] : []),
      ...(source ? [sourceLine(source)] : []),
    ],
  };
}
