/** Reads a text from its beginning to its end. */
export interface Scanner {
  /** What comes next, if it is this; the pattern is sticky. */
  readonly take: (pattern: RegExp) => RegExpExecArray | undefined;
  readonly isAtEnd: () => boolean;
  /** The line, counted from 1, of what comes next, spaces aside. */
  readonly line: () => number;
  /** What is left of the line. */
  readonly rest: () => string;
}

/** A scanner at the beginning of a text. */
export function scan(text: string): Scanner {
  let at = 0;
  return {
    take(pattern) {
      pattern.lastIndex = at;
      const match = pattern.exec(text) ?? undefined;
      if (match) at += match[0].length;
      return match;
    },
    isAtEnd: () => at >= text.length,
    line() {
      const next = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
      return text.slice(0, next).split('\n').length;
    },
    rest: () => /^\s*[^\n]*/.exec(text.slice(at))?.[0] ?? '',
  };
}
