import { didYouMean } from '../nearest.ts';
import { SnippetFault } from './snippet-fault.ts';
import { decoded } from './snippet-part.ts';

/**
 * Reads what stands after the `?` of a source, `rev=…&ref=…`. A `+` in it is a plus: files are called `c++`.
 *
 * @param keys what it may say
 * @throws SnippetFault for anything else, or what is said twice
 */
export function readQuery(query: string, keys: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const pair of query.split('&').filter((each) => each !== '')) {
    const [, name = '', value = ''] = /^([^=]*)=?(.*)$/.exec(pair) ?? [];
    if (!keys.includes(name)) {
      const hint = didYouMean(name, keys);
      throw new SnippetFault(`Unknown "${name}" in the address. Known: ${keys.join(', ')}.${hint}`);
    }
    if (values.has(name)) throw new SnippetFault(`The address says "${name}" twice.`);
    values.set(name, decoded(value));
  }
  return values;
}

/** @throws SnippetFault for what is no whole commit */
export function checkedCommit(rev: string | undefined): string {
  if (rev !== undefined && /^[0-9a-f]{40}$/.test(rev)) return rev;
  const found = rev === undefined ? 'The address names no commit.' : `"${rev}" is no commit.`;
  throw new SnippetFault(
    `${found} Pin the snippet: rev= takes all 40 hex digits, as "git rev-parse" gives them; a branch to compare with may stand beside it as &ref=.`,
  );
}

/** @throws SnippetFault for what git could take for something else than a name */
export function checkedRef(ref: string | undefined): string | undefined {
  if (
    ref !== undefined &&
    (!/^[\w][\w./+@%#-]*$/.test(ref) || /\.\.|@\{|\.lock$|[/.]$/.test(ref))
  ) {
    throw new SnippetFault(`"${ref}" is no name of a branch or a tag.`);
  }
  return ref;
}
