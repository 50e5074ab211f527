import { markContent, readContent } from './pdf-content.ts';
import type { Painting } from './pdf-content.ts';
import { onPage } from './pdf-claim.ts';
import { letterReader } from './pdf-letters.ts';
import { packedStream, readStream } from './pdf-objects.ts';
import type { PdfObjects } from './pdf-objects.ts';
import { contentOf, elementKids, referenceOf } from './pdf-structure.ts';
import type { Structure } from './pdf-structure.ts';

/** A content stream: whose it is, a page or a form, and where it stands, which is the same for a form. */
interface ContentStream {
  readonly owner: number;
  readonly stream: number;
  /** Where the structure says what its marked content is part of. */
  readonly key: number | undefined;
  /** Its fonts, by their names in it. */
  readonly fonts: ReadonlyMap<string, number>;
  /** The names by which it shows forms whose content is marked itself. */
  readonly marked: ReadonlySet<string>;
}

/**
 * Marks what no element says, and what is only the look of an element that has others in it, as artifacts: backgrounds, borders, and the
 * dots of lists. That goes out of the structure too, as a reader has nothing to say of it. Figures and formulas keep all that they paint.
 *
 * @param pdf its objects, which are changed
 * @param structure its structure, which is changed
 * @returns what is not marked or has letters that cannot be read: what has something that is not known here stays as it was; nothing
 *   where all is well
 */
export function markArtifacts(pdf: PdfObjects, structure: Structure): string | undefined {
  const { bodies } = pdf;
  const streams = contentStreams(pdf);
  const shown = streams.flatMap(({ forms }) => forms);
  let flaw = new Set(shown).size === shown.length ? undefined : 'a drawing that is shown twice';
  const canRead = letterReader(bodies);
  for (const stream of streams) {
    const read = readStream(bodies.get(stream.stream) ?? '');
    const content = read && readContent(read.content, stream.marked);
    const elements = structure.parents.get(stream.key ?? -1)?.elements ?? [];
    const looks = looksOf(content?.paintings ?? [], (id) => isPartOfText(structure, elements[id]));
    const typeOf = (id: number): string | undefined =>
      looks.has(id) ? undefined : structure.elements.get(elements[id] ?? 0)?.type;
    const marked = content && markContent(read.content, content, typeOf);
    if (read === undefined || content === undefined || marked === undefined) {
      flaw ??= `something unknown${onPage(pdf, stream.owner)}`;
      continue;
    }
    const isReadable = content.paintings.every(
      ({ kind, begin, end }) =>
        kind !== 'text' || canRead(read.content.slice(begin, end), stream.fonts),
    );
    if (!isReadable) flaw ??= `letters that no font has${onPage(pdf, stream.owner)}`;
    bodies.set(stream.stream, packedStream(read.dictionary, marked));
    for (const id of looks) takeOut(structure, stream, id);
  }
  return flaw;
}

function contentStreams({ bodies, byType }: PdfObjects): (ContentStream & { forms: number[] })[] {
  const keys = new Map<number, number>();
  for (const number of [...(byType.get('Page') ?? []), ...(byType.get('XObject') ?? [])]) {
    const key = /\/StructParents (\d+)/.exec(bodies.get(number) ?? '')?.[1];
    if (key !== undefined) keys.set(number, Number(key));
  }
  const owners = new Set([...(byType.get('Page') ?? []), ...keys.keys()]);
  return [...owners].map((owner) => {
    const body = bodies.get(owner) ?? '';
    const forms = resourcesOf(body, 'XObject').filter(([, number]) => keys.has(number));
    return {
      owner,
      stream: referenceOf(body, 'Contents') ?? owner,
      key: keys.get(owner),
      fonts: new Map(resourcesOf(body, 'Font')),
      marked: new Set(forms.map(([name]) => name)),
      forms: forms.map(([, number]) => number),
    };
  });
}

/** What a page or a form names in its content, and which objects these are. */
function resourcesOf(body: string, kind: 'XObject' | 'Font'): (readonly [string, number])[] {
  const named = new RegExp(`/${kind} <<([^>]*)>>`).exec(body)?.[1] ?? '';
  return Array.from(
    named.matchAll(/\/(\w+) (\d+) 0 R/g),
    ([, name = '', number]) => [name, Number(number)] as const,
  );
}

/** The identifiers of what holds no text and is not all that its element has to show. */
function looksOf(
  paintings: readonly Painting[],
  isPart: (id: number) => boolean,
): ReadonlySet<number> {
  const looks = new Set<number>();
  const contents = new Set<number>();
  for (const { kind, id } of paintings) {
    if (id === undefined) continue;
    if (kind !== 'text' && isPart(id)) looks.add(id);
    else contents.add(id);
  }
  return looks.difference(contents);
}

/** Whether an element has others in it, and is no picture, nor in one. */
function isPartOfText({ elements }: Structure, number: number | undefined): boolean {
  const element = elements.get(number ?? 0);
  if (element === undefined || elementKids(element).length === 0) return false;
  for (let part = elements.get(element.number); part; part = elements.get(part.parent))
    if (part.type === 'Figure' || part.type === 'Formula') return false;
  return true;
}

/** Takes marked content out of the structure. */
function takeOut(
  { elements, parents }: Structure,
  { owner, key }: ContentStream,
  id: number,
): void {
  const list = parents.get(key ?? -1)?.elements;
  const element = elements.get(list?.[id] ?? 0);
  if (list === undefined || element === undefined) return;
  list[id] = undefined;
  element.isChanged = true;
  element.kids = element.kids.filter((kid) => {
    const content = contentOf(kid, element.page);
    return content?.owner !== owner || content.id !== id;
  });
}
