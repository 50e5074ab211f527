/** A value of a PDF (ISO 32000-1, 7.3). Strings are a letter a byte. */
export type Value =
  | number
  | boolean
  | null
  | readonly Value[]
  | Dictionary
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'reference'; readonly number: number }
  | { readonly kind: 'operator'; readonly operator: string };

export type Dictionary = ReadonlyMap<string, Value>;

/** A value, and where it ends in the text. */
export interface Parsed {
  readonly value: Value;
  readonly end: number;
}

const space = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const reference = /(\d+) \d+ R(?![^\0\t\n\f\r /<>[\]()])/y;
const number = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const word = /[^\0\t\n\f\r /<>[\](){}%]+/y;
const hex = /<([\dA-Fa-f\s]*)>/y;

/** Reads the value that begins at a place, after any space. @returns nothing at the end of the text, or of an array or a dictionary */
export function parseValue(text: string, from: number): Parsed | undefined {
  const at = from + (match(space, text, from)?.[0].length ?? 0);
  if (at >= text.length || text.startsWith('>>', at) || text[at] === ']') return undefined;
  const found = (value: Value, end: number): Parsed => ({ value, end });
  if (text.startsWith('<<', at)) {
    const { values, end } = parseValues(text, at + 2);
    const entries = values.flatMap((key, index) =>
      index % 2 === 0 && isName(key) ? [[key.name, values[index + 1] ?? null] as const] : [],
    );
    return found(new Map(entries), end + 2);
  }
  if (text[at] === '[') {
    const { values, end } = parseValues(text, at + 1);
    return found(values, end + 1);
  }
  if (text[at] === '(') return parseString(text, at);
  const digits = match(hex, text, at);
  if (digits !== undefined) {
    const even = (digits[1] ?? '').replace(/\s/g, '').replace(/^((?:..)*.)$/, '$10');
    const bytes = Buffer.from(even, 'hex').toString('latin1');
    return found({ kind: 'string', text: bytes }, at + digits[0].length);
  }
  if (text[at] === '/') {
    const name = match(word, text, at + 1)?.[0] ?? '';
    const said = name.replace(/#([\dA-Fa-f]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    return found({ kind: 'name', name: said }, at + 1 + name.length);
  }
  const referred = match(reference, text, at);
  if (referred)
    return found({ kind: 'reference', number: Number(referred[1]) }, at + referred[0].length);
  const amount = match(number, text, at);
  if (amount) return found(Number(amount[0]), at + amount[0].length);
  const operator = match(word, text, at)?.[0];
  if (operator === undefined) throw new Error(`No value at ${at}: ${text.slice(at, at + 20)}`);
  const end = at + operator.length;
  if (operator === 'true' || operator === 'false') return found(operator === 'true', end);
  return found(operator === 'null' ? null : { kind: 'operator', operator }, end);
}

/** All values up to the end of what they are in, and where that is. */
export function parseValues(text: string, from: number): { values: Value[]; end: number } {
  const values: Value[] = [];
  let end = from;
  for (let next = parseValue(text, end); next; next = parseValue(text, end)) {
    values.push(next.value);
    ({ end } = next);
  }
  return { values, end: end + (match(space, text, end)?.[0].length ?? 0) };
}

export function isName(value: Value | undefined): value is { kind: 'name'; name: string } {
  return isKind(value, 'name');
}

export function isKind<Kind extends string>(
  value: Value | undefined,
  kind: Kind,
): value is Extract<Value, { kind: Kind }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

/** A string in parentheses (7.3.4.2). */
function parseString(text: string, from: number): Parsed {
  const escapes = new Map(Object.entries({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }));
  let said = '';
  let depth = 1;
  let at = from + 1;
  for (; depth > 0 && at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '\\') {
      const code = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
      const next = text[at + 1] ?? '';
      said +=
        code === undefined
          ? (escapes.get(next) ?? next.replace(/[\r\n]/, ''))
          : String.fromCharCode(Number.parseInt(code, 8) & 255);
      at += code?.length ?? 1;
      continue;
    }
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth > 0) said += letter;
  }
  return { value: { kind: 'string', text: said }, end: at };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
