import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { slideData } from './slide-data.ts';

/**
 * Has Astro make the pictures of a slide in the format that the deck asks for. Drawings and what may move stay as they are without it.
 * Astro hands the attributes of a picture to its image service: https://docs.astro.build/en/reference/modules/astro-assets/#format
 */
export function rehypePictureFormat() {
  return (tree: Root, file: VFile): void => {
    const { pictures } = slideData(file);
    if (pictures === 'webp') return;
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'img' && /\.(?:jpe?g|png|tiff?)$/i.test(String(properties['src'])))
        properties['format'] = pictures;
    });
  };
}
