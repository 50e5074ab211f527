import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { takeWord } from './code-meta.ts';

/** A fence that says where its code is, ```` ```c src="./mmu.c#L10-L20" {2} ````. */
export interface SnippetFence {
  readonly node: Code;
  /** The values of its `src`; `true` for one without a value. */
  readonly sources: readonly (string | true)[];
  readonly language: string | undefined;
  /** What else stands after the language. */
  readonly meta: string;
}

/** The fences of a slide that are snippets, in the order in which they stand. */
export function snippetFences(tree: Root): SnippetFence[] {
  const found: SnippetFence[] = [];
  visit(tree, 'code', (node) => {
    const info = `${node.lang ?? ''} ${node.meta ?? ''}`;
    // The first word is the language, unless it is one of the words that follow it.
    const [, language, words = ''] = /^([^\s={}"']+)(?:\s+(.*))?$/s.exec(info.trimEnd()) ?? [];
    const isNamed = language !== undefined && language !== 'src';
    const { values, rest } = takeWord(isNamed ? words : info, 'src');
    if (values.length === 0) return;
    found.push({ node, sources: values, language: isNamed ? language : undefined, meta: rest });
  });
  return found;
}
