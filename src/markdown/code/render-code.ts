import type { Element, RootContent } from 'hast';
import type { ShikiTransformer } from 'shiki/core';
import { highlighterFor } from './highlighter.ts';
import { theme } from './theme.ts';
import { transformerTokenClasses } from './transformer-token-classes.ts';

const tokenClasses = transformerTokenClasses();

const options = {
  theme: theme.name,
  rootStyle: false,
  mergeWhitespaces: false,
  mergeSameStyleTokens: true,
  // Shiki gives up on a line after 500 ms: on a busy machine the same code would come out differently.
  tokenizeTimeLimit: 0,
} as const;

/**
 * A block of code as `<pre class="code" data-language="c" tabindex="0"><code><span class="line">…`.
 *
 * @param language a name that `languageNamed` gave
 * @param transformers run before the tokens get their classes
 */
export async function renderBlock(
  code: string,
  language: string,
  transformers: readonly ShikiTransformer[],
): Promise<Element> {
  const highlighter = await highlighterFor(language);
  const { children } = highlighter.codeToHast(code, {
    ...options,
    lang: language,
    transformers: [...transformers, tokenClasses],
  });
  const pre = children.find(isElement);
  if (!pre) throw new Error(`Shiki gave no element for code in ${language}.`);
  return pre;
}

/** Code in running text as `<code class="code" data-language="c">…`. */
export async function renderInline(code: string, language: string): Promise<Element> {
  const highlighter = await highlighterFor(language);
  const { children } = highlighter.codeToHast(code, {
    ...options,
    lang: language,
    structure: 'inline',
    transformers: [tokenClasses],
  });
  return {
    type: 'element',
    tagName: 'code',
    properties: { className: ['code'], dataLanguage: language },
    children: children.filter((node) => node.type !== 'doctype'),
  };
}

function isElement(node: RootContent): node is Element {
  return node.type === 'element';
}
