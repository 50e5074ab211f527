import type { Element, ElementContent } from 'hast';
import type { CodeMeta } from './code-meta.ts';
import { copyButton } from './copy-button.ts';

/** A block with what stands around it: its title above, and a button that copies it. A block that has neither stays as it is. */
export function codeFigure(block: Element, { title, hasCopy }: CodeMeta): Element {
  if (title === undefined && !hasCopy) return block;
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
    children: [...caption, block, ...(hasCopy ? [copyButton()] : [])],
  };
}
