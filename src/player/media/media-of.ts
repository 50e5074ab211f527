import { STEP } from '../../markup.ts';

/** The videos and sounds of a slide, in its order. */
export function mediaOf(slide: ParentNode | undefined): HTMLMediaElement[] {
  return [...(slide?.querySelectorAll<HTMLMediaElement>('video, audio') ?? [])];
}

/** The step that brings it; 0 where it comes with the slide. */
export function stepOf(medium: Element): number {
  return Number(medium.closest(`[${STEP}]`)?.getAttribute(STEP) ?? 0);
}
