import type { Properties, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { slideData } from './slide-data.ts';

/**
 * Lets every id of a slide begin with the slide's slug, with all that names it: footnotes and the parts of an SVG
 * would else have one id on several slides, and all slides stand on one page. `[above](#a-heading)` finds its heading.
 */
export function rehypeIds() {
  return (tree: Root, file: VFile): void => {
    const prefix = `${slideData(file).slug}--`;
    const ids = new Set<string>();
    visit(tree, 'element', ({ properties }) => {
      const { id } = properties;
      if (typeof id !== 'string') return;
      properties['id'] = id.startsWith(prefix) ? id : prefix + id;
      ids.add(properties['id']);
    });
    const named = (id: string): string => (ids.has(prefix + id) ? prefix + id : id);
    visit(tree, 'element', ({ properties }) => {
      for (const [name, value] of Object.entries(properties))
        properties[name] = follow(name, value, named);
    });
  };
}

function follow(
  name: string,
  value: Properties[string],
  named: (id: string) => string,
): Properties[string] {
  if (/^aria(?:LabelledBy|DescribedBy|Controls|Details)$/.test(name)) {
    return [value].flat().map((id) => named(String(id)));
  }
  if (typeof value !== 'string') return value;
  if (/^(?:href|xLinkHref)$/.test(name)) {
    return value.replace(/^#(.+)$/, (_, id: string) => `#${named(decoded(id))}`);
  }
  return value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${named(id)})`);
}

/** An address has letters beyond ASCII percent-encoded, an id has them as they are. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
