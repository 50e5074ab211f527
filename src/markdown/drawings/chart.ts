import type { TopLevelSpec } from 'vega-lite';
import { chartData } from './chart-data.ts';

import { checkOptions } from './chart-options.ts';
import { chartLook, chartTextSize } from './chart-look.ts';
import type { ReadData } from './chart-source.ts';
import { isObject, readChart } from './chart-spec.ts';
import { DrawingError } from './drawing.ts';
import type { Drawing } from './drawing.ts';

/** Charts of several views find their size by themselves. */
const multiView = ['facet', 'repeat', 'concat', 'hconcat', 'vconcat'];

/**
 * Draws a chart that is described in Vega-Lite, as JSON or as YAML. Its data stand in it, or in a CSV, TSV or JSON file beside the slide.
 *
 * @throws DrawingError for text that is broken, data that are not there or not as an encoding needs them, an option that Vega-Lite lacks, and all that it warns of
 * @see https://vega.github.io/vega-lite/docs/
 */
export async function drawChart(text: string, read: ReadData): Promise<Drawing> {
  const chart = readChart(text);
  checkOptions(chart);
  const values = chartData(chart, read);
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
  const { spec } = chart;
  const isSingle = !multiView.some((key) => key in spec);
  const whole = {
    ...(isSingle ? { width: 960, height: 400 } : {}),
    ...spec,
    data: { values, ...parseOf(spec['data']) },
    config: merged(chartLook, spec['config']),
  };
  const warnings: string[] = [];
  const logger = vega.logger(vega.Warn, 'warn', (_method, _level, args) => {
    warnings.push(args.map(String).join(' '));
  });
  try {
    // What the author wrote is checked by Vega-Lite itself.
    const compiled = vegaLite.compile(whole as unknown as TopLevelSpec, { logger });
    const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none', logger, loader });
    const svg = await view.toSVG();
    view.finalize();
    const [warning] = warnings;
    if (warning !== undefined) throw new Error(warning);
    return { svg, textSize: chartTextSize };
  } catch (error) {
    throw new DrawingError(`Vega-Lite: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** How the chart itself says that its fields are read. */
function parseOf(data: unknown): object {
  const format = isObject(data) ? data['format'] : undefined;
  const parse = isObject(format) ? format['parse'] : undefined;
  return isObject(parse) ? { format: { parse } } : {};
}

/** Nothing is fetched: data that stand elsewhere than at the top of the chart have to be written out. */
const loader = {
  load: refuse,
  sanitize: refuse,
  http: refuse,
  file: refuse,
};

async function refuse(address: string): Promise<never> {
  return Promise.reject(
    new Error(`"${address}" is not read here. Name the file under "data" at the top of the chart`),
  );
}

/** The author's `config` over ours, one level deep. */
function merged(ours: Readonly<Record<string, unknown>>, theirs: unknown): object {
  if (!isObject(theirs)) return ours;
  const both = Object.entries(theirs).map(([key, value]): [string, unknown] => {
    const base = ours[key];
    return [key, isObject(base) && isObject(value) ? { ...base, ...value } : value];
  });
  return { ...ours, ...Object.fromEntries(both) };
}
