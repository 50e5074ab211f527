import type { FoundFault } from './fault.ts';
import { overflowFaults } from './overflow.ts';
import { alternativeFaults, pictureFaults, smallTextFaults } from './sizes.ts';

/**
 * What is wrong with a slide as the page shows it now. The slide has to be a canvas: on the stage, in print, or small;
 * on a phone it flows and nothing of this holds.
 */
export function measureSlide(slide: Element): FoundFault[] {
  return [
    ...overflowFaults(slide),
    ...smallTextFaults(slide),
    ...pictureFaults(slide),
    ...alternativeFaults(slide),
  ];
}
