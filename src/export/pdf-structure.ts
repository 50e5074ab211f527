import type { PdfObjects } from './pdf-objects.ts';

/** An element of a tagged PDF's structure (ISO 32000-1, 14.7.2). */
export interface StructureElement {
  readonly number: number;
  type: string;
  parent: number;
  /** The page that its content is on, where it has some of its own. */
  readonly page: number | undefined;
  /** Its elements (`7 0 R`), and its content: the identifiers of what is marked, references to it, and to links. */
  kids: string[];
  /** What it has before and after these: for example its alternative text. */
  before: string;
  after: string;
  /** Whether it is not as it was read. */
  isChanged: boolean;
}

/** The structure of a PDF: its elements, and which of them the marked content of each stream is part of. */
export interface Structure {
  readonly root: number;
  readonly elements: Map<number, StructureElement>;
  /** By the keys of the streams (`StructParents`), and then by the identifiers in them. */
  readonly parents: Map<number, Parents>;
}

/** The elements that the marked content of a stream is part of; none where nothing is. */
export interface Parents {
  readonly object: number;
  elements: (number | undefined)[];
}

/** Reads the structure of a PDF of Chromium's. @returns nothing where there is none, or one that is not known here */
export function readStructure({ bodies, byType, catalogue }: PdfObjects): Structure | undefined {
  const root = referenceOf(bodies.get(catalogue), 'StructTreeRoot');
  const tree = bodies.get(referenceOf(bodies.get(root ?? 0), 'ParentTree') ?? 0);
  const pairs = /\/Nums \[([^\]]*)\]/.exec(tree ?? '')?.[1];
  if (root === undefined || pairs === undefined) return undefined;
  const parents = new Map<number, Parents>();
  for (const [, key, number] of pairs.matchAll(/(\d+) (\d+) 0 R/g)) {
    const list = bodies.get(Number(number));
    if (!list?.startsWith('[')) continue;
    const elements = Array.from(list.matchAll(/null|(\d+) 0 R/g), ([, element]) =>
      element === undefined ? undefined : Number(element),
    );
    parents.set(Number(key), { object: Number(number), elements });
  }
  const elements = new Map<number, StructureElement>();
  for (const number of byType.get('StructElem') ?? []) {
    const element = readElement(number, bodies.get(number) ?? '');
    if (element === undefined) return undefined;
    elements.set(number, element);
  }
  return { root, elements, parents };
}

const shape = new RegExp(
  [
    /^<<\/Type \/StructElem\n\/S \/(\w+)/,
    /((?:\n\/\w+ (?:\((?:[^\\()]|\\.)*\)|<[\dA-F]*>))*)/,
    /\n\/P (\d+) 0 R(?:\n\/Pg (\d+) 0 R)?/,
    /(?:\n\/K (?:(\d+(?: 0 R)?)|(\[[^\]]*\]|<<[^>]*>>)))?((?:\n[^]*)?)>>$/,
  ]
    .map(({ source }) => source)
    .join(''),
);

function readElement(number: number, body: string): StructureElement | undefined {
  const found = shape.exec(body);
  if (found === null) return undefined;
  const [, type = '', before = '', parent, page, kid, kids, after = ''] = found;
  return {
    number,
    type,
    parent: Number(parent),
    page: page === undefined ? undefined : Number(page),
    kids: kid === undefined ? (kids?.match(/<<[^>]*>>|\d+ 0 R|\d+/g) ?? []) : [kid],
    before,
    after,
    isChanged: false,
  };
}

/** The body of an element. */
export function elementBody(element: StructureElement): string {
  const { type, before, parent, page, kids, after } = element;
  const place = page === undefined ? '' : `\n/Pg ${page} 0 R`;
  const list = kids.length === 1 ? ` ${kids.join('')}` : ` [${kids.join(' ')}]`;
  const content = kids.length === 0 ? '' : `\n/K${list}`;
  return `<</Type /StructElem\n/S /${type}${before}\n/P ${parent} 0 R${place}${content}${after}>>`;
}

/** The elements that are kids of one. */
export function elementKids(element: StructureElement): number[] {
  return element.kids.flatMap((kid) => (kid.endsWith(' 0 R') ? Number.parseInt(kid) : []));
}

/** Which marked content a kid is: of which stream or page, and its identifier there. */
export function contentOf(
  kid: string,
  page: number | undefined,
): { owner: number | undefined; id: number } | undefined {
  if (!kid.startsWith('<<'))
    return kid.endsWith('R') ? undefined : { owner: page, id: Number(kid) };
  const id = /\/MCID (\d+)/.exec(kid)?.[1];
  const owner = referenceOf(kid, 'Stm') ?? referenceOf(kid, 'Pg') ?? page;
  return id === undefined ? undefined : { owner, id: Number(id) };
}

/** The number of the object that an entry of a dictionary refers to. */
export function referenceOf(body: string | undefined, key: string): number | undefined {
  const begin = body?.indexOf(`/${key} `) ?? -1;
  const number =
    begin < 0 ? Number.NaN : Number.parseInt(body?.slice(begin + key.length + 2) ?? '');
  return Number.isNaN(number) ? undefined : number;
}
