/**
 * The known word that `word` most likely meant, for "Did you mean …?".
 *
 * @param word what was written
 * @param known the words that would have been right; of several equally near the first is taken
 * @returns undefined where none is near: more than two letters in five would have to change
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({
      candidate,
      distance: levenshtein(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ candidate, distance }) => distance <= tolerance(word, candidate))
    .toSorted((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate;
}

/** The question that ends a message about a wrong word, with a space before it; empty where no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const guess = nearest(word, known);
  return guess === undefined ? '' : ` Did you mean "${guess}"?`;
}

function tolerance(word: string, candidate: string): number {
  return Math.floor(Math.max(word.length, candidate.length) * 0.4);
}

/** How many letters must be put in, taken out or replaced to make `b` of `a`: Wagner and Fischer's table, kept to one row. */
function levenshtein(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const [left = 0, diagonal = 0, above = 0] = [next[j], row[j], row[j + 1]];
      next.push(Math.min(left + 1, above + 1, diagonal + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
