import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { MORPH } from '../../markup.ts';
import { slideData } from '../slide-data.ts';
import { mayHaveMarks, takeMarks } from './code-marks.ts';
import type { MarkedCode } from './code-marks.ts';
import { codeFigure } from './code-figure.ts';
import { parseCodeMeta } from './code-meta.ts';
import type { CodeMeta } from './code-meta.ts';
import { commentFinder } from './find-comments.ts';
import { findCode, type FoundCode } from './find-code.ts';
import { isGitUrl } from './forges.ts';
import { blockGitUrls, breakAfterSlashes, inlineGitUrl } from './git-url-elements.ts';
import { parseGitUrl } from './git-url.ts';
import { gitUrl } from './grammars/git-url.ts';
import { languageNamed, plainText, unknownLanguage } from './languages.ts';
import { renderBlock, renderInline } from './render-code.ts';
import { transformerLines } from './transformer-lines.ts';
import { transformerMarks } from './transformer-marks.ts';

/**
 * Highlights code by classes: fences in the language they name, code in running text in the one it names (`git pull{:sh}`), else
 * as a repository's address if it is one, else in the deck's `inlineCode`. Addresses get a link and a copy button.
 * Blocks get the lines marked and numbered, the title and the button that the fence asks for.
 * Works on what remark-rehype gives, before rehype-raw: code in raw HTML is left alone.
 *
 * Tells of a language nobody knows, and of what stands after it and cannot be meant; of each piece of code what is found first,
 * but all that is wrong with marks in it.
 */
export function rehypeCode() {
  return async (tree: Root, file: VFile): Promise<void> => {
    for (const found of findCode(tree)) {
      const tell = (reason: string, ruleId: string): void =>
        void file.message(reason, { place: found.place, ruleId, source: 'lectern' });

      const word = found.language ?? unnamedLanguage(found, file);
      const language = languageNamed(word);
      if (language === undefined) {
        tell(unknownLanguage(word), 'unknown-language');
        continue;
      }
      const marked = await withoutMarks(found, language);
      for (const fault of marked.faults) tell(fault, 'wrong-code-mark');
      const meta = codeMeta(found.meta, marked.code);
      if (typeof meta === 'string') {
        tell(meta, 'wrong-code-meta');
        continue;
      }
      const element = await render(found, language, meta, marked);
      if (found.morph !== undefined) element.properties[MORPH] = found.morph;
      found.replace(found.place ? { ...element, position: found.place } : element);
    }
  };
}

function unnamedLanguage({ kind, code }: FoundCode, file: VFile): string {
  if (kind === 'block') return plainText;
  return isGitUrl(code) ? gitUrl.name : (slideData(file).inlineCode ?? plainText);
}

/** The code that is shown. Code in running text has no lines to mark, and addresses no comments. */
async function withoutMarks({ kind, code }: FoundCode, language: string): Promise<MarkedCode> {
  const hasMarks = kind === 'block' && mayHaveMarks(code);
  const isComment = hasMarks ? await commentFinder(code, language) : () => false;
  return takeMarks(code, isComment);
}

async function render(
  found: FoundCode,
  language: string,
  meta: CodeMeta,
  { code, marks, kept }: MarkedCode,
): Promise<Element> {
  const { kind, insideLink } = found;
  if (kind === 'block') {
    const { numbers } = found.source ?? {};
    const shown = numbers && kept.flatMap((line) => numbers[line] ?? []);
    const lines = transformerLines(meta, found.step, shown);
    const block = await renderBlock(code, language, [transformerMarks(marks), lines]);
    if (language !== gitUrl.name) return codeFigure(block, meta, found.source);
    breakAfterSlashes(block);
    return codeFigure(insideLink ? block : blockGitUrls(block), meta, found.source);
  }
  const element = await renderInline(code, language);
  if (language !== gitUrl.name) return element;
  breakAfterSlashes(element);
  // Neither a link nor a button may stand inside a link.
  const url = insideLink ? undefined : parseGitUrl(code);
  return url ? inlineGitUrl(element, url) : element;
}

/** What stands after the language, or what is wrong with it. */
function codeMeta(meta = '', code: string): CodeMeta | string {
  try {
    return parseCodeMeta(meta, code.split('\n').length);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
