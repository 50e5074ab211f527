import type { Element, ElementContent, RootContent } from 'hast';
import type { ShikiTransformer, ThemedToken } from 'shiki/core';
import { kindOf, theme } from './theme.ts';

/** The bits of a token's `fontStyle`, as vscode-textmate numbers them. */
const fontStyles = [
  [1, 'tk-italic'],
  [2, 'tk-bold'],
  [4, 'tk-underline'],
  [8, 'tk-strikethrough'],
] as const;

/**
 * Says by class what Shiki says by style, which a strict content security policy forbids: `class="tk-keyword"`, `tk-bold`.
 * Plain tokens lose their `<span>`. The block becomes `<pre class="code" data-language="c" tabindex="0">`: the tab stop lets a
 * keyboard scroll it. Comes after all other transformers, whose classes it keeps.
 */
export function transformerTokenClasses(): ShikiTransformer {
  return {
    name: 'lectern:token-classes',
    enforce: 'post',
    tokens: (lines) => lines.map((line) => line.map(withClass)),
    pre(pre) {
      const added = classes(pre).filter((name) => name !== 'shiki' && name !== theme.name);
      pre.properties['class'] = ['code', ...added];
      pre.properties['dataLanguage'] = this.options.lang;
    },
    root(root) {
      root.children = tidied(root.children);
    },
  };
}

function withClass(token: ThemedToken): ThemedToken {
  // NotSet is -1.
  const fontStyle = Math.max(token.fontStyle ?? 0, 0);
  const kind = kindOf(token.color);
  const names = fontStyles.filter(([bit]) => (fontStyle & bit) !== 0).map(([, name]) => name);
  const all = [...(kind === undefined ? [] : [`tk-${kind}`]), ...names].join(' ');
  return {
    ...token,
    htmlAttrs: { ...token.htmlAttrs, ...(all === '' ? {} : { class: all }) },
  };
}

/** The nodes without styles and without spans that say nothing. */
function tidied(nodes: readonly RootContent[]): ElementContent[] {
  const flat = nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'doctype') return [];
    if (node.type !== 'element') return [node];
    const className = classes(node);
    delete node.properties['class'];
    delete node.properties['style'];
    if (className.length > 0) node.properties['className'] = className;
    node.children = tidied(node.children);
    const isBare = node.tagName === 'span' && Object.keys(node.properties).length === 0;
    return isBare ? node.children : [node];
  });
  return joined(flat);
}

/** Shiki writes `class`, the syntax tree's own name is `className`; a transformer may use either. */
function classes({ properties }: Element): string[] {
  return [properties['class'], properties['className']]
    .flat()
    .flatMap((value) => (typeof value === 'string' ? value.split(/\s+/) : []))
    .filter((name) => name !== '');
}

/** Text beside text made one. */
function joined(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      result.splice(-1, 1, { type: 'text', value: last.value + node.value });
    } else {
      result.push(node);
    }
  }
  return result;
}
