import { createRequire } from 'node:module';
import { didYouMean } from '../nearest.ts';
import { isObject } from './chart-spec.ts';
import type { ChartSpec } from './chart-spec.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The schema that comes with Vega-Lite, read when the first chart is met. */
let whole: Schema | undefined;

/**
 * Looks whether Vega-Lite knows each option of a chart, where it stands, and each word that is one of a list.
 * Vega-Lite itself passes over those that it does not know.
 *
 * @throws DrawingError for the first that it does not know
 * @see https://vega.github.io/schema/vega-lite/v6.json
 */
export function checkOptions({ spec, fault }: ChartSpec): void {
  const loaded: unknown = (whole ??= createRequire(import.meta.url)(
    'vega-lite/vega-lite-schema.json',
  ));
  if (!isObject(loaded)) return;
  check(spec, [loaded], []);

  function check(
    value: unknown,
    schemas: readonly Schema[],
    path: readonly (string | number)[],
  ): void {
    const all = schemas.flatMap((schema) => alternatives(schema));
    if (Array.isArray(value)) {
      const items = all.map(({ items: each }) => each).filter(isObject);
      for (const [index, item] of value.entries()) check(item, items, [...path, index]);
      return;
    }
    if (typeof value === 'string') checkWord(value, all, path);
    if (!isObject(value)) return;
    const objects = all.filter(({ type, properties }) => type === 'object' || properties);
    if (objects.length === 0 || objects.some((schema) => schema['additionalProperties'] !== false))
      return;
    const known = objects.map(({ properties }) => (isObject(properties) ? properties : {}));
    const names = [...new Set(known.flatMap((properties) => Object.keys(properties)))];
    for (const [key, child] of Object.entries(value)) {
      const inside = [...path, key];
      if (!names.includes(key)) {
        throw fault(inside, `Vega-Lite has no "${key}" here.${among(key, names)}`);
      }
      check(child, known.map((properties) => properties[key]).filter(isObject), inside);
    }
  }

  function checkWord(
    value: string,
    schemas: readonly Schema[],
    path: readonly (string | number)[],
  ): void {
    const texts = schemas.filter((schema) => [schema['type']].flat().includes('string'));
    const words = texts.flatMap(({ enum: list, const: one }) => list ?? one);
    if (words.length === 0 || words.includes(undefined) || words.includes(value)) return;
    throw fault(
      path,
      `Vega-Lite has no "${value}" here.${among(value, [...new Set(words.map(String))])}`,
    );
  }
}

/** The nearest of what is known, or all of it where that is no long list. */
function among(word: string, known: readonly string[]): string {
  const guess = didYouMean(word, known);
  if (guess !== '') return guess;
  return known.length > 45
    ? ' See https://vega.github.io/vega-lite/docs/.'
    : ` Known: ${known.join(', ')}.`;
}

/** What a schema allows, with what it refers to in its place. */
function alternatives(schema: Schema): Schema[] {
  const { $ref: ref, anyOf } = schema;
  if (Array.isArray(anyOf)) return anyOf.filter(isObject).flatMap(alternatives);
  if (typeof ref !== 'string') return [schema];
  const definitions = whole?.['definitions'];
  const found = isObject(definitions)
    ? definitions[decodeURIComponent(ref.replace('#/definitions/', ''))]
    : undefined;
  return isObject(found) ? alternatives(found) : [];
}
