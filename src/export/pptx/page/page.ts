import { SLIDE } from '../../../markup.ts';
import type { SlideShapes } from '../shapes.ts';
import { readNotes } from './notes.ts';
import { SHOT } from './pictures.ts';
import { describeSlide } from './slide.ts';

/** What the export calls in the page of a deck, by its name in `globalThis`. */
const pageShapes = { slugs, canvasWidth, describe, isolate, readNotes };

declare global {
  var lecternShapes: typeof pageShapes;
}
globalThis.lecternShapes = pageShapes;

const SHOWN = 'data-shown-alone';
const ISOLATED = 'data-isolated';
const sheet = new CSSStyleSheet();
/** One slide at a time is laid out; while a picture of an element is taken, nothing else is seen. */
sheet.replaceSync(`
  [${SLIDE}]:not([${SHOWN}]) { display: none !important }
  [${ISOLATED}] { background: none !important }
  [${ISOLATED}] :not([${SHOT}=now], [${SHOT}=now] *) { visibility: hidden !important }
  [${ISOLATED}] [${SHOT}=now] { visibility: visible !important }
`);

function slugs(): string[] {
  return [...document.querySelectorAll(`[${SLIDE}]`)].map(
    (slide) => slide.getAttribute(SLIDE) ?? '',
  );
}

/** How many units slides are wide. */
function canvasWidth(): number {
  return Number(getComputedStyle(document.body).getPropertyValue('--stage-width'));
}

/** Shows a slide alone, and describes it. */
function describe(slug: string): SlideShapes {
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  for (const each of document.querySelectorAll(`[${SLIDE}]`))
    each.toggleAttribute(SHOWN, each.getAttribute(SLIDE) === slug);
  const slide = document.querySelector(`[${SHOWN}]`);
  if (!slide) throw new Error(`There is no slide ${slug}.`);
  return describeSlide(slide);
}

/** Hides all but the element that has this mark; without one, shows all again. */
function isolate(mark?: number): void {
  document.querySelector(`[${SHOT}=now]`)?.removeAttribute(SHOT);
  document.documentElement.toggleAttribute(ISOLATED, mark !== undefined);
  if (mark !== undefined) document.querySelector(`[${SHOT}="${mark}"]`)?.setAttribute(SHOT, 'now');
}
