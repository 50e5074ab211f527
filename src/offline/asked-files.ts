/**
 * The files that a part of a page asks for by itself, as their addresses stand in it; links that a reader may follow are none.
 *
 * @param part a start tag and what follows it up to the next, see `packPages`
 * @returns for each file its address, followed by those of narrower copies of the same picture, that one the widest
 */
export function askedFiles(part: string): string[][] {
  const [tag = '', name = ''] = /^<([a-z][\w-]*)(?:[^"'>]|"[^"]*"|'[^']*')*>/.exec(part) ?? [];
  if (name === 'style') {
    return Array.from(part.matchAll(/url\((["']?)([^"')]+)\1\)/g), ([, , address = '']) => [
      address,
    ]);
  }
  const values = new Map(
    Array.from(tag.matchAll(/\s([\w:-]+)=(["'])(.*?)\2/gs), ([, attribute = '', , value = '']) => [
      attribute,
      value,
    ]),
  );
  if (leadsElsewhere(name, values.get('rel'))) return [];
  const one = (attribute: string): string[] => [values.get(attribute) ?? []].flat();
  const widths = ['srcset', 'imagesrcset'].flatMap(one).flatMap(candidates);
  const picture = widths.toSorted((a, b) => b.width - a.width).map(({ address }) => address);
  const others = ['href', 'xlink:href', 'poster'].flatMap(one).map((address) => [address]);
  return [unique([...picture, ...one('src')]), ...others].filter((group) => group.length > 0);
}

function leadsElsewhere(name: string, rel = ''): boolean {
  return name === 'a' || (name === 'link' && !/\b(?:icon|preload|modulepreload)\b/.test(rel));
}

/** What a `srcset` offers: addresses with their widths (or densities). */
function candidates(srcset: string): { address: string; width: number }[] {
  return srcset.split(/,\s+/).map((candidate) => {
    const [address = '', width = ''] = candidate.trim().split(/\s+/);
    return { address, width: Number.parseFloat(width) || 1 };
  });
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
