import { isObject } from './chart-spec.ts';
import type { ChartSpec } from './chart-spec.ts';
import type { ChartRows } from './chart-rows.ts';
import { readTable } from './chart-table.ts';

/** Reads a file of the deck as text; `undefined` where there is none. */
export type ReadData = (name: string) => string | undefined;

const formats = ['csv', 'tsv', 'json'] as const;
type DataFormat = (typeof formats)[number];

/**
 * The rows that a chart's `data` hold, as CSV, TSV or JSON in a file beside the slide or as rows or text in the chart itself.
 *
 * @throws DrawingError where the file is missing or of another kind, and at the first line of it that cannot be read
 */
export function chartSource(
  { fault }: ChartSpec,
  data: Readonly<Record<string, unknown>>,
  read: ReadData,
): ChartRows {
  return data['url'] === undefined ? inChart(data) : fromFile(data['url']);

  function inChart({ values, format }: Readonly<Record<string, unknown>>): ChartRows {
    const path = ['data', 'values'];
    if (typeof values === 'string') {
      const type = (isObject(format) ? formatNamed(format['type']) : undefined) ?? 'csv';
      return fromText(values, type, path, 'Row', (line) => `Line ${line}`);
    }
    return {
      rows: Array.isArray(values) ? values : [],
      nameOf: (index) => `Row ${index + 1}`,
      pathOf: (index, field) => [...path, index, field],
    };
  }

  function fromFile(url: unknown): ChartRows {
    const name = String(url);
    const path = ['data', 'url'];
    const type = formatNamed(/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase());
    if (/^(?:[a-z][a-z0-9+.-]*:|\/|(?:\.\/)*\.\.\/)/i.test(name)) {
      throw fault(
        path,
        `The data "${name}" are not in the deck. Save them beside the slide and name that file.`,
      );
    }
    if (type === undefined) {
      throw fault(path, `"${name}" is no file of data. Known: ${formats.join(', ')}.`);
    }
    const text = read(name);
    if (text === undefined) throw fault(path, `There is no file "${name}" beside the slide.`);
    return fromText(
      text.replace(/^\uFEFF/, ''),
      type,
      path,
      `${name}, row`,
      (line) => `${name}:${line}`,
    );
  }

  function fromText(
    text: string,
    type: DataFormat,
    path: readonly string[],
    rowName: string,
    lineName: (line: number) => string,
  ): ChartRows {
    if (type === 'json') {
      const rows = parsedJson(text, (reason) =>
        fault(path, `"${rowName.replace(/, row$/, '')}" cannot be read: ${reason}.`),
      );
      return {
        rows: Array.isArray(rows) ? rows : [],
        nameOf: (index) => `${rowName} ${index + 1}`,
        pathOf: () => path,
      };
    }
    const table = readTable(text, type === 'csv' ? ',' : '\t');
    if ('reason' in table) throw fault(path, `${lineName(table.line)}: ${table.reason}.`);
    return {
      rows: table.rows.map(({ cells }) =>
        Object.fromEntries(table.header.map((key, column) => [key, cells[column]])),
      ),
      nameOf: (index) => lineName(table.rows[index]?.line ?? 1),
      pathOf: () => path,
    };
  }
}

function parsedJson(text: string, fault: (reason: string) => Error): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fault(error instanceof Error ? error.message : String(error));
  }
}

function formatNamed(name: unknown): DataFormat | undefined {
  return formats.find((format) => format === name);
}
