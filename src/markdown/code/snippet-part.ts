import { SnippetFault } from './snippet-fault.ts';

/** What is quoted of a file: all of it, lines that count from 1, or a region that is marked in it. */
export type SnippetPart =
  | { readonly kind: 'whole' }
  | { readonly kind: 'lines'; readonly first: number; readonly last: number }
  | { readonly kind: 'region'; readonly name: string };

/** GitHub writes `L10-L20`, with columns `L10C5-L20C9`; GitLab `L10-20`; cgit `n10`. */
const lines = /^[Ln](\d{1,7})(?:C\d+)?(?:-[Ln]?(\d{1,7})(?:C\d+)?)?$/;

/**
 * Reads what stands after the `#` of a source.
 *
 * @param fragment undefined where there is no `#`
 * @throws SnippetFault where it names nothing
 */
export function parsePart(fragment: string | undefined): SnippetPart {
  if (fragment === undefined) return { kind: 'whole' };
  const [, from, to = from] = lines.exec(fragment) ?? [];
  if (from === undefined) {
    if (fragment !== '' && !/^[Ln]?\d/.test(fragment)) {
      return { kind: 'region', name: decoded(fragment) };
    }
    throw new SnippetFault(`"#${fragment}" names no lines and no region. ${usage}`);
  }
  const [first, last] = [Number(from), Number(to)];
  if (first === 0) throw new SnippetFault(`"#${fragment}": lines count from 1.`);
  if (last < first) {
    throw new SnippetFault(
      `"#${fragment}" ends before it begins. Did you mean "#L${last}-L${first}"?`,
    );
  }
  return { kind: 'lines', first, last };
}

const usage = 'Write "#L10" for a line, "#L10-L20" for lines, "#name" for a region.';

/** The text without percent-encoding; as it is, where a `%` is just that. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
