import type { Element, Parents } from 'hast';
import { MARKS_FROM, MORPH } from '../../markup.ts';
import { type CodeSource, codeSource } from './code-source.ts';
import { textOf } from './text-of.ts';

/** A piece of code in a slide, and how to put something else into its place. */
export interface FoundCode {
  readonly kind: 'block' | 'inline';
  readonly code: string;
  readonly place: Element['position'];
  /** The word after a fence's backticks, and what follows it. */
  readonly language: string | undefined;
  readonly meta: string | undefined;
  /** The step that brings the second state of its marked lines; see `remarkSteps`. */
  readonly step: number | undefined;
  /** The name by which it morphs; see `remarkMorph`. */
  readonly morph: string | undefined;
  /** Where a snippet comes from. */
  readonly source: CodeSource | undefined;
  readonly insideLink: boolean;
  readonly replace: (by: Element) => void;
}

/** All code that Markdown made: fences and indented blocks, and code in running text. */
export function findCode(parent: Parents, insideLink = false): FoundCode[] {
  return parent.children.flatMap((node, index) => {
    if (node.type !== 'element') return [];
    const replace = (by: Element): void => {
      parent.children[index] = by;
    };
    const [child] = node.children;
    if (node.tagName === 'pre' && child?.type === 'element' && child.tagName === 'code') {
      return [{ ...block(child), place: node.position, insideLink, replace }];
    }
    if (node.tagName === 'code') {
      return [{ ...inline(node), place: node.position, insideLink, replace }];
    }
    return findCode(node, insideLink || node.tagName === 'a');
  });
}

type Content = Pick<FoundCode, 'kind' | 'code' | 'language' | 'meta' | 'step' | 'morph' | 'source'>;

function block(code: Element): Content {
  const { [MARKS_FROM]: step, [MORPH]: morph } = code.properties;
  const meta = code.data && 'meta' in code.data ? code.data.meta : undefined;
  return {
    kind: 'block',
    code: textOf(code).replace(/\n$/, ''),
    language: languageClass(code),
    meta: typeof meta === 'string' ? meta : undefined,
    step: step === undefined ? undefined : Number(step),
    morph: morph === undefined ? undefined : String(morph),
    source: codeSource(code),
  };
}

/** The language stands at the end of the code, `git pull{:sh}`: the form that @shikijs/rehype reads too. */
function inline(code: Element): Content {
  const text = textOf(code);
  const [, content = text, language] = /^(.+)\{:([a-z][\w+#.-]*)\}$/is.exec(text) ?? [];
  const none = { meta: undefined, step: undefined, morph: undefined, source: undefined };
  return { kind: 'inline', code: content, language, ...none };
}

function languageClass({ properties: { className } }: Element): string | undefined {
  const names = Array.isArray(className) ? className : [];
  return names
    .map(String)
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length);
}
