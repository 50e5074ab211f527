import type { Html } from 'mdast';

/** A comment, or a tag with its name; an attribute's value may hold any letter save the quote around it. */
const tags = /<!--[\s\S]*?-->|<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** Within these is no markup up to their end. */
const texts = new Set(['script', 'style', 'textarea', 'title', 'xmp']);

/** What takes all that follows along where it has no end: text and lists that may be chosen from hold no other elements. */
const swallowing = ['textarea', 'select'];

/** A tag that has no counterpart on the slide; `offset` is its place in `node`. */
export interface LoneTag {
  readonly node: Html;
  readonly offset: number;
  readonly name: string;
  readonly isEnd: boolean;
}

/**
 * The end tags of a slide's raw HTML that end nothing, and the start tags of what would take the rest of the slide along.
 * Raw HTML may begin in one node and end in another.
 */
export function loneTags(nodes: readonly Html[]): LoneTag[] {
  const open = new Map<string, LoneTag[]>();
  const lone: LoneTag[] = [];
  let text: string | undefined;
  for (const node of nodes) {
    for (const { index, 1: slash, 2: written } of node.value.matchAll(tags)) {
      const name = written?.toLowerCase();
      const isEnd = slash === '/';
      if (name === undefined || (text !== undefined && !(isEnd && name === text))) continue;
      text = !isEnd && texts.has(name) ? name : undefined;
      const tag = { node, offset: index, name, isEnd };
      const started = open.get(name) ?? [];
      open.set(name, started);
      if (!isEnd) started.push(tag);
      else if (!started.pop()) lone.push(tag);
    }
  }
  return [...lone, ...swallowing.flatMap((name) => open.get(name) ?? [])];
}
