import { styleText } from 'node:util';

/** One line of the table. */
export interface Figure {
  readonly name: string;
  readonly unit: 'kB' | 'MB' | 's' | 'ms' | '×' | '';
  /** What the figure may be at most; absent where it only informs. */
  readonly target?: number | undefined;
  /** What was measured, once for each run; the median counts. */
  readonly runs: readonly number[];
}

/** The table of all figures: median, least and most of the runs, and whether the median keeps to the target. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, unit, target, runs }) => {
    const middle = median(runs);
    const spread = runs.length > 1 ? `${round(Math.min(...runs))}–${round(Math.max(...runs))}` : '';
    const limit = target === undefined ? '' : `≤ ${target} ${unit}`;
    return [
      name,
      limit,
      `${round(middle)} ${unit}`.trim(),
      spread,
      verdict(middle, target),
    ] as const;
  });
  const head = ['figure', 'target', 'median', 'min–max', ''] as const;
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [
    line(head),
    rule,
    ...rows.map((row) => (row[4] === 'over' ? styleText('red', line(row)) : line(row))),
  ].join('\n');
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const [low, high] = [
    percentile(values, 0.5),
    -percentile(
      values.map((value) => -value),
      0.5,
    ),
  ];
  return (low + high) / 2;
}

/** The value that a share of the values, from 0 to 1, does not pass. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function verdict(value: number, target: number | undefined): string {
  if (target === undefined) return '';
  return value <= target ? 'ok' : 'over';
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
