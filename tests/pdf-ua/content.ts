import { asDictionary, entry, nameOf, numberOf } from './file.ts';
import type { PdfFile } from './file.ts';
import { isKind, parseValue } from './parse.ts';
import type { Dictionary, Value } from './parse.ts';

/** What marks content: its tag, and its identifier if it is part of the structure. */
interface Mark {
  readonly tag: string;
  readonly id: number | undefined;
}

/** What is wrong with the marks of a content stream, as conditions of the Matterhorn Protocol. */
export type MarkFault = '01-003' | '01-004' | '01-005' | 'nesting';

/** What the content of a page was found to be. */
export interface ContentWatch {
  fault(condition: MarkFault, about: string): void;
  /** Marked content of the structure, in the stream of a page or of a form. */
  marked(owner: number, id: number): void;
  /** Text in a font, as the bytes that show it. */
  shown(font: number, bytes: string): void;
  /** A form is shown, whose content is marked itself. */
  form(number: number): void;
}

const paints = new Set('f F f* B B* b b* S s sh BI Tj TJ \' "'.split(' '));

/**
 * Goes through a content stream, and through the forms that it shows.
 *
 * @param owner the page or the form, by its number
 * @param outer what it is marked with where it is shown
 */
export function watchContent(
  file: PdfFile,
  { owner, content, resources }: { owner: number; content: string; resources: Value | undefined },
  watch: ContentWatch,
  outer: readonly Mark[] = [],
): void {
  const marks: Mark[] = [];
  const fonts: (number | undefined)[] = [];
  let font: number | undefined;
  let depthAtText: number | undefined;
  let operands: Value[] = [];
  const around = (): readonly Mark[] => [...outer, ...marks];
  const open = (tag: string, properties: Dictionary): void => {
    const id = properties.get('MCID');
    const mark = { tag, id: typeof id === 'number' ? id : undefined };
    if (tag === 'Artifact' && around().some(isTagged)) watch.fault('01-003', tag);
    if (isTagged(mark) && around().some(isArtifact)) watch.fault('01-004', `${tag} ${mark.id}`);
    if (isTagged(mark) && around().some(isTagged)) watch.fault('nesting', `${tag} ${mark.id}`);
    if (mark.id !== undefined) watch.marked(owner, mark.id);
    marks.push(mark);
  };
  const show = (value: Value | undefined): void => {
    if (isKind(value, 'string') && font !== undefined) watch.shown(font, value.text);
  };
  for (let next = parseValue(content, 0); next; next = parseValue(content, next.end)) {
    if (!isKind(next.value, 'operator')) {
      operands.push(next.value);
      continue;
    }
    const { operator } = next.value;
    const [first, second] = operands;
    const isForm = operator === 'Do' && formOf(file, resources, first) !== undefined;
    if (paints.has(operator) || (operator === 'Do' && !isForm)) {
      if (!around().some((mark) => isTagged(mark) || isArtifact(mark)))
        watch.fault('01-005', operator);
    }
    if (operator === 'BMC') open(nameOf(first) ?? '', new Map());
    else if (operator === 'BDC') {
      const named = entry(file, entry(file, resources, 'Properties'), nameOf(second) ?? '');
      open(nameOf(first) ?? '', asDictionary(named ?? second));
    } else if (operator === 'EMC') {
      if (marks.pop() === undefined) watch.fault('nesting', 'EMC without a beginning');
      if (marks.length < (depthAtText ?? 0)) watch.fault('nesting', 'EMC within a text object');
    } else if (operator === 'BT') depthAtText = marks.length;
    else if (operator === 'ET') {
      if (marks.length !== depthAtText)
        watch.fault('nesting', 'marks over the end of a text object');
      depthAtText = undefined;
    } else if (operator === 'q') fonts.push(font);
    else if (operator === 'Q') font = fonts.pop();
    else if (operator === 'Tf')
      font = numberOf(asDictionary(entry(file, resources, 'Font')).get(nameOf(first) ?? ''));
    else if (operator === 'TJ')
      for (const part of Array.isArray(first) ? first : []) show(part as Value);
    else if (paints.has(operator)) show(operands.at(-1));
    else if (operator === 'Do') showForm(file, formOf(file, resources, first), watch, around());
    operands = [];
  }
  if (marks.length > 0) watch.fault('nesting', `${marks.length} marks without an end`);
}

function showForm(
  file: PdfFile,
  form: number | undefined,
  watch: ContentWatch,
  outer: readonly Mark[],
): void {
  const object = file.objects.get(form ?? 0);
  if (form === undefined || object?.stream === undefined) return;
  if (asDictionary(object.value).has('StructParents')) watch.form(form);
  const resources = entry(file, object.value, 'Resources');
  watchContent(file, { owner: form, content: object.stream, resources }, watch, outer);
}

function formOf(
  file: PdfFile,
  resources: Value | undefined,
  name: Value | undefined,
): number | undefined {
  const found = asDictionary(entry(file, resources, 'XObject')).get(nameOf(name) ?? '');
  return nameOf(entry(file, found, 'Subtype')) === 'Form' ? numberOf(found) : undefined;
}

function isTagged({ tag, id }: Mark): boolean {
  return tag !== 'Artifact' && id !== undefined;
}

function isArtifact({ tag }: Mark): boolean {
  return tag === 'Artifact';
}
