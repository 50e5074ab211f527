/**
 * The rehearsal of a talk as it is saved: the presenter view writes it, `npm run durations` reads it.
 * Nothing is imported here, so that both may import it.
 */
export interface Rehearsal {
  /** The version of the format. */
  readonly lectern: typeof version;
  /** The name of the deck's folder. */
  readonly deck: string;
  /** When it began, as in `2026-03-01T14:05:00.000Z`. */
  readonly recorded: string;
  /** All slides of the deck, in their order. */
  readonly slides: readonly RehearsedSlide[];
}

/** The time of one slide, in seconds with one decimal. */
export interface RehearsedSlide {
  /** Its address within the deck. */
  readonly slide: string;
  readonly title: string;
  /** What was planned for it; absent where nothing was. */
  readonly planned?: number | undefined;
  /** How long it was shown; 0 for one that was not. */
  readonly spent: number;
}

/** Files of another version are not read. */
export const version = 1;

/** The columns of the CSV file. */
export const columns = ['slide', 'title', 'planned', 'spent', 'deck'] as const;

export function jsonOf(rehearsal: Rehearsal): string {
  return `${JSON.stringify(rehearsal, null, 2)}\n`;
}

/** As RFC 4180 has it; the mark at the beginning tells spreadsheets that it is UTF-8. */
export function csvOf({ deck, slides }: Rehearsal): string {
  const rows = slides.map(({ slide, title, planned, spent }) => [
    slide,
    title,
    String(planned ?? ''),
    String(spent),
    deck,
  ]);
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}

/** The sum of what all slides took, in seconds. */
export function totalOf(slides: readonly RehearsedSlide[]): number {
  return slides.reduce((sum, { spent }) => sum + spent, 0);
}

function quoted(field: string): string {
  return /[",;\r\n\t]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
