import { asArray, asDictionary, entry, nameOf, numberOf, resolve, textOf } from './file.ts';
import type { PdfFile } from './file.ts';
import type { Report } from './finding.ts';
import type { Dictionary, Value } from './parse.ts';

/** An element of the structure. */
export interface Element {
  readonly number: number;
  readonly dictionary: Dictionary;
  /** Its standard type, as the role map has it. */
  readonly type: string;
  readonly parent: Element | undefined;
  readonly kids: readonly Element[];
  /** Its own content: of which page or form, and its identifier there. */
  readonly content: readonly { readonly owner: number; readonly id: number }[];
  /** The objects that it holds, such as links. */
  readonly objects: readonly number[];
}

/** Standard types of structure (ISO 32000-1, 14.8.4). */
export const standardTypes = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD ' +
    'THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** Reads the structure of a PDF. @returns its elements in their order */
export function readTree(file: PdfFile, report: Report): Element[] {
  const root = entry(file, entry(file, file.trailer, 'Root'), 'StructTreeRoot');
  const roles = asDictionary(entry(file, root, 'RoleMap'));
  checkRoles(roles, report);
  const elements: Element[] = [];
  const rootNumber = numberOf(
    asDictionary(entry(file, file.trailer, 'Root')).get('StructTreeRoot'),
  );
  const read = (value: Value, parent: Element | undefined): Element | undefined => {
    const number = numberOf(value);
    const dictionary = asDictionary(resolve(file, value));
    if (number === undefined || !dictionary.has('S')) {
      report('structure', `object ${parent?.number ?? 0}`, 'has a kid that is no element');
      return undefined;
    }
    if (numberOf(dictionary.get('P')) !== (parent?.number ?? rootNumber))
      report('structure', `object ${number}`, 'says that it is in another element');
    const kids: Element[] = [];
    const content: { owner: number; id: number }[] = [];
    const objects: number[] = [];
    const type = standardType(nameOf(dictionary.get('S')) ?? '', roles, number, report);
    const element = { number, dictionary, type, parent, kids, content, objects };
    elements.push(element);
    const page = numberOf(dictionary.get('Pg'));
    for (const kid of kidsOf(file, dictionary)) {
      const part = asDictionary(resolve(file, kid));
      const id = typeof kid === 'number' ? kid : part.get('MCID');
      const owner = numberOf(part.get('Stm')) ?? numberOf(part.get('Pg')) ?? page;
      const object = numberOf(part.get('Obj'));
      if (typeof id === 'number' && owner !== undefined) content.push({ owner, id });
      else if (object !== undefined) objects.push(object);
      else kids.push(...[read(kid, element)].filter((found) => found !== undefined));
    }
    return element;
  };
  for (const kid of kidsOf(file, asDictionary(root))) read(kid, undefined);
  return elements;
}

/** What the structure says of pages, forms and annotations, by the keys that they have for it (ISO 32000-1, 14.7.4.4). */
export function readParents(file: PdfFile): ReadonlyMap<number, Value> {
  const root = entry(file, entry(file, file.trailer, 'Root'), 'StructTreeRoot');
  const read = (node: Value | undefined): [number, Value][] => {
    const pairs = asArray(entry(file, node, 'Nums'));
    const own = pairs.flatMap((key, index): [number, Value][] =>
      index % 2 === 0 ? [[Number(key), pairs[index + 1] ?? null]] : [],
    );
    return [...own, ...asArray(entry(file, node, 'Kids')).flatMap(read)];
  };
  return new Map(read(entry(file, root, 'ParentTree')));
}

/** The entry of an element, or of the nearest one that it is in that has it. */
export function inherited(element: Element | undefined, key: string): string | undefined {
  if (element === undefined) return undefined;
  return textOf(element.dictionary.get(key)) ?? inherited(element.parent, key);
}

function kidsOf(file: PdfFile, dictionary: Dictionary): readonly Value[] {
  const kids = dictionary.get('K');
  const resolved = resolve(file, kids);
  if (Array.isArray(resolved)) return asArray(resolved);
  return kids === undefined ? [] : [kids];
}

/** 02-003, 02-004. */
function checkRoles(roles: Dictionary, report: Report): void {
  for (const [type] of roles) {
    if (standardTypes.has(type)) report('02-004', '', type);
    const seen = new Set<string>();
    for (let role: string | undefined = type; role !== undefined; role = nameOf(roles.get(role))) {
      if (seen.has(role)) {
        report('02-003', '', type);
        break;
      }
      seen.add(role);
    }
  }
}

/** 02-001. */
function standardType(type: string, roles: Dictionary, number: number, report: Report): string {
  let role: string | undefined = type;
  for (let hops = 0; role !== undefined && hops < 9; hops += 1) {
    if (standardTypes.has(role)) return role;
    role = nameOf(roles.get(role));
  }
  report('02-001', `object ${number}`, type);
  return type;
}
