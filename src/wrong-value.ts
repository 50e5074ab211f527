import type { z } from 'astro/zod';
import { didYouMean } from './markdown/nearest.ts';

export type Issue = z.core.$ZodIssue;

/**
 * What to tell an author about a value, with what is expected there.
 *
 * @param root all that the file says
 */
export function wrongValue(issue: Issue, root: unknown): string {
  const key = issue.path.at(-1);
  if (key === undefined) return 'Expected lines like "title: …".';
  const name = issue.path.join('.');
  const given = valueAt(root, issue.path);
  if (given === undefined) return `Missing "${name}". Write "${String(key)}: …".`;
  const wrong = `Wrong value for "${name}": ${shown(given)}.`;
  if (issue.code !== 'invalid_value') return `${wrong} ${expectation(issue, given)}`;
  const known = issue.values.map(String);
  const guess = typeof given === 'string' ? didYouMean(given, known) : '';
  return `${wrong} Known: ${known.join(', ')}.${guess}`;
}

/** JSON has no infinity. */
function shown(value: unknown): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** A field's own sentence, or what is said of values of its type; Zod's messages begin with what kind they are. */
function expectation(issue: Issue, given: unknown): string {
  if (issue.code !== 'invalid_type' || !issue.message.startsWith(zods))
    return sentence(issue.message.replace(zods, ''));
  if (given === null) return 'Write a value behind the colon.';
  const isPlain = typeof given === 'number' || typeof given === 'boolean';
  if (issue.expected === 'string' && isPlain) return `Put it in quotes: "${String(given)}".`;
  return sentence(`expected ${kinds[issue.expected] ?? issue.expected}`);
}

const zods = 'Invalid input: ';

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  object: 'lines like "name: …" below it',
  array: 'a list',
};

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The value at `path` of what YAML gave; undefined where there is none. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(property, root);
}

/** A property of a value that may be anything. */
export function property(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
