import { drawing, path } from './overlay.ts';

/** Icons of the family that the page's controls have, see `components/Icon.astro`: strokes on a grid of 24. */
const shapes = {
  pointer: 'M9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0M12 3v2.5M12 18.5V21M3 12h2.5M18.5 12H21',
  eraser: 'M9 20l-5-5L14 5l6 6-9 9zM9 10l6 6M11 20h9',
  zoom: 'M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M15.5 15.5L21 21M10.5 8v5M8 10.5h5',
  undo: 'M8 4L4 8l4 4M4 8h10a5.5 5.5 0 0 1 0 11H9',
  clear: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  close: 'M6 6l12 12M18 6L6 18',
} as const;

export type IconName = keyof typeof shapes;

export function icon(name: IconName): SVGSVGElement {
  const svg = drawing('icon', '0 0 24 24');
  svg.append(path(shapes[name]));
  return svg;
}
