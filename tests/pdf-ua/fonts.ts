import { asArray, asDictionary, entry, nameOf, numberOf } from './file.ts';
import type { PdfFile } from './file.ts';
import type { Report } from './finding.ts';
import { isKind } from './parse.ts';
import type { Value } from './parse.ts';

/** A font, the codes that are shown in it, and what it is called. */
interface UsedFont {
  readonly font: Value | undefined;
  readonly codes: ReadonlySet<number>;
  readonly at: string;
}

/**
 * The conditions of fonts, and of the letters that are shown in them. Of the kinds of fonts it knows those that Chromium writes; any other
 * is a finding (`31`), so that none goes unseen.
 *
 * @param shown the bytes that are shown in each font, by its number
 */
export function checkFonts(
  file: PdfFile,
  shown: ReadonlyMap<number, ReadonlySet<string>>,
  report: Report,
): void {
  for (const [number, texts] of shown) {
    const at = `object ${number}`;
    const font = file.objects.get(number)?.value;
    const kind = nameOf(entry(file, font, 'Subtype'));
    if (kind === 'Type0') checkComposite(file, font, at, report);
    else if (kind !== 'Type3') report('31', at, `a font of the kind ${kind ?? 'none'}`);
    const size = kind === 'Type0' ? 2 : 1;
    const codes = new Set<number>();
    for (const text of texts) {
      const bytes = Buffer.from(text, 'latin1');
      for (let index = 0; index + size <= bytes.length; index += size)
        codes.add(bytes.readUIntBE(index, size));
    }
    checkLetters(file, { font, codes, at }, report);
    if (kind === 'Type3') checkDrawings(file, { font, codes, at }, report);
    else if (codes.has(0)) report('31-030', at);
  }
}

function checkComposite(file: PdfFile, font: Value | undefined, at: string, report: Report): void {
  const map = nameOf(entry(file, font, 'Encoding'));
  if (map !== 'Identity-H' && map !== 'Identity-V') report('31-006', at, map);
  const descendant = asArray(entry(file, font, 'DescendantFonts'))[0];
  const kind = nameOf(entry(file, descendant, 'Subtype'));
  if (kind !== 'CIDFontType2') report('31', at, `a font of the kind ${kind ?? 'none'}`);
  const glyphs = asDictionary(file.objects.get(numberOf(descendant) ?? 0)?.value).get(
    'CIDToGIDMap',
  );
  if (glyphs === undefined) report('31-005', at);
  else if (
    nameOf(glyphs) !== 'Identity' &&
    file.objects.get(numberOf(glyphs) ?? 0)?.stream === undefined
  )
    report('31-004', at);
  const program = asDictionary(entry(file, descendant, 'FontDescriptor')).get('FontFile2');
  if (file.objects.get(numberOf(program) ?? 0)?.stream === undefined) report('31-009', at);
}

/** That letters can be read: 10-001, 31-027 to 31-029. */
function checkLetters(file: PdfFile, { font, codes, at }: UsedFont, report: Report): void {
  const map = file.objects.get(numberOf(asDictionary(font).get('ToUnicode')) ?? 0)?.stream;
  if (map === undefined) {
    report('31-027', at);
    return;
  }
  const letters = readMap(map);
  for (const code of codes) {
    const letter = letters.get(code);
    if (letter === undefined || letter === '') report('10-001', at, `code ${code}`);
    else if (letter.includes('\0')) report('31-028', at, `code ${code}`);
    else if (/[\uFEFF\uFFFE]/.test(letter)) report('31-029', at, `code ${code}`);
  }
}

/** Which letters codes stand for (9.10.3). */
function readMap(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  const number = (hex = ''): number => Number.parseInt(hex, 16);
  const letter = (hex = ''): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, pairs = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code, said] of pairs.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g))
      letters.set(number(code), letter(said));
  for (const [, ranges = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from, to, said = ''] of ranges.matchAll(
      /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g,
    ))
      for (let code = number(from); code <= number(to); code += 1)
        letters.set(
          code,
          letter((number(said) + code - number(from)).toString(16).padStart(said.length, '0')),
        );
  return letters;
}

/** That a font of drawings has one for each letter: 31-011, 31-030. */
function checkDrawings(file: PdfFile, { font, codes, at }: UsedFont, report: Report): void {
  const names = new Map<number, string>();
  let code = 0;
  for (const value of asArray(entry(file, entry(file, font, 'Encoding'), 'Differences'))) {
    if (typeof value === 'number') code = value;
    else if (isKind(value, 'name')) names.set(code++, value.name);
  }
  const drawings = asDictionary(entry(file, font, 'CharProcs'));
  for (const used of codes) {
    const name = names.get(used) ?? '.notdef';
    if (name === '.notdef') report('31-030', at, `code ${used}`);
    else if (!drawings.has(name)) report('31-011', at, name);
  }
}
