import { didYouMean } from '../nearest.ts';
import { hasTransform, isObject, usedFields } from './chart-spec.ts';
import type { ChartSpec } from './chart-spec.ts';

/** Reads a file of the deck as text; `undefined` where there is none. */
export type ReadData = (name: string) => string | undefined;

/** What Vega's loader makes of text in a format. */
export type ParseData = (text: string, format: { type: DataFormat }) => unknown;

const formats = ['csv', 'tsv', 'json'] as const;
type DataFormat = (typeof formats)[number];

/**
 * The data of a chart as it is handed to Vega-Lite: rows, from the chart itself or from the file beside the slide that it names.
 *
 * @throws DrawingError where there are none, the file is missing or of another kind, or they lack a field that the chart names
 */
export function chartData({ spec, fault }: ChartSpec, read: ReadData, parse: ParseData): unknown[] {
  const { data } = spec;
  if (!isObject(data) || (data['url'] === undefined && data['values'] === undefined)) {
    throw fault(
      ['data'],
      'The chart has no data. Write "data: { url: numbers.csv }", or the rows under "data: { values: … }".',
    );
  }
  const rows = data['url'] === undefined ? data['values'] : fromFile(data['url']);
  const parsed = numbered(
    typeof rows === 'string' ? parse(rows, { type: formatOf(data) ?? 'csv' }) : rows,
  );
  if (!Array.isArray(parsed) || parsed.length === 0)
    throw fault(['data'], 'The data have no rows.');
  const known = [
    ...new Set(parsed.flatMap((row) => (isObject(row) ? Object.keys(row) : ['data']))),
  ];
  if (!hasTransform(spec)) {
    for (const { name, path } of usedFields(spec)) {
      const field = name.replace(/[.[].*$/, '');
      if (known.includes(name) || known.includes(field)) continue;
      throw fault(
        path,
        `The data have no field "${name}". Known: ${known.join(', ')}.${didYouMean(name, known)}`,
      );
    }
  }
  return parsed;

  function fromFile(url: unknown): unknown {
    const name = String(url);
    const type = formatNamed(/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase());
    if (/^(?:[a-z][a-z0-9+.-]*:|\/|(?:\.\/)*\.\.\/)/i.test(name)) {
      throw fault(
        ['data', 'url'],
        `The data "${name}" are not in the deck. Save them beside the slide and name that file.`,
      );
    }
    if (type === undefined) {
      throw fault(['data', 'url'], `"${name}" is no file of data. Known: ${formats.join(', ')}.`);
    }
    const text = read(name);
    if (text === undefined)
      throw fault(['data', 'url'], `There is no file "${name}" beside the slide.`);
    try {
      return parse(text.replace(/^\uFEFF/, ''), { type });
    } catch (error) {
      throw fault(
        ['data', 'url'],
        `"${name}" cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      );
    }
  }
}

/** Text that is a number becomes one, in the fields where all is; Vega's own guess takes `2.6.29` for a day in 1929. */
function numbered(rows: unknown): unknown {
  if (!Array.isArray(rows) || !rows.every(isObject)) return rows;
  const texts = (key: string): unknown[] =>
    rows.map((row) => row[key]).filter((value) => value !== '');
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) =>
    texts(key).every(
      (value) =>
        typeof value === 'string' && /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(value),
    ),
  );
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(keys.map((key) => [key, row[key] === '' ? null : Number(row[key])])),
  }));
}

function formatOf(data: Readonly<Record<string, unknown>>): DataFormat | undefined {
  const { format } = data;
  return isObject(format) ? formatNamed(format['type']) : undefined;
}

function formatNamed(name: unknown): DataFormat | undefined {
  return formats.find((format) => format === name);
}
