import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, parseDocument } from 'yaml';
import { slideFields } from '../content-fields.ts';
import { normalise, readYaml, splitFrontMatter } from '../front-matter.ts';
import { durationText } from './duration-text.ts';

/**
 * Writes a duration into the front matter of a slide and leaves all else as it is, to the byte: comments, order, line ends, the mark
 * at the beginning. A duration that is there already is replaced where it stands; a slide without front matter gets one.
 *
 * @param text the slide's file, whose front matter is right
 * @returns the new text; undefined where the front matter is written in a way that takes no new line
 */
export function setDuration(text: string, seconds: number): string | undefined {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const end = /\r\n|\r|\n/.exec(body)?.[0] ?? '\n';
  const value = `"${durationText(seconds)}"`;
  const line = `duration: ${value}${end}`;
  const plain = normalise(body);
  const parts = splitFrontMatter(plain);
  if (!parts) return undefined;
  const edited = /^---[ \t]*\n/.test(plain)
    ? mark + inFrontMatter(body, parts.yaml, value, line)
    : `${mark}---${end}${line}---${end}${end}${body}`;
  return isSet(plain, edited, seconds) ? edited : undefined;
}

function inFrontMatter(body: string, yaml: string, value: string, line: string): string {
  const begin = normalise(body).indexOf('\n') + 1;
  const at = (offset: number): number => sourceOffset(body, begin + offset);
  const range = durationRange(yaml);
  if (!range) return body.slice(0, at(yaml.length)) + line + body.slice(at(yaml.length));
  const [from, to] = range;
  return body.slice(0, at(from)) + value + body.slice(at(to));
}

/** Where the value of `duration` stands, without the line's end and what comes after it. */
function durationRange(yaml: string): [from: number, to: number] | undefined {
  const { contents } = parseDocument(yaml);
  const value: unknown = isMap(contents) ? contents.get('duration', true) : undefined;
  if (!isNode(value) || !value.range) return undefined;
  const [from, to] = value.range;
  return [from, from + yaml.slice(from, to).trimEnd().length];
}

/** The offset in a text with line ends of any kind that stands for one in its normalised text. */
function sourceOffset(text: string, offset: number): number {
  let source = 0;
  for (let plain = 0; plain < offset; plain++) source += text.startsWith('\r\n', source) ? 2 : 1;
  return source;
}

/** Whether the duration is there now, and everything else as it was. */
function isSet(before: string, edited: string, seconds: number): boolean {
  const read = (text: string) => {
    const parts = splitFrontMatter(normalise(text));
    const fields = readYaml(parts?.yaml ?? '', { file: '', line: 1 }, slideFields);
    return { fields, body: parts?.body.trimStart() };
  };
  try {
    const [old, now] = [read(before), read(edited)];
    return isDeepStrictEqual(now, { ...old, fields: { ...old.fields, duration: seconds } });
  } catch {
    return false;
  }
}
