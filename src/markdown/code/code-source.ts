import type { Element, Properties, Text } from 'hast';

/** Where a snippet comes from, as its readers are told. */
export interface CodeSource {
  readonly label: string;
  /** The web page of the lines. */
  readonly href: string | undefined;
  /** The number of each line in its file; undefined where the fence numbers them itself. */
  readonly numbers: readonly number[] | undefined;
}

/** The properties by which a fence's `<code>` carries its source from Markdown's tree to HTML's. */
export function sourceProperties({ label, href, numbers }: CodeSource): Properties {
  return {
    dataSource: label,
    ...(href === undefined ? {} : { dataSourcePage: href }),
    ...(numbers === undefined ? {} : { dataSourceLines: numbers.join(' ') }),
  };
}

/** The source of a fence; undefined for one that is no snippet. */
export function codeSource({ properties }: Element): CodeSource | undefined {
  const { dataSource: label, dataSourcePage: href, dataSourceLines: numbers } = properties;
  if (typeof label !== 'string') return undefined;
  return {
    label,
    href: typeof href === 'string' ? href : undefined,
    numbers: typeof numbers === 'string' ? numbers.split(' ').map(Number) : undefined,
  };
}

/** The line under a snippet that says where it comes from. */
export function sourceLine({ label, href }: CodeSource): Element {
  const text: Text = { type: 'text', value: label };
  return {
    type: 'element',
    tagName: 'p',
    properties: { className: ['code-source'] },
    children: [
      href === undefined
        ? text
        : { type: 'element', tagName: 'a', properties: { href }, children: [text] },
    ],
  };
}
