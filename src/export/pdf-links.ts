import { textString } from './pdf-update.ts';

/**
 * The links of a PDF that Chromium printed, each with what it leads to, for those who do not see where it stands (ISO 14289-1, 7.18.5):
 * the name of the place in the file, or the address.
 *
 * @param places what the places of the file are called, by their names
 * @returns the dictionaries of the links by the numbers of their objects
 */
export function namedLinks(pdf: Buffer, places: ReadonlyMap<string, string>): Map<number, string> {
  const links = pdf
    .toString('latin1')
    .matchAll(/\n(\d+) 0 obj\n<<(\/Type \/Annot\n\/Subtype \/Link\n[^]*?)>>\nendobj/g);
  const named = new Map<number, string>();
  for (const [, number, dictionary = ''] of links) {
    const place = /\n\/Dest \/(\S+)/.exec(dictionary)?.[1];
    const address = /\/URI (\((?:[^\\()]|\\.)*\))/.exec(dictionary)?.[1];
    const contents =
      place === undefined ? address : textString(places.get(place) ?? place.replaceAll('-', ' '));
    if (contents !== undefined) named.set(Number(number), `${dictionary}\n/Contents ${contents}`);
  }
  return named;
}
