import { claimFlaw } from './pdf-claim.ts';
import { markArtifacts } from './pdf-marks.ts';
import { nextNumber, withEntries } from './pdf-objects.ts';
import type { PdfObjects } from './pdf-objects.ts';
import { elementBody, readStructure, referenceOf } from './pdf-structure.ts';
import { addBodies, ROLE_MAP, setTypes } from './pdf-types.ts';

/**
 * Mends the tags of a PDF that Chromium printed, and whose links say where they lead: all that it paints is part of an element or an
 * artifact, items of lists have bodies, formulas and notes their types.
 *
 * @param pdf its objects, which are changed
 * @returns what keeps it from being PDF/UA-1 then; nothing where it is, as far as that can be known
 */
export function mendTags(pdf: PdfObjects): string | undefined {
  const { bodies } = pdf;
  const structure = readStructure(pdf);
  if (structure === undefined) return 'no tags';
  const notes = setTypes(structure);
  addBodies(structure, nextNumber(bodies));
  const flaw = markArtifacts(pdf, structure);
  for (const [number, element] of structure.elements)
    if (element.isChanged) bodies.set(number, elementBody(element));
  for (const { object, elements } of structure.parents.values())
    bodies.set(
      object,
      `[${elements.map((number) => (number === undefined ? 'null' : `${number} 0 R`)).join(' ')}]`,
    );
  addRootEntries(bodies, structure.root, notes);
  return flaw ?? claimFlaw(pdf, structure);
}

/** Says what types stand for, and where elements are by their identifiers (ISO 32000-1, 14.7.2). */
function addRootEntries(
  bodies: Map<number, string>,
  root: number,
  notes: ReadonlyMap<string, number>,
): void {
  const entries = [ROLE_MAP];
  const tree = referenceOf(bodies.get(root), 'IDTree');
  if (notes.size > 0) {
    const names = [...notes].map(([id, number]) => `${id} ${number} 0 R`);
    const ids = [...notes.keys()];
    const leaf = nextNumber(bodies);
    bodies.set(leaf, `<</Limits [${ids[0]} ${ids.at(-1)}]\n/Names [${names.join(' ')}]>>`);
    // Chromium's own identifiers begin with "node", and come before these.
    const others = /\/Kids \[([^\]]*)\]/.exec(bodies.get(tree ?? 0) ?? '')?.[1];
    const kids = others === undefined ? `${leaf} 0 R` : `${others} ${leaf} 0 R`;
    bodies.set(tree ?? leaf + 1, `<</Kids [${kids}]>>`);
    if (tree === undefined) entries.push(`/IDTree ${leaf + 1} 0 R`);
  }
  bodies.set(root, withEntries(bodies.get(root) ?? '', ...entries));
}
