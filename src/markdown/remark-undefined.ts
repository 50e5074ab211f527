import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { pointWithin } from './point-within.ts';

/**
 * Tells of links, pictures and footnotes whose definition is missing, so that they stand on the slide as they are typed:
 * `[text][name]` and `[^1]`. `a[i][j]` is text.
 */
export function remarkUndefined() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, 'text', ({ position }) => {
      // In the source a bracket that is meant as one is still escaped.
      const text = source.slice(position?.start.offset, position?.end.offset);
      for (const { 1: name, 2: number, index } of text.matchAll(undefinedName)) {
        // One letter is an index, as in a matrix.
        if (name?.length === 1) continue;
        const missing = number === undefined ? `[${name}]` : `[^${number}]`;
        const definition = `${missing}: ${number === undefined ? 'https://…' : '…'}`;
        const lines = text.slice(0, index).split('\n');
        const within = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
        file.message(
          `Nothing defines "${missing}". Write "${definition}" on a line of its own, or "\\[" for a bracket.`,
          { place: pointWithin(position, within), ruleId: 'undefined', source: 'lectern' },
        );
      }
    });
  };
}

/** `[text][name]`, also with markup in the text, where the name has letters; `[^1]`. */
const undefinedName =
  /(?:(?<![\\\w\])])\[(?!\^)[^[\]]+|^)\]\[([^[\]^]*\p{L}[^[\]^]*)\]|(?<!\\)\[\^(\d{1,3})\]/gu;
