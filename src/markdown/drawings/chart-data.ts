import { didYouMean } from '../nearest.ts';
import { checkRows, isNumeral, isYear, parsedFields } from './chart-rows.ts';
import { hasTransform, isObject, usedFields } from './chart-spec.ts';
import type { ChartSpec } from './chart-spec.ts';
import { chartSource } from './chart-source.ts';
import type { ReadData } from './chart-source.ts';

/**
 * The data of a chart as it is handed to Vega-Lite: rows, from the chart itself or from the file beside the slide that it names.
 *
 * @throws DrawingError where there are none, the file is missing or of another kind, they lack a field that the chart names,
 * or a row has not what an encoding needs
 */
export function chartData(chart: ChartSpec, read: ReadData): unknown[] {
  const { spec, fault } = chart;
  const { data } = spec;
  if (!isObject(data) || (data['url'] === undefined && data['values'] === undefined)) {
    throw fault(
      ['data'],
      'The chart has no data. Write "data: { url: numbers.csv }", or the rows under "data: { values: … }".',
    );
  }
  const found = chartSource(chart, data, read);
  if (found.rows.length === 0) throw fault(['data'], 'The data have no rows.');
  const rows = found.rows.map((row) => (isObject(row) ? row : { data: row }));
  const known = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (!hasTransform(spec)) {
    for (const { name, path } of usedFields(spec)) {
      const field = name.replace(/[.[].*$/, '');
      if (known.includes(name) || known.includes(field)) continue;
      throw fault(
        path,
        `The data have no field "${name}". Known: ${known.join(', ')}.${didYouMean(name, known)}`,
      );
    }
    checkRows(chart, { ...found, rows });
  }
  return numbered(rows, [
    ...parsedFields(spec),
    ...usedFields(spec).flatMap(({ name, kind }) =>
      kind === 'date' && rows.some((row) => isYear(row[name])) ? [name] : [],
    ),
  ]);
}

/** Text that is a number becomes one, in the fields where all is; Vega's own guess takes `2.6.29` for a day in 1929. */
function numbered(
  rows: readonly Readonly<Record<string, unknown>>[],
  others: readonly string[],
): Readonly<Record<string, unknown>>[] {
  const texts = (key: string): unknown[] =>
    rows.map((row) => row[key]).filter((value) => value !== '');
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (key) => !others.includes(key) && texts(key).every(isNumeral),
  );
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(keys.map((key) => [key, row[key] === '' ? null : Number(row[key])])),
  }));
}
