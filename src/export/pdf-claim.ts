import type { PdfObjects } from './pdf-objects.ts';
import { elementKids, referenceOf } from './pdf-structure.ts';
import type { Structure, StructureElement } from './pdf-structure.ts';

/** What elements may have in them, and what some must be in (ISO 32000-1, 14.8.4.3). */
const kidTypes = new Map([
  ['L', ['L', 'LI']],
  ['LI', ['Lbl', 'LBody']],
  ['Table', ['TR']],
  ['TR', ['TH', 'TD']],
]);
const parentTypes = new Map([
  ['LI', 'L'],
  ['LBody', 'LI'],
  ['TR', 'Table'],
  ['TH', 'TR'],
  ['TD', 'TR'],
]);
const knownTypes = new Set(
  (
    'Document Art Sect Div P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD Figure Formula Caption BlockQuote Code Link Note ' +
    'NonStruct Span Strong Em Aside'
  ).split(' '),
);

/**
 * What keeps a PDF of Chromium's that has been mended from saying that it is PDF/UA-1 (ISO 14289-1). What a file of Chromium's never
 * lacks is not looked at; what depends on the page is, and what is not known here does.
 *
 * @returns nothing where nothing does
 */
export function claimFlaw(pdf: PdfObjects, structure: Structure): string | undefined {
  const { bodies, byType, catalogue } = pdf;
  const { elements } = structure;
  const document = bodies.get(catalogue) ?? '';
  if (!/\/Lang \([A-Za-z]{1,8}(?:-[A-Za-z\d]{1,8})*\)/.test(document)) return 'no language';
  if (!document.includes('/DisplayDocTitle true') || !document.includes('/Marked true'))
    return 'no tags';
  const wrong = elements.values().find((element) => !isWellFormed(element, elements));
  if (wrong !== undefined) {
    const place = onPage(pdf, pageOf(wrong, structure));
    return `a tag <${wrong.type}> that is not as it should be${place}`;
  }
  if (!hasHeadingsInOrder(bodies, structure)) return 'headings that leave a level out';
  if (!hasLinksInOrder(pdf, structure)) return 'a link that does not say where it leads';
  if (!(byType.get('Font') ?? []).every((font) => isGoodFont(bodies.get(font) ?? '', bodies)))
    return 'a font that cannot be read';
  return undefined;
}

/** Where a flaw is, as in ` on page 3`; empty where that is not known. @param page the page's object */
export function onPage({ byType }: PdfObjects, page: number | undefined): string {
  const index = (byType.get('Page') ?? []).indexOf(page ?? 0);
  return index < 0 ? '' : ` on page ${index + 1}`;
}

/** The page of the first content in an element. */
function pageOf(element: StructureElement, structure: Structure): number | undefined {
  if (element.page !== undefined) return element.page;
  for (const number of elementKids(element)) {
    const kid = structure.elements.get(number);
    const page = kid && pageOf(kid, structure);
    if (page !== undefined) return page;
  }
  return undefined;
}

function isWellFormed(element: StructureElement, elements: Structure['elements']): boolean {
  const { type, before, after } = element;
  const kids = kidTypes.get(type);
  const parent = parentTypes.get(type);
  return (
    knownTypes.has(type) &&
    (kids === undefined ||
      elementKids(element).every((kid) => kids.includes(elements.get(kid)?.type ?? ''))) &&
    (parent === undefined || elements.get(element.parent)?.type === parent) &&
    ((type !== 'Figure' && type !== 'Formula') || /\n\/Alt (?!\(\)|<FEFF>)/.test(before)) &&
    (type !== 'TH' || after.includes('/Scope ')) &&
    (type !== 'Note' || after.includes('/ID ')) &&
    /^(?:(?!\/Lang ).|\/Lang \([A-Za-z]{1,8}(?:-[A-Za-z\d]{1,8})*\))*$/s.test(before)
  );
}

/** Whether the first heading is one of the first level, and none leaves a level out. */
function hasHeadingsInOrder(
  bodies: ReadonlyMap<number, string>,
  { root, elements }: Structure,
): boolean {
  let last = 0;
  const isInOrder = (number: number): boolean => {
    const element = elements.get(number);
    if (element === undefined) return false;
    const level = /^H([1-6])$/.exec(element.type)?.[1];
    if (level !== undefined) {
      if (Number(level) > last + 1) return false;
      last = Number(level);
    }
    return elementKids(element).every(isInOrder);
  };
  return isInOrder(referenceOf(bodies.get(root), 'K') ?? 0);
}

/** Whether annotations are links that say where they lead, and are part of what they are on. */
function hasLinksInOrder({ bodies, byType }: PdfObjects, { elements }: Structure): boolean {
  const linked = new Set<number | undefined>();
  for (const { type, kids } of elements.values())
    if (type === 'Link') for (const kid of kids) linked.add(referenceOf(kid, 'Obj'));
  const bodiesOf = (type: string): [number, string][] =>
    (byType.get(type) ?? []).map((number) => [number, bodies.get(number) ?? '']);
  return (
    bodiesOf('Annot').every(
      ([number, body]) => linked.has(number) && /\n\/Contents [(<]./.test(body),
    ) &&
    bodiesOf('Page').every(([, body]) => !body.includes('/Annots [') || body.includes('/Tabs /S'))
  );
}

/** Whether a font is in the file and its letters can be read; these are the kinds that Chromium writes. */
function isGoodFont(body: string, bodies: ReadonlyMap<number, string>): boolean {
  const kind = /\/Subtype \/(\w+)/.exec(body)?.[1];
  if (kind === 'Type3' || kind === 'Type0') return body.includes('/ToUnicode ');
  const descriptor = bodies.get(referenceOf(body, 'FontDescriptor') ?? 0) ?? '';
  return (
    kind === 'CIDFontType2' && body.includes('/CIDToGIDMap ') && descriptor.includes('/FontFile2 ')
  );
}
