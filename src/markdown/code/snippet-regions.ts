/** A part of a file between two marker lines, which count from 1; without `end`, nothing closes it. */
export interface Region {
  readonly name: string;
  readonly start: number;
  readonly end: number | undefined;
}

/** `// #region x`, in any comment; `#pragma region x`; and, in comments that begin with `#`, `# region x`, where the name is one word. */
const markers = [
  /^\s*(?:\/\/+|\{?\s*\/\*+|<!--|\(\*|--+|;+|%+|#+(?=\s))?\s*#(region|endregion)\b\s*(.*?)\s*(?:\*+\/\s*\}?|-->|\*\))?\s*$/,
  /^\s*#\s*pragma\s+(region|endregion)\b\s*(.*?)\s*$/,
  /^\s*#\s*(region|endregion)(?:\s+([\w.-]+))?\s*$/,
];

/** The regions of a file in the order in which they begin. An end without a name closes the innermost region. */
export function findRegions(lines: readonly string[]): Region[] {
  const regions: Region[] = [];
  const open: number[] = [];
  for (const [index, text] of lines.entries()) {
    const marker = markers.map((form) => form.exec(text)).find((match) => match !== null);
    if (!marker) continue;
    const [, word, name = ''] = marker;
    if (word === 'region') {
      open.push(regions.length);
      regions.push({ name, start: index + 1, end: undefined });
      continue;
    }
    const at = open.findLastIndex((each) => name === '' || regions[each]?.name === name);
    const [closed] = at < 0 ? [] : open.splice(at, 1);
    const region = closed === undefined ? undefined : regions[closed];
    if (closed !== undefined && region) regions[closed] = { ...region, end: index + 1 };
  }
  return regions;
}
