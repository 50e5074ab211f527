/**
 * A fault in what an author wrote: always with its place, so that the message can be clicked in an editor.
 * Recognised across module instances by its `name`, because Astro loads the content configuration in a module graph of its own.
 */
export class ContentFault extends Error {
  override readonly name = 'ContentFault';

  readonly faults: readonly Fault[];

  /** @param faults every fault found, in any order; the message lists them by file and line, one a line, none twice. */
  constructor(faults: readonly Fault[]) {
    super([...new Set(faults.toSorted(byPlace).map(format))].join('\n'));
    this.faults = faults;
  }
}

/** `file` is relative to the project; `line` and `column` count from 1. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column?: number | undefined;
  readonly reason: string;
}

/** Whether a caught value is a fault in the content, whichever module instance threw it. */
export function isContentFault(error: unknown): error is ContentFault {
  return error instanceof Error && error.name === 'ContentFault';
}

/** Runs `work` and gives its faults instead of throwing them; anything else that is thrown passes through. */
export async function faultsOf(work: () => Promise<void>): Promise<readonly Fault[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (isContentFault(error)) return error.faults;
    throw error;
  }
}

function format({ file, line, column, reason }: Fault): string {
  return `${file}:${line}${column === undefined ? '' : `:${column}`}  ${reason}`;
}

function byPlace(a: Fault, b: Fault): number {
  return a.file.localeCompare(b.file, 'en') || a.line - b.line || (a.column ?? 0) - (b.column ?? 0);
}
