import { STROKES_SHOWN } from '../../markup.ts';
import { slugOf } from '../player.ts';
import type { Player } from '../player.ts';
import type { Size } from '../tools/canvas.ts';
import { group, overlay, path } from '../tools/overlay.ts';
import { outlineOf } from './outline.ts';
import type { Stroke } from './stroke.ts';
import { placeOf } from './stroke-key.ts';
import type { Strokes } from './strokes.ts';

/** Shows the strokes of the slide and the step that the player is at; on paper, those of all. Only slides with strokes get an element for them. */
export function showStrokes(player: Player, strokes: Strokes, size: Size): void {
  const drawn = new WeakMap<HTMLElement, SVGSVGElement>();
  const outlines = new WeakMap<Stroke, string>();
  const outline = (stroke: Stroke): string => {
    const shape = outlines.get(stroke) ?? outlineOf(stroke);
    outlines.set(stroke, shape);
    return shape;
  };

  const draw = (slide: HTMLElement): void => {
    drawn.get(slide)?.remove();
    const steps = new Map<number, SVGGElement>();
    for (const key of strokes.keys(slugOf(slide))) {
      const stroke = strokes.all.get(key);
      const step = placeOf(key)?.step ?? 0;
      const ofStep = steps.get(step) ?? group();
      if (stroke) ofStep.append(path(outline(stroke), `pen-${stroke.colour}`));
      ofStep.toggleAttribute(STROKES_SHOWN, step === player.position.step);
      steps.set(step, ofStep);
    }
    if (steps.size === 0) return;
    const ink = overlay('ink', size);
    ink.append(...steps.values());
    drawn.set(slide, ink);
    slide.append(ink);
  };

  strokes.onChange((changes) => {
    const slugs = new Set([...changes.keys()].map((key) => placeOf(key)?.slide));
    for (const slide of player.slides) if (slugs.has(slugOf(slide))) draw(slide);
  });
  player.onChange(({ position }) => {
    const slide = player.slides[position.slide];
    if (slide) draw(slide);
  });
  player.whenWhole(() => {
    for (const slide of player.slides) draw(slide);
  });
}
