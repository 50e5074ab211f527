import { asArray, entry, nameOf, numberOf, textOf } from './file.ts';
import type { PdfFile } from './file.ts';
import type { Report } from './finding.ts';
import type { Value } from './parse.ts';
import type { Element } from './tree.ts';

/** What elements annotations must be in, by their subtypes. */
const places = new Map([
  ['Link', ['28-011', 'Link']],
  ['Widget', ['28-010', 'Form']],
]);

/** The conditions of the annotations of a page. @param at what the page is called */
export function checkAnnotations(
  file: PdfFile,
  page: Value | undefined,
  at: string,
  { elements, parents }: { elements: readonly Element[]; parents: ReadonlyMap<number, Value> },
  report: Report,
): void {
  const annotations = asArray(entry(file, page, 'Annots'));
  const order = nameOf(entry(file, page, 'Tabs'));
  if (annotations.length > 0 && order !== 'S')
    report(order === undefined ? '28-008' : '28-009', at, order);
  for (const annotation of annotations) {
    const number = numberOf(annotation);
    const place = `${at}, object ${number ?? 0}`;
    const kind = nameOf(entry(file, annotation, 'Subtype')) ?? '';
    const element = elements.find(({ objects }) => objects.includes(number ?? -1));
    if (kind === 'PrinterMark') continue;
    if (kind === 'TrapNet') report('28-007', place);
    const [condition = '28-002', type = 'Annot'] = places.get(kind) ?? [];
    if (element?.type !== type) report(condition, place, kind);
    const contents = textOf(entry(file, annotation, 'Contents')) ?? '';
    if (kind === 'Link' && contents === '') report('28-012', place);
    const alternative = textOf(element?.dictionary.get('Alt')) ?? '';
    if (kind !== 'Widget' && kind !== 'Link' && contents === '' && alternative === '')
      report('28-004', place);
    // That it leads from the annotation to the element too (ISO 32000-1, 14.7.4.4).
    const key = entry(file, annotation, 'StructParent');
    if (element && numberOf(parents.get(Number(key ?? -1))) !== element.number)
      report('structure', place, 'the structure has it in another element');
  }
}
