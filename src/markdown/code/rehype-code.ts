import type { Element, Root } from 'hast';
import type { ShikiTransformer } from 'shiki/core';
import type { VFile } from 'vfile';
import { slideData } from '../slide-data.ts';
import { findCode, type FoundCode } from './find-code.ts';
import { isGitUrl } from './forges.ts';
import { blockGitUrls, breakAfterSlashes, inlineGitUrl } from './git-url-elements.ts';
import { parseGitUrl } from './git-url.ts';
import { gitUrl } from './grammars/git-url.ts';
import { languageNamed, plainText, unknownLanguage } from './languages.ts';
import { renderBlock, renderInline } from './render-code.ts';

interface RehypeCodeOptions {
  /** What else is done to blocks, before their tokens get classes. */
  readonly transformers?: readonly ShikiTransformer[];
}

/**
 * Highlights code by classes: fences in the language they name, code in running text in the one it names (`git pull{:sh}`), else
 * as a repository's address if it is one, else in the deck's `inlineCode`. Addresses get a link and a copy button.
 * Works on what remark-rehype gives, before rehype-raw: code in raw HTML is left alone.
 *
 * @throws VFileMessage for a language nobody knows
 */
export function rehypeCode({ transformers = [] }: RehypeCodeOptions = {}) {
  return async (tree: Root, file: VFile): Promise<void> => {
    for (const found of findCode(tree)) {
      const word = found.language ?? unnamedLanguage(found, file);
      const language = languageNamed(word);
      if (language === undefined) {
        file.fail(unknownLanguage(word), {
          place: found.place,
          ruleId: 'unknown-language',
          source: 'lectern',
        });
      }
      found.replace(await render(found, language, transformers));
    }
  };
}

function unnamedLanguage({ kind, code }: FoundCode, file: VFile): string {
  if (kind === 'block') return plainText;
  return isGitUrl(code) ? gitUrl.name : (slideData(file).inlineCode ?? plainText);
}

async function render(
  found: FoundCode,
  language: string,
  transformers: readonly ShikiTransformer[],
): Promise<Element> {
  const { kind, code, meta, insideLink } = found;
  const element =
    kind === 'block'
      ? await renderBlock(code, language, meta, transformers)
      : await renderInline(code, language);
  if (language !== gitUrl.name) return element;
  breakAfterSlashes(element);
  // Neither a link nor a button may stand inside a link.
  if (insideLink) return element;
  if (kind === 'block') return blockGitUrls(element);
  const url = parseGitUrl(code);
  return url ? inlineGitUrl(element, url) : element;
}
