import type { LanguageInput } from 'shiki/core';
import { bundledLanguagesInfo } from 'shiki/langs';
import { nearest } from '../nearest.ts';
import { cInjection } from './grammars/c-injection.ts';
import { gitUrl } from './grammars/git-url.ts';
import { shellInjection } from './grammars/shell-injection.ts';

/** The language that is none. */
export const plainText = 'text';

/** Our own additions to a language, by its name. */
const additions: Readonly<Record<string, readonly LanguageInput[]>> = {
  c: [cInjection],
  shellscript: [gitUrl, shellInjection],
  shellsession: [gitUrl, shellInjection],
};

/** What must be loaded for a language, by its name. Nothing is, until somebody writes in it. */
const grammars: ReadonlyMap<string, readonly LanguageInput[]> = new Map([
  [plainText, []],
  [gitUrl.name, [gitUrl]],
  ...bundledLanguagesInfo.map(({ id, import: load }): [string, LanguageInput[]] => [
    id,
    [load, ...(additions[id] ?? [])],
  ]),
]);

/** The name of a language by each word that may be written for it. */
const names: ReadonlyMap<string, string> = new Map([
  ...['plain', 'plaintext', 'txt', 'none'].map((alias): [string, string] => [alias, plainText]),
  ...bundledLanguagesInfo.flatMap(({ id, aliases = [] }) =>
    aliases.map((alias): [string, string] => [alias, id]),
  ),
  ...[...grammars.keys()].map((name): [string, string] => [name, name]),
]);

/** The name of the language that an author calls `word` (`sh`, `bash`: `shellscript`); undefined where there is none. */
export function languageNamed(word: string): string | undefined {
  return names.get(word.toLowerCase());
}

/** What to tell an author who wrote a language nobody knows. */
export function unknownLanguage(word: string): string {
  if (/^(?:maths?|katex)$/i.test(word)) {
    return `Unknown language "${word}". Maths stands between two lines "$$" instead of in a fence.`;
  }
  const guess = nearest(word, [...names.keys()]);
  const hint =
    guess === undefined ? `Write "${plainText}" for plain text.` : `Did you mean "${guess}"?`;
  return `Unknown language "${word}". ${hint}`;
}

/** The grammars a highlighter of this language is made of. */
export function grammarsOf(language: string): readonly LanguageInput[] {
  return grammars.get(language) ?? [];
}
