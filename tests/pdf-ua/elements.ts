import { asArray, asDictionary, nameOf, resolve, textOf } from './file.ts';
import type { PdfFile } from './file.ts';
import type { Report } from './finding.ts';
import type { Element } from './tree.ts';

/** What elements consist of (ISO 32000-1, 14.8.4.2 and 14.8.4.3), by their types; each with the condition that fails else. */
const shapes = new Map<string, readonly [condition: string, kids: RegExp]>([
  [
    'Table',
    ['09-004', /^(?:Caption )?(?:(?:TR )+|(?:THead )?(?:TBody )+(?:TFoot )?)(?:Caption )?$/],
  ],
  ['THead', ['09-004', /^(?:TR )*$/]],
  ['TBody', ['09-004', /^(?:TR )*$/]],
  ['TFoot', ['09-004', /^(?:TR )*$/]],
  ['TR', ['09-004', /^(?:(?:TH|TD) )*$/]],
  ['L', ['09-005', /^(?:Caption )?(?:(?:L|LI) )*$/]],
  ['LI', ['09-005', /^(?:(?:Lbl|LBody) )*$/]],
  ['TOC', ['09-006', /^(?:Caption )?(?:(?:TOC|TOCI) )*$/]],
  ['Ruby', ['09-007', /^RB (?:RT|RP RT RP) $/]],
  ['Warichu', ['09-008', /^WP WT WP $/]],
]);

/** What elements must be in. */
const places = new Map<string, readonly [condition: string, parents: readonly string[]]>([
  ['THead', ['09-004', ['Table']]],
  ['TBody', ['09-004', ['Table']]],
  ['TFoot', ['09-004', ['Table']]],
  ['TR', ['09-004', ['Table', 'THead', 'TBody', 'TFoot']]],
  ['TH', ['09-004', ['TR']]],
  ['TD', ['09-004', ['TR']]],
  ['LI', ['09-005', ['L']]],
  ['LBody', ['09-005', ['LI']]],
  ['TOCI', ['09-006', ['TOC']]],
  ['RB', ['09-007', ['Ruby']]],
  ['RT', ['09-007', ['Ruby']]],
  ['RP', ['09-007', ['Ruby']]],
  ['WT', ['09-008', ['Warichu']]],
  ['WP', ['09-008', ['Warichu']]],
]);

/** What holds no content of its own, but only elements. */
const wrappers = new Set('Table THead TBody TFoot TR L LI TOC'.split(' '));

/** The conditions of elements by themselves, in their order. */
export function checkElements(file: PdfFile, elements: readonly Element[], report: Report): void {
  const noteIds = new Set<string>();
  for (const element of elements) {
    const { type, kids, parent, content, dictionary } = element;
    const at = `object ${element.number}`;
    const types = kids.map((kid) => `${kid.type} `).join('');
    const [shapeFault, shape] = shapes.get(type) ?? [];
    if (shapeFault !== undefined && shape?.test(types) === false)
      report(shapeFault, at, `${type}: ${types}`);
    if (wrappers.has(type) && content.length > 0)
      report(shapeFault ?? '09-004', at, `${type} has content of its own`);
    const [placeFault, parents] = places.get(type) ?? [];
    if (placeFault !== undefined && parents?.includes(parent?.type ?? '') === false)
      report(placeFault, at, `${type} in ${parent?.type ?? 'nothing'}`);
    const says = ['Alt', 'ActualText'].some((key) => (textOf(dictionary.get(key)) ?? '') !== '');
    if (type === 'Figure' && !says) report('13-004', at);
    if (type === 'Formula' && !says) report('17-002', at);
    if (type === 'TH' && !hasScope(file, element) && !isNamedByCells(file, element, elements))
      report('15-003', at);
    if (type === 'Note') {
      const id = textOf(dictionary.get('ID')) ?? '';
      if (id === '') report('19-003', at);
      else if (noteIds.has(id)) report('19-004', at, id);
      noteIds.add(id);
    }
    if (kids.filter((kid) => kid.type === 'H').length > 1) report('14-006', at);
  }
  checkHeadings(elements, report);
}

function checkHeadings(elements: readonly Element[], report: Report): void {
  const headings = elements.filter(({ type }) => /^H[1-6]$/.test(type));
  let last = 0;
  for (const { number, type } of headings) {
    const level = Number(type.slice(1));
    if (level > last + 1) report(last === 0 ? '14-002' : '14-003', `object ${number}`, type);
    last = level;
  }
  const plain = elements.find(({ type }) => type === 'H');
  if (plain && headings.length > 0) report('14-007', `object ${plain.number}`);
}

/** The attributes of an element: a dictionary, or some. */
function attribute(file: PdfFile, { dictionary }: Element, key: string) {
  const attributes = resolve(file, dictionary.get('A'));
  const all = Array.isArray(attributes) ? asArray(attributes) : [attributes];
  return all.map((one) => asDictionary(resolve(file, one ?? null)).get(key)).find(Boolean);
}

function hasScope(file: PdfFile, element: Element): boolean {
  return ['Row', 'Column', 'Both'].includes(nameOf(attribute(file, element, 'Scope')) ?? '');
}

/** Whether cells say that this one is what stands over or beside them. */
function isNamedByCells(
  file: PdfFile,
  { dictionary }: Element,
  elements: readonly Element[],
): boolean {
  const id = textOf(dictionary.get('ID'));
  return elements.some(
    (cell) =>
      cell.type === 'TD' &&
      asArray(attribute(file, cell, 'Headers')).some((header) => textOf(header) === id),
  );
}
