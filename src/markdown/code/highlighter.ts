import { createHighlighterCore, type HighlighterCore, type RegexEngine } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { grammarsOf } from './languages.ts';
import { theme } from './theme.ts';

let engine: Promise<RegexEngine> | undefined;
const highlighters = new Map<string, Promise<HighlighterCore>>();

/**
 * The highlighter of one language, made when the language is first met and kept.
 *
 * Each language has one of its own, over one engine, because grammars in one registry change each other: Vue's injects
 * into Markdown's, Markdown's takes in every other that is loaded. Then the same code would come out differently by which
 * slides were rendered before it, and a build from the cache would differ from a cold one.
 *
 * @param language a name that `languageNamed` gave
 */
export async function highlighterFor(language: string): Promise<HighlighterCore> {
  let highlighter = highlighters.get(language);
  if (!highlighter) {
    engine ??= createOnigurumaEngine(import('shiki/wasm'));
    highlighter = createHighlighterCore({
      engine,
      langs: [...grammarsOf(language)],
      themes: [theme],
      warnings: false,
    });
    highlighters.set(language, highlighter);
  }
  return highlighter;
}
