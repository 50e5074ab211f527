import type { Image, ImageReference, Parents, Root } from 'mdast';
import { definitions } from 'mdast-util-definitions';
import { mediumOf } from '../media/types.ts';
import type { MediumKind } from '../media/types.ts';

/** A picture of Markdown that names a video or a sound. */
export interface FoundMedium {
  readonly node: Image | ImageReference;
  readonly url: string;
  readonly kind: MediumKind;
  /** Whether all browsers play it, by the ending of its name. */
  readonly isPlayed: boolean;
  readonly parent: Parents;
  /** What it stands in that cannot hold it. */
  readonly within: 'notes' | 'link' | undefined;
}

/** The videos and sounds of a slide, in its order. */
export function findMedia(tree: Root): FoundMedium[] {
  const definition = definitions(tree);
  const walk = (parent: Parents, within: FoundMedium['within']): FoundMedium[] =>
    parent.children.flatMap((node) => {
      if ('children' in node) return walk(node, holder(node) ?? within);
      if (node.type !== 'image' && node.type !== 'imageReference') return [];
      const { url } = node.type === 'image' ? node : (definition(node.identifier) ?? {});
      const medium = url === undefined ? undefined : mediumOf(url);
      return url !== undefined && medium ? [{ node, url, ...medium, parent, within }] : [];
    });
  return walk(tree, undefined);
}

function holder(node: Parents): FoundMedium['within'] {
  if (node.type === 'link' || node.type === 'linkReference') return 'link';
  return node.type === 'containerDirective' && node.name === 'notes' ? 'notes' : undefined;
}
