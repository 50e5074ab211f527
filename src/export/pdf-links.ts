import { textString, withEntries } from './pdf-objects.ts';
import type { PdfObjects } from './pdf-objects.ts';

/**
 * Says in the links of a PDF that Chromium printed what each leads to, for those who do not see where it stands (ISO 14289-1, 7.18.5):
 * the name of the place in the file, or the address.
 *
 * @param pdf its objects, which are changed
 * @param places what the places of the file are called, by their names
 */
export function nameLinks(
  { bodies, byType }: PdfObjects,
  places: ReadonlyMap<string, string>,
): void {
  for (const number of byType.get('Annot') ?? []) {
    const body = bodies.get(number) ?? '';
    const place = /\n\/Dest \/(\S+)/.exec(body)?.[1];
    const address = /\/URI (\((?:[^\\()]|\\.)*\))/.exec(body)?.[1];
    const contents =
      place === undefined ? address : textString(places.get(place) ?? place.replaceAll('-', ' '));
    if (contents !== undefined) bodies.set(number, withEntries(body, `/Contents ${contents}`));
  }
}
