import type { ElementContent } from 'hast';
import type { Image, Parents, Root } from 'mdast';
import { definitions } from 'mdast-util-definitions';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { asFigure, isAlone } from './figure.ts';
import { lookAtPicture } from './look-at-picture.ts';
import type { FindPicture } from './look-at-picture.ts';
import { madeMarkup } from './made-markup.ts';
import { setAside } from './set-aside.ts';

/**
 * Checks the pictures of a slide. An SVG that uses `currentColor` or a custom property follows the theme, so it is set into the page;
 * a paragraph that is nothing but a picture becomes a figure.
 *
 * A picture needs a text alternative; `![""](x.svg)` says that it is mere decoration.
 *
 * Tells of a picture that is missing, cannot be shown or is not in the repository, of one without text alternative, and of one that
 * cannot be set into the page.
 */
export function remarkPictures({ find }: { find: FindPicture }) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const definition = definitions(tree);
    visit(tree, 'imageReference', (node, index, parent) => {
      const { url, title } = definition(node.identifier) ?? {};
      if (!parent || index === undefined || url === undefined) return;
      const { alt, position } = node;
      parent.children[index] = { type: 'image', url, title, alt, position };
    });
    const found: { node: Image; parent: Parents }[] = [];
    visit(tree, 'image', (node, _, parent) => {
      if (parent) found.push({ node, parent });
    });
    for (const { node, parent } of found) {
      const tell = (reason: string, ruleId: string): void =>
        void file.message(reason, { place: node.position, ruleId, source: 'lectern' });
      const refuse = (reason: string, ruleId: string): void => {
        tell(reason, ruleId);
        setAside(node);
      };

      if (!node.alt) {
        tell(
          `The picture "${node.url}" has no text alternative. Write ![what it shows](${node.url}), or ![""](${node.url}) for mere decoration.`,
          'missing-alt',
        );
      }
      if (node.alt === '""') node.alt = '';
      if (isAlone(node, parent)) asFigure(parent, { className: ['picture'] });
      if (/^data:/i.test(node.url)) continue;
      if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(node.url)) {
        refuse(
          `The picture "${node.url}" is not in the deck. Save it beside the slide and name that file.`,
          'foreign-picture',
        );
        continue;
      }
      const look = await lookAtPicture(node.url, file, find);
      if ('fault' in look) refuse(look.fault, look.ruleId);
      else if (look.svg === undefined) continue;
      else if (/<(?:style|script)\b|\sstyle\s*=/i.test(look.svg)) {
        refuse(
          `The picture "${node.url}" takes its colours from the theme, so it stands in the page itself, where <style>, <script> and style="…" may not be. Write attributes like fill="currentColor".`,
          'styled-picture',
        );
      } else Object.assign(node, inlined(node, look.svg));
    }
  };
}

/** A node that becomes the SVG itself. It is no `image` any longer, so Astro leaves it alone. */
function inlined(node: Image, text: string): object {
  const svg = madeMarkup(text, 'svg').find((child) => child.type === 'element');
  const label = node.alt ? { role: 'img', ariaLabel: node.alt } : { ariaHidden: 'true' };
  const hChildren: ElementContent[] = svg?.children ?? [];
  return {
    type: 'inlineSvg',
    data: { hName: 'svg', hProperties: { ...svg?.properties, ...label }, hChildren },
  };
}
