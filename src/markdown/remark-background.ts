import { pathToFileURL } from 'node:url';
import type { Element, Properties } from 'hast';
import type { Image, Paragraph, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { groundOf, neededShade } from './contrast.ts';
import { lookAtPicture } from './look-at-picture.ts';
import type { FindPicture } from './look-at-picture.ts';
import { slideData } from './slide-data.ts';

/** How bright the brightest parts of a picture are, from 0 to 1 as a grey in sRGB; nothing where there is no such picture. */
export type ReadBrightness = (url: URL) => Promise<number | undefined>;

/**
 * Puts what a slide's `background:` names behind the slide, and finds out whether its text has to be light or dark on it.
 * A picture is shown as much darker as light text on its brightest parts needs, or as the author says.
 *
 * Tells of a picture that is not there or cannot be shown, and of a colour on which no text can be read.
 */
export function remarkBackground({
  brightness,
  find,
}: {
  brightness: ReadBrightness;
  find: FindPicture;
}) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const data = slideData(file);
    const { background } = data;
    if (!background) return;
    const tell = (reason: string): void =>
      void file.message(reason, {
        place: { line: data.backgroundLine, column: 1 },
        ruleId: 'background',
        source: 'lectern',
      });

    if ('colour' in background) {
      const { colour } = background;
      const ground = groundOf(colour);
      if (!ground) {
        tell(`No text can be read on ${colour}. Take a lighter or a darker one.`);
        return;
      }
      data.ground = ground;
      tree.children.unshift(behind([], rect({ fill: colour })));
      return;
    }
    const { picture, dim } = background;
    const look = await lookAtPicture(picture, file, find);
    if ('fault' in look) {
      tell(look.fault);
      return;
    }
    const bright = await brightness(new URL(picture, pathToFileURL(file.path)));
    if (bright === undefined) {
      tell(`The picture "${picture}" cannot be read. Export it again.`);
      return;
    }
    data.ground = 'dark';
    const shade = dim === undefined ? neededShade(bright) : dim / 100;
    tree.children.unshift(
      behind([{ type: 'image', url: picture, alt: '' }], rect({ fillOpacity: shade })),
    );
  };
}

/** Colours are attributes of an SVG, as the policy of the pages allows no `style`. */
function rect(fill: Properties): Properties {
  return { width: '100%', height: '100%', ...fill };
}

function behind(pictures: readonly Image[], properties: Properties): Paragraph {
  const colour: Element = { type: 'element', tagName: 'rect', properties, children: [] };
  const svg: Text = {
    type: 'text',
    value: '',
    data: { hName: 'svg', hProperties: rect({}), hChildren: [colour] },
  };
  return {
    type: 'paragraph',
    data: { hName: 'div', hProperties: { className: ['background'], ariaHidden: 'true' } },
    children: [...pictures, svg],
  };
}
