import { inflateSync } from 'node:zlib';
import { isKind, isName, parseValue } from './parse.ts';
import type { Dictionary, Value } from './parse.ts';

/** An object of a PDF: its value, and what its stream holds, if it has one. */
export interface PdfObject {
  readonly value: Value;
  /** Unpacked, a letter a byte. */
  readonly stream: string | undefined;
}

/** A PDF, by the numbers of its objects. */
export interface PdfFile {
  readonly trailer: Dictionary;
  readonly objects: ReadonlyMap<number, PdfObject>;
}

/** Reads a PDF whose objects stand by themselves, in the file's order: later versions of an object take the place of earlier ones. */
export function readFile(pdf: Uint8Array): PdfFile {
  const text = Buffer.from(pdf).toString('latin1');
  const raw = new Map<number, { value: Value; end: number }>();
  const heads = /(?:^|[\r\n])(\d+) \d+ obj\b/g;
  for (let head = heads.exec(text); head; head = heads.exec(text)) {
    const parsed = parseValue(text, heads.lastIndex);
    if (parsed === undefined) continue;
    raw.set(Number(head[1]), parsed);
    heads.lastIndex = Math.max(heads.lastIndex, parsed.end + (lengthOf(parsed.value) ?? 0));
  }
  const objects = new Map<number, PdfObject>();
  for (const [number, { value, end }] of raw) {
    const begin = /^\s*stream\r?\n/.exec(text.slice(end, end + 20))?.[0].length;
    const length = begin === undefined ? undefined : lengthOf(value, raw);
    const stream =
      begin === undefined || length === undefined
        ? undefined
        : unpacked(value, text.slice(end + begin, end + begin + length));
    objects.set(number, { value, stream });
  }
  const trailer = parseValue(text, text.lastIndexOf('trailer') + 'trailer'.length)?.value;
  return { trailer: asDictionary(trailer), objects };
}

/** What a value is: a reference is followed. */
export function resolve({ objects }: PdfFile, value: Value | undefined): Value | undefined {
  return isKind(value, 'reference') ? objects.get(value.number)?.value : value;
}

/** What an entry of a dictionary is. */
export function entry(file: PdfFile, value: Value | undefined, key: string): Value | undefined {
  return resolve(file, asDictionary(resolve(file, value)).get(key));
}

/** The number of the object that a value refers to. */
export function numberOf(value: Value | undefined): number | undefined {
  return isKind(value, 'reference') ? value.number : undefined;
}

export function asDictionary(value: Value | undefined): Dictionary {
  return value instanceof Map ? value : new Map<string, Value>();
}

export function asArray(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : [];
}

/** The name that a value is. */
export function nameOf(value: Value | undefined): string | undefined {
  return isName(value) ? value.name : undefined;
}

/** The text that a value is. */
export function textOf(value: Value | undefined): string | undefined {
  if (!isKind(value, 'string')) return undefined;
  if (!value.text.startsWith('\xFE\xFF')) return value.text;
  return Buffer.from(value.text.slice(2), 'latin1').swap16().toString('utf16le');
}

function lengthOf(
  value: Value,
  others: ReadonlyMap<number, { value: Value }> = new Map(),
): number | undefined {
  const length = asDictionary(value).get('Length');
  const known = isKind(length, 'reference') ? others.get(length.number)?.value : length;
  return typeof known === 'number' ? known : undefined;
}

/** What a stream holds where it is packed in the one way that text is; pictures stay as they are. */
function unpacked(value: Value, bytes: string): string {
  const filter = asDictionary(value).get('Filter');
  if (nameOf(filter) !== 'FlateDecode') return bytes;
  return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1');
}
