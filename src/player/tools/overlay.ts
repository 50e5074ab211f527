import type { Size } from './canvas.ts';

/** A drawing over a slide, in the units of its canvas; it is for the eye alone, and presses go through it. */
export function overlay(name: string, { width, height }: Size): SVGSVGElement {
  const svg = drawing(`overlay ${name}`, `0 0 ${width} ${height}`);
  // A printed slide that does not fit is higher.
  svg.setAttribute('preserveAspectRatio', 'xMidYMin');
  return svg;
}

/** An SVG that is hidden from screen readers. */
export function drawing(className: string, viewBox: string): SVGSVGElement {
  const svg = element('svg');
  svg.setAttribute('class', className);
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}

export function path(shape: string, className?: string): SVGPathElement {
  const drawn = element('path');
  drawn.setAttribute('d', shape);
  if (className) drawn.setAttribute('class', className);
  return drawn;
}

export function group(): SVGGElement {
  return element('g');
}

function element<Name extends keyof SVGElementTagNameMap>(name: Name): SVGElementTagNameMap[Name] {
  return document.createElementNS('http://www.w3.org/2000/svg', name);
}
