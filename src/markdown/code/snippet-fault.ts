/** What is wrong with a snippet, for its author; whoever catches it knows the place. */
export class SnippetFault extends Error {
  override readonly name = 'SnippetFault';
}

/** Whether a caught value is one, whichever module instance threw it. */
export function isSnippetFault(error: unknown): error is Error {
  return error instanceof Error && error.name === 'SnippetFault';
}
