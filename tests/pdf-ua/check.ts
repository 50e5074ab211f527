import { checkAnnotations } from './annotations.ts';
import { watchContent } from './content.ts';
import { checkDocument } from './document.ts';
import { checkElements } from './elements.ts';
import { asArray, asDictionary, entry, nameOf, numberOf, readFile } from './file.ts';
import type { PdfFile } from './file.ts';
import type { Finding, Report } from './finding.ts';
import { checkFonts } from './fonts.ts';
import type { Value } from './parse.ts';
import { readParents, readTree } from './tree.ts';
import type { Element } from './tree.ts';

/**
 * Checks a PDF against PDF/UA-1 (ISO 14289-1): the failure conditions of the PDF Association's Matterhorn Protocol 1.02 that a program
 * can find and that can apply to files of Chromium's. It shares nothing with what makes these files.
 *
 * Not looked at are: letters of embedded fonts that have no shape (31-011) or another width than the file says (31-016), which takes
 * the font's own tables; what other kinds of fonts may fail (31-001 to 31-003, 31-007, 31-008, 31-012 to 31-026), which are findings by
 * themselves; form fields and media clips (28-005, 28-014 to 28-016). 17-003 is 10-001 in a formula.
 */
export function checkPdfUa(pdf: Uint8Array): Finding[] {
  const file = readFile(pdf);
  const findings = new Map<string, Finding>();
  const report: Report = (condition, at, about = '') => {
    findings.set(`${condition}\n${at}\n${about}`, { condition, at, about });
  };
  const elements = readTree(file, report);
  checkDocument(file, elements, report);
  checkElements(file, elements, report);
  const parents = readParents(file);
  const shown = new Map<number, Set<string>>();
  const forms: number[] = [];
  const marked = new Map<number, number[]>();
  for (const [index, number] of pagesOf(file).entries()) {
    const at = `page ${index + 1}`;
    const page = file.objects.get(number)?.value;
    checkAnnotations(file, page, at, { elements, parents }, report);
    const resources = entry(file, page, 'Resources');
    watchContent(
      file,
      { owner: number, content: contentOf(file, page), resources },
      {
        fault: (condition, about) => report(condition, at, about),
        marked: (owner, id) => marked.set(owner, [...(marked.get(owner) ?? []), id]),
        shown: (font, bytes) => shown.set(font, (shown.get(font) ?? new Set()).add(bytes)),
        form: (form) => forms.push(form),
      },
    );
  }
  for (const form of forms)
    if (forms.filter((other) => other === form).length > 1) report('30-002', `object ${form}`);
  checkFonts(file, shown, report);
  checkPlaces(file, { elements, parents, marked }, report);
  return [...findings.values()];
}

/** That marked content and structure lead to each other (ISO 32000-1, 14.7.4). */
function checkPlaces(
  file: PdfFile,
  {
    elements,
    parents,
    marked,
  }: {
    elements: readonly Element[];
    parents: ReadonlyMap<number, Value>;
    marked: ReadonlyMap<number, readonly number[]>;
  },
  report: Report,
): void {
  const owned = new Map<string, number>();
  for (const { number, content } of elements)
    for (const { owner, id } of content) {
      const key = `${owner} ${id}`;
      if (owned.has(key))
        report('structure', `object ${number}`, `content ${key} is in two elements`);
      owned.set(key, number);
      if (!marked.get(owner)?.includes(id))
        report('structure', `object ${number}`, `content ${key} is not there`);
    }
  for (const [owner, ids] of marked) {
    const key = entry(file, file.objects.get(owner)?.value, 'StructParents');
    const list = asArray(resolveList(file, parents.get(Number(key ?? -1))));
    if (new Set(ids).size < ids.length)
      report('structure', `object ${owner}`, 'one identifier for two');
    for (const id of ids)
      if (
        owned.get(`${owner} ${id}`) === undefined ||
        numberOf(list[id]) !== owned.get(`${owner} ${id}`)
      )
        report('structure', `object ${owner}`, `content ${id} is in no element, or in another`);
    for (const [id, element] of list.entries())
      if (element !== null && !ids.includes(id))
        report('structure', `object ${owner}`, `content ${id} is not there`);
  }
}

function resolveList(file: PdfFile, value: Value | undefined): Value | undefined {
  const number = numberOf(value);
  return number === undefined ? value : file.objects.get(number)?.value;
}

/** The numbers of the pages, in their order. */
function pagesOf(file: PdfFile): number[] {
  const read = (value: Value | undefined): number[] => {
    const number = numberOf(value);
    const node = file.objects.get(number ?? 0)?.value;
    if (number !== undefined && nameOf(entry(file, node, 'Type')) === 'Page') return [number];
    return asArray(entry(file, node, 'Kids')).flatMap(read);
  };
  return read(asDictionary(entry(file, file.trailer, 'Root')).get('Pages'));
}

/** The content of a page, whose parts are one (7.8.2). */
function contentOf(file: PdfFile, page: Value | undefined): string {
  const contents = asDictionary(page).get('Contents');
  const parts = Array.isArray(contents) ? asArray(contents) : [contents];
  return parts.map((part) => file.objects.get(numberOf(part) ?? 0)?.stream ?? '').join('\n');
}
