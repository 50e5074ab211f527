import { asArray, asDictionary, entry, nameOf, numberOf, textOf } from './file.ts';
import type { PdfFile } from './file.ts';
import type { Report } from './finding.ts';
import { inherited } from './tree.ts';
import type { Element } from './tree.ts';
import type { Value } from './parse.ts';

const languageTag = /^[A-Za-z]{1,8}(?:-[A-Za-z\d]{1,8})*$/;

/** The conditions of a file as a whole: what it says of itself, and in which language. */
export function checkDocument(file: PdfFile, elements: readonly Element[], report: Report): void {
  const root = entry(file, file.trailer, 'Root');
  const marks = entry(file, root, 'MarkInfo');
  if (entry(file, marks, 'Suspects') === true) report('01-007', '');
  if (entry(file, marks, 'Marked') !== true || elements.length === 0)
    report('structure', '', 'the file is not tagged');
  checkMetadata(file, root, report);
  const shows = entry(file, entry(file, root, 'ViewerPreferences'), 'DisplayDocTitle');
  if (shows === undefined) report('07-001', '');
  else if (shows !== true) report('07-002', '');
  checkLanguages(file, root, elements, report);
  const layers = entry(file, root, 'OCProperties');
  for (const layer of [entry(file, layers, 'D'), ...asArray(entry(file, layers, 'Configs'))]) {
    if (layer === undefined) continue;
    if ((textOf(entry(file, layer, 'Name')) ?? '') === '') report('20-001', '');
    if (entry(file, layer, 'AS') !== undefined) report('20-003', '');
  }
  if (entry(file, entry(file, root, 'AcroForm'), 'XFA') !== undefined) report('25-001', '');
  const lock = entry(file, file.trailer, 'Encrypt');
  const allowed = entry(file, lock, 'P');
  if (lock !== undefined && typeof allowed !== 'number') report('26-001', '');
  else if (typeof allowed === 'number' && (allowed & 512) === 0) report('26-002', '');
  for (const [number, { value }] of file.objects) {
    const at = `object ${number}`;
    const isFile = asDictionary(value).has('EF');
    if (isFile && ['F', 'UF'].some((key) => textOf(entry(file, value, key)) === undefined))
      report('21-001', at);
    if (nameOf(entry(file, value, 'Subtype')) === 'Form' && entry(file, value, 'Ref') !== undefined)
      report('30-001', at);
  }
}

/** 06-001 to 06-003. */
function checkMetadata(file: PdfFile, root: Value | undefined, report: Report): void {
  const metadata = file.objects.get(numberOf(asDictionary(root).get('Metadata')) ?? 0)?.stream;
  if (metadata === undefined) {
    report('06-001', '');
    return;
  }
  if (
    !/xmlns:pdfuaid="http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/"[^]*<pdfuaid:part>1<\/pdfuaid:part>/.test(
      metadata,
    )
  )
    report('06-002', '');
  if (!/<dc:title>[^]*<rdf:li[^>]*>[^<]+<\/rdf:li>[^]*<\/dc:title>/.test(metadata))
    report('06-003', '');
}

/** 11-001 to 11-006: whether a language is known, for which it must be one. */
function checkLanguages(
  file: PdfFile,
  root: Value | undefined,
  elements: readonly Element[],
  report: Report,
): void {
  const language = textOf(entry(file, root, 'Lang'));
  if (language !== undefined && !languageTag.test(language)) report('11-001', '', language);
  for (const element of elements) {
    const at = `object ${element.number}`;
    const own = textOf(element.dictionary.get('Lang'));
    if (own !== undefined && !languageTag.test(own)) report('11-001', at, own);
    if ((language ?? inherited(element, 'Lang')) !== undefined) continue;
    if (element.content.length > 0) report('11-001', at);
    if (['Alt', 'ActualText', 'E'].some((key) => element.dictionary.has(key))) report('11-002', at);
  }
  if (language !== undefined) return;
  if (entry(file, root, 'Outlines') !== undefined) report('11-003', '');
  if (entry(file, root, 'Metadata') !== undefined) report('11-006', '');
  for (const [number, { value }] of file.objects)
    if (entry(file, value, 'Rect') !== undefined && entry(file, value, 'Contents') !== undefined)
      report('11-004', `object ${number}`);
}
