import { blockAround, seenBoxes, unitOf } from './boxes.ts';
import type { Box } from './boxes.ts';
import { sides, withoutPassed } from './fault.ts';
import type { FoundFault, Rule, Side } from './fault.ts';
import { nounOf } from './noun.ts';

/** Less than this, in units of the slide, cannot be seen. */
const slack = 0.5;

/** An element that cuts what goes beyond it, and in which directions. */
interface Clip {
  readonly element: Element;
  readonly box: Box;
  readonly sides: readonly Side[];
}

/**
 * What leaves the slide, runs into its footer, or is cut by something on it: one fault for each block and side, with how far it goes at most
 * and the part that first does; of a block of code one for each line.
 */
export function overflowFaults(slide: Element): FoundFault[] {
  const unit = unitOf(slide);
  const outer: Clip = { element: slide, box: slide.getBoundingClientRect(), sides };
  const footers = [...slide.querySelectorAll('.furniture > span')].map((span) =>
    span.getBoundingClientRect(),
  );
  const clipsOf = clipFinder(slide);
  const found = new Map<string, FoundFault>();
  const blocks: Element[] = [];
  const add = (rule: Rule, element: Element, side: Side, pixels: number): void => {
    const block = blockAround(element);
    const unitOfReport = rule === 'code' ? element : block;
    if (!blocks.includes(unitOfReport)) blocks.push(unitOfReport);
    const key = `${blocks.indexOf(unitOfReport)} ${rule} ${side}`;
    const known = found.get(key);
    const most = Math.max(known?.pixels ?? 0, pixels);
    found.set(key, {
      rule,
      noun: nounOf(block),
      side,
      pixels: most,
      element: known?.element ?? element,
      block,
    });
  };

  for (const { element, box } of seenBoxes(slide)) {
    let rest = box;
    for (const clip of [...clipsOf(element), outer]) {
      const rule = clip === outer ? 'leaves' : clip.element.matches('pre') ? 'code' : 'cut';
      for (const side of clip.sides) {
        const over = beyond(rest, clip.box, side) / unit;
        if (over > slack) add(rule, element, side, over);
      }
      rest = within(rest, clip);
    }
    if (element.closest('.furniture')) continue;
    for (const footer of footers) {
      const into = (rest.bottom - footer.top) / unit;
      if (into > slack && touches(rest, footer)) add('footer', element, 'bottom', into);
    }
  }
  return withoutPassed([...found.values()]);
}

/** Finds what cuts an element, from the inside out; it looks at each element's styles once. */
function clipFinder(slide: Element): (element: Element) => readonly Clip[] {
  const known = new Map<Element, readonly Clip[]>();
  const clipsOf = (element: Element): readonly Clip[] => {
    if (element === slide) return [];
    const before = known.get(element);
    if (before) return before;
    const own = clipOf(element);
    const around = element.parentElement ? clipsOf(element.parentElement) : [];
    const clips = own ? [own, ...around] : around;
    known.set(element, clips);
    return clips;
  };
  // A picture does not cut itself.
  return (element) =>
    clipsOf(
      element.matches('img, video, audio, canvas, svg')
        ? (element.parentElement ?? slide)
        : element,
    );
}

function clipOf(element: Element): Clip | undefined {
  const style = getComputedStyle(element);
  const across = style.overflowX !== 'visible';
  const down = style.overflowY !== 'visible';
  if (style.display === 'inline' || !(across || down)) return undefined;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const box = {
    left: left + parseFloat(style.borderLeftWidth),
    right: right - parseFloat(style.borderRightWidth),
    top: top + parseFloat(style.borderTopWidth),
    bottom: bottom - parseFloat(style.borderBottomWidth),
  };
  return {
    element,
    box,
    sides: sides.filter((side) => (side === 'left' || side === 'right' ? across : down)),
  };
}

/** How far a box goes beyond another at one side; negative where it ends before. */
export function beyond(inner: Box, outer: Box, side: Side): number {
  const far = side === 'right' || side === 'bottom';
  return far ? inner[side] - outer[side] : outer[side] - inner[side];
}

function within(box: Box, { box: outer, sides: cut }: Clip): Box {
  const at = (side: Side): number => {
    if (!cut.includes(side)) return box[side];
    const far = side === 'right' || side === 'bottom';
    return far ? Math.min(box[side], outer[side]) : Math.max(box[side], outer[side]);
  };
  return { left: at('left'), right: at('right'), top: at('top'), bottom: at('bottom') };
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
