import type { BoxShape, Paint, Side, SlideShapes } from '../shapes.ts';
import { sides } from '../shapes.ts';
import { paintOf } from './colours.ts';
import { shotOf } from './pictures.ts';
import { boxOf, lengthOf } from './places.ts';

/** What stands behind a whole slide. */
export function slideGround(slide: Element): Pick<SlideShapes, 'ground' | 'background' | 'lost'> {
  const { backgroundColor, backgroundImage } = getComputedStyle(slide);
  const ground = paintOf(backgroundColor) ?? { color: 'FFFFFF', opacity: 1 };
  const behind = slide.querySelector('.canvas > .background');
  const colour = behind && onlyColour(behind);
  if (colour) return { ground: colour, lost: [] };
  if (!behind && backgroundImage === 'none') return { ground, lost: [] };
  const isDarkened = behind?.querySelector('rect') != null;
  return {
    ground,
    background: shotOf(behind ?? slide, boxOf(slide), true),
    lost: isDarkened ? ['background'] : [],
  };
}

/** The colour of a background that is no more than one. */
function onlyColour(behind: Element): Paint | undefined {
  const rect = behind.querySelector(':scope > svg > rect');
  return rect && !behind.querySelector('img') ? paintOf(getComputedStyle(rect).fill) : undefined;
}

/** The ground and the lines of an element, as rectangles. */
export function groundShapes(element: Element): BoxShape[] {
  const style = getComputedStyle(element);
  const box = boxOf(element);
  const fill = paintOf(style.backgroundColor);
  const lineAt = (side: Side): BoxShape[] => {
    const width = lengthOf(style.getPropertyValue(`border-${side}-width`));
    const paint = paintOf(style.getPropertyValue(`border-${side}-color`));
    if (width === 0 || !paint) return [];
    const edge = {
      top: { ...box, h: width },
      bottom: { ...box, y: box.y + box.h - width, h: width },
      left: { ...box, w: width },
      right: { ...box, x: box.x + box.w - width, w: width },
    }[side];
    return [{ kind: 'box', box: edge, fill: paint }];
  };
  return [...(fill ? [{ kind: 'box' as const, box, fill }] : []), ...sides.flatMap(lineAt)];
}
