import { textString } from './pdf-objects.ts';
import { elementKids } from './pdf-structure.ts';
import type { Structure } from './pdf-structure.ts';

/**
 * Begins the name of what is to have a type that Chromium gives to nothing: the type follows, then its alternative text. In the page it
 * is a picture, as the names of these alone get into a PDF. An invisible character, which nobody begins a name with.
 */
export const TYPE_MARK = '\u2063';

/** Types of PDF 2.0 that Chromium writes, and those of PDF 1.7 that are nearest to them (ISO 32000-1, 14.8.4). */
export const ROLE_MAP = '/RoleMap <</Strong /Span\n/Em /Span\n/Aside /Sect>>';

/** Gives elements that the page asks for it their types; see `TYPE_MARK`. @returns the notes, by their identifiers */
export function setTypes({ elements }: Structure): Map<string, number> {
  const notes = new Map<string, number>();
  const marked = new RegExp(`\n/Alt ${textString(TYPE_MARK).slice(0, -1)}([\\dA-F]*)>`);
  for (const element of elements.values()) {
    const hex = element.type === 'Figure' ? marked.exec(element.before) : null;
    if (hex === null) continue;
    const [type = '', ...words] = Buffer.from(hex[1] ?? '', 'hex')
      .swap16()
      .toString('utf16le')
      .split(' ');
    element.type = type;
    element.isChanged = true;
    const alternative = words.length === 0 ? '' : `\n/Alt ${textString(words.join(' '))}`;
    element.before = element.before.replace(hex[0], alternative);
    if (type !== 'Note') continue;
    // An identifier is one of a kind in the file (ISO 14289-1, 7.9).
    const id = `(note${String(notes.size + 1).padStart(8, '0')})`;
    element.after += `\n/ID ${id}`;
    notes.set(id, element.number);
  }
  return notes;
}

/**
 * Gives the items of lists bodies: all that is not their label (ISO 32000-1, 14.8.4.3.3).
 *
 * @param next the first number that is free for objects
 */
export function addBodies(structure: Structure, next: number): void {
  const { elements, parents } = structure;
  const bodies = new Map<number, number>();
  for (const item of [...elements.values()].filter(({ type }) => type === 'LI')) {
    const isLabel = (kid: string): boolean => typeOf(structure, kid) === 'Lbl';
    const rest = item.kids.filter((kid) => !isLabel(kid));
    if (rest.length === 0 || rest.some((kid) => typeOf(structure, kid) === 'LBody')) continue;
    const body = { ...item, number: next, type: 'LBody', parent: item.number, kids: rest };
    elements.set(next, { ...body, before: '', after: '', isChanged: true });
    bodies.set(item.number, next);
    next += 1;
    for (const number of elementKids(body)) {
      const kid = elements.get(number);
      if (kid) [kid.parent, kid.isChanged] = [body.number, true];
    }
    item.isChanged = true;
    item.kids = [...item.kids.filter(isLabel), `${body.number} 0 R`];
  }
  for (const content of parents.values())
    content.elements = content.elements.map((number) => bodies.get(number ?? 0) ?? number);
}

function typeOf({ elements }: Structure, kid: string): string | undefined {
  return kid.endsWith(' 0 R') ? elements.get(Number.parseInt(kid))?.type : undefined;
}
