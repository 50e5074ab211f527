import { highlighterFor } from './highlighter.ts';
import { theme } from './theme.ts';

/** What a comment begins with in a language whose grammar does not say what one is. */
const opening = /^\s*(?:\/\/|#|;|%|--|\/\*|<!--|\(\*|\*)/;

/**
 * Finds the comments of a code by the grammar of its language.
 *
 * @param language a name that `languageNamed` gave
 * @returns whether a place of a line, both from 0, is in a comment
 */
export async function commentFinder(
  code: string,
  language: string,
): Promise<(line: number, column: number) => boolean> {
  const highlighter = await highlighterFor(language);
  const tokens = highlighter.codeToTokensBase(code, {
    lang: language,
    theme: theme.name,
    includeExplanation: 'scopeName',
    tokenizeTimeLimit: 0,
  });
  return (line, column) => {
    let end = 0;
    for (const { content, explanation = [] } of tokens[line] ?? []) {
      const start = end;
      end += content.length;
      if (column < start || column >= end) continue;
      const scopes = explanation.flatMap((part) => part.scopes.map(({ scopeName }) => scopeName));
      if (scopes.some((scope) => scope.startsWith('comment'))) return true;
      return !scopes.some((scope) => scope.startsWith('string')) && opening.test(content);
    }
    return false;
  };
}
