import { z } from 'astro/zod';
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { ContentFault } from './content-fault.ts';
import type { Fault } from './content-fault.ts';
import { didYouMean, nearest } from './markdown/nearest.ts';
import { property, valueAt, wrongValue } from './wrong-value.ts';
import type { Issue } from './wrong-value.ts';

/**
 * Parses YAML and checks it against a schema.
 *
 * @param yaml the text, without `---` lines
 * @param at the file it stands in, and the line of that file on which `yaml` begins (from 1)
 * @returns what the schema makes of it; an empty text counts as an empty object
 * @throws ContentFault with the place of each key or value that is wrong
 */
export function readYaml<Schema extends z.ZodType>(
  yaml: string,
  at: { file: string; line: number },
  schema: Schema,
): z.output<Schema> {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const faultAt = (offset: number, reason: string): Fault => {
    const { line, col } = lineCounter.linePos(offset);
    return { file: at.file, line: at.line + line - 1, column: col, reason };
  };

  const broken = document.errors.map(({ pos, code, message }) =>
    faultAt(pos[0], `Broken YAML: ${message}.${remedies[code] ?? ''}`),
  );
  visit(document, {
    Alias(_, alias) {
      const reason = `Broken YAML: "*${alias.source}" reads as an alias. Put the value in quotes.`;
      broken.push(faultAt(startOf(alias), reason));
    },
  });
  const [first] = broken;
  if (first) throw new ContentFault([first]);

  const value: unknown = document.toJS() ?? {};
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.flatMap(innermost);
  const misspelled = issues.flatMap((issue) => meantKeys(issue, schema));
  throw new ContentFault(
    issues
      .filter(
        ({ path }) => valueAt(value, path) !== undefined || !misspelled.includes(path.join('.')),
      )
      .flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) =>
              faultAt(
                keyOffset(document, issue.path, key),
                unknownKey(key, knownKeys(schema, issue.path)),
              ),
            )
          : [faultAt(valueOffset(document, issue.path), wrongValue(issue, value))],
      ),
  );
}

/**
 * Separates a slide's front matter from its Markdown.
 *
 * @returns `body` begins with as many empty lines as the front matter takes, so that positions in it are positions in the file;
 *   undefined where front matter begins and does not end
 */
export function splitFrontMatter(text: string): { yaml: string; body: string } | undefined {
  if (!/^---[ \t]*(?:\n|$)/.test(text)) return { yaml: '', body: text };
  const match = /^---[ \t]*\n([\s\S]*?\n|)---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return undefined;
  const lines = match[0].split('\n').length - 1;
  return { yaml: match[1] ?? '', body: '\n'.repeat(lines) + text.slice(match[0].length) };
}

/** A text as all of Lectern reads it: without a byte-order mark, its lines ended by `\n`. */
export function normalise(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** The line on which front matter, or a YAML file, says `key:`, from 1; 1 where it does not. */
export function lineOf(text: string, key: string): number {
  return Math.max(1, text.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1);
}

/** What to do about the mistakes that are made most, by the parser's own names for them. */
const remedies: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: ' Put a value that has a colon in it in quotes.',
  DUPLICATE_KEY: ' Keep one of the two.',
  TAB_AS_INDENT: ' Write spaces.',
};

/** Of a value that may have several forms, what is wrong with the form it has. */
function innermost(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const form = issue.errors.find((issues) =>
    issues.every(({ code, path }) => code !== 'invalid_type' || path.length > 0),
  );
  return (form ?? []).length === 0
    ? [issue]
    : (form ?? []).flatMap((inner) =>
        innermost({ ...inner, path: [...issue.path, ...inner.path] }),
      );
}

function unknownKey(key: string, known: readonly string[]): string {
  return `Unknown key "${key}". Known: ${known.join(', ')}.${didYouMean(key, known)}`;
}

/** The paths of what unknown keys most likely mean: that is not missing. */
function meantKeys(issue: Issue, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = knownKeys(schema, issue.path);
  return issue.keys.map((key) => [...issue.path, nearest(key, known)].join('.'));
}

/** The keys a schema knows at `path`; where a value may have several forms, those of the form that has keys. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = z.toJSONSchema(schema, { io: 'input' });
  for (const key of path) at = property(withKeys(at), key);
  return Object.keys(withKeys(at));
}

function withKeys(jsonSchema: unknown): object {
  const forms = property(jsonSchema, 'anyOf');
  const form: unknown = Array.isArray(forms)
    ? forms.find((each) => property(each, 'properties') !== undefined)
    : jsonSchema;
  const keys = property(form, 'properties');
  return typeof keys === 'object' && keys !== null ? keys : {};
}

/** Where the value at `path` begins; where it is absent, the nearest node around it. */
function valueOffset(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return startOf(node);
  }
  return 0;
}

function keyOffset(document: Document, path: readonly PropertyKey[], key: string): number {
  const parent: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(parent)
    ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
    : undefined;
  return isScalar(pair?.key) ? startOf(pair.key) : valueOffset(document, path);
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
