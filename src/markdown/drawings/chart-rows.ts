import { didYouMean } from '../nearest.ts';
import { isObject, usedFields } from './chart-spec.ts';
import type { ChartSpec, UsedField } from './chart-spec.ts';

/** The rows of a chart, and where the author finds them. */
export interface ChartRows {
  readonly rows: readonly unknown[];
  /** A row as the author knows it: `numbers.csv:3`, `Row 2`. */
  readonly nameOf: (index: number) => string;
  /** The path into the chart of what stands there, or of the file's name. */
  readonly pathOf: (index: number, field: string) => readonly (string | number)[];
}

/**
 * Looks whether each row has what the encodings use, as they use it; Vega-Lite leaves out the rows that have not.
 * Fields for which the chart itself says how they are read (`format.parse`) may have any value; it may say what becomes of what is missing (`invalid`).
 *
 * @throws DrawingError for the first that has not, with file, row and value
 */
export function checkRows({ spec, fault }: ChartSpec, { rows, nameOf, pathOf }: ChartRows): void {
  const parsed = parsedFields(spec);
  for (const { name, kind } of usedFields(spec)) {
    if (parsed.includes(name)) continue;
    for (const [index, row] of rows.entries()) {
      // A name with a dot may lead into an object.
      if (!isObject(row) || (/[.[]/.test(name) && !(name in row))) continue;
      const reason = wrong(row, name, kind, saysInvalid(spec));
      if (reason !== undefined) throw fault(pathOf(index, name), `${nameOf(index)}: ${reason}`);
    }
  }
}

/** The fields for which a chart says how they are read. */
export function parsedFields({ data }: ChartSpec['spec']): string[] {
  const format = isObject(data) ? data['format'] : undefined;
  const parse = isObject(format) ? format['parse'] : undefined;
  return isObject(parse) ? Object.keys(parse) : [];
}

function wrong(
  row: Readonly<Record<string, unknown>>,
  name: string,
  kind: UsedField['kind'],
  mayBeEmpty: boolean,
): string | undefined {
  const value = row[name];
  if (value === undefined) {
    return `The row has no "${name}" and would be left out.${didYouMean(name, Object.keys(row))}`;
  }
  if (kind === undefined) return undefined;
  if (value === null || value === '') {
    return mayBeEmpty
      ? undefined
      : `"${name}" is empty, and the row would be left out. Leave it out yourself, or say what becomes of it, as in "mark: { type: line, invalid: break-paths-show-domains }".`;
  }
  if (kind === 'number') {
    return isNumber(value)
      ? undefined
      : `"${shown(value)}" is no number. Write the "${name}" as in 1000.5: with a point, without spaces and units.`;
  }
  return isDate(value)
    ? undefined
    : `"${shown(value)}" is no date. Write the "${name}" as in "2024-02-01".`;
}

/** Text that is read as a number. */
export function isNumeral(text: unknown): text is string {
  return typeof text === 'string' && /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(text);
}

function isNumber(value: unknown): boolean {
  return (typeof value === 'number' && Number.isFinite(value)) || isNumeral(value);
}

/** Milliseconds, but not so few that a year or `20240201` is meant; or text in which day and month cannot be taken for each other. */
function isDate(value: unknown): boolean {
  if (typeof value === 'number' || (isNumeral(value) && !isYear(value)))
    return Math.abs(Number(value)) >= 1e10;
  if (typeof value !== 'string' || /^\s*\d{1,2}\D\d{1,2}\D\d/.test(value)) return false;
  return !Number.isNaN(Date.parse(value));
}

/** Text that is a date although it is a number. */
export function isYear(text: unknown): boolean {
  return typeof text === 'string' && /^\s*\d{4}\s*$/.test(text);
}

function saysInvalid(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, child]) => key === 'invalid' || (key !== 'data' && saysInvalid(child)),
  );
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
