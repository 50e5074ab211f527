import { LineCounter, isMap, isNode, isScalar, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import { didYouMean } from '../nearest.ts';
import { DrawingError } from './drawing.ts';

/** The text of a chart as it was understood. */
export interface ChartSpec {
  readonly spec: Readonly<Record<string, unknown>>;
  /** A fault in the value at a path into it. */
  readonly fault: (path: readonly (string | number)[], reason: string) => DrawingError;
}

/** A field that an encoding names, and where. */
export interface UsedField {
  readonly name: string;
  /** What the encoding makes of it, where that is no mere name. */
  readonly kind: 'number' | 'date' | undefined;
  readonly path: readonly (string | number)[];
}

/**
 * Reads the text of a chart, in JSON or in YAML.
 *
 * @throws DrawingError for text that is neither, for an alias, which is a star by mistake, and for a mark that Vega-Lite does not have
 */
export function readChart(text: string): ChartSpec {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const at = (offset: number, reason: string): DrawingError => {
    const { line, col } = lineCounter.linePos(offset);
    return new DrawingError(reason, line, col);
  };
  const [error] = document.errors;
  if (error) throw at(error.pos[0], `The chart cannot be read: ${error.message}.`);
  visit(document, {
    Alias(_, { source, range }) {
      throw at(range?.[0] ?? 0, `"*${source}" reads as an alias. Put the value in quotes.`);
    },
  });
  const spec: unknown = document.toJS();
  if (!isObject(spec)) throw at(0, 'A chart is written as keys like "mark: bar".');
  const fault: ChartSpec['fault'] = (path, reason) => at(offsetOf(document, path), reason);
  for (const { mark, path } of marksIn(spec)) checkMark(mark, path, fault);
  return { spec, fault };
}

/** The fields that the encodings of a chart name. */
export function usedFields(value: unknown, path: readonly (string | number)[] = []): UsedField[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    // Views with data of their own are not about these.
    if (key === 'data' || key === 'config' || (isObject(child) && 'data' in child)) return [];
    const inside = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'field' && typeof child === 'string')
      return [{ name: child, kind: isObject(value) ? kindOf(value) : undefined, path: inside }];
    return usedFields(child, inside);
  });
}

/** As Vega-Lite takes an encoding that does not say its `type`. */
function kindOf(encoding: Readonly<Record<string, unknown>>): UsedField['kind'] {
  const { type, bin, aggregate, timeUnit } = encoding;
  if (type === 'temporal' || (type === undefined && timeUnit !== undefined)) return 'date';
  const isCounted = ['count', 'distinct', 'valid', 'missing'].includes(String(aggregate));
  const isCalculated =
    typeof aggregate === 'string' || (bin !== undefined && bin !== false && bin !== null);
  if (isCounted || (type !== undefined && type !== 'quantitative')) return undefined;
  return type === 'quantitative' || isCalculated ? 'number' : undefined;
}

/** Whether a chart makes fields of its own. */
export function hasTransform(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, child]) => key === 'transform' || key === 'repeat' || hasTransform(child),
  );
}

const marks = [
  'arc',
  'area',
  'bar',
  'boxplot',
  'circle',
  'errorband',
  'errorbar',
  'geoshape',
  'image',
  'line',
  'point',
  'rect',
  'rule',
  'square',
  'text',
  'tick',
  'trail',
];

function marksIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): { mark: unknown; path: (string | number)[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    const inside = [...path, Array.isArray(value) ? Number(key) : key];
    if (key !== 'mark') return key === 'data' || key === 'encoding' ? [] : marksIn(child, inside);
    return isObject(child)
      ? [{ mark: child['type'], path: [...inside, 'type'] }]
      : [{ mark: child, path: inside }];
  });
}

function checkMark(
  mark: unknown,
  path: readonly (string | number)[],
  fault: ChartSpec['fault'],
): void {
  if (marks.some((known) => known === mark)) return;
  throw fault(
    path,
    `There is no mark "${String(mark)}". Known: ${marks.join(', ')}.${didYouMean(String(mark), marks)}`,
  );
}

/** Where the value at a path begins; where it has none, what is around it. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
    const parent: unknown =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === path[length - 1])
      : undefined;
    if (isScalar(pair?.key)) return pair.key.range?.[0] ?? 0;
  }
  return 0;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
