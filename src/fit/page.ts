import { IDLE, MARKS_FROM, SLIDE, STEPS } from '../markup.ts';
import { bringTexts, takeTexts } from './backdrop.ts';
import type { TakenText } from './backdrop.ts';
import { contrastOf } from './contrast.ts';
import { isOver } from './fault.ts';
import { missingFonts } from './fonts.ts';
import { measureSlide } from './measure.ts';
import { arriving, leaving, slidesOf } from './measured.ts';
import type { Measured } from './measured.ts';
import { outline } from './outline.ts';

/** What `npm run check` calls in the page of a slide, by its name in `globalThis`. */
const pageFit = {
  begin,
  goTo,
  measureSteps,
  contrastOfSteps,
  takeTextsOf,
  bringTexts,
  measureAll,
  scaleOf,
  outlineAll,
  missingFonts: async () => (await missingFonts(slidesOf(document))).map((fault) => leaving(fault)),
};

declare global {
  var lecternFit: typeof pageFit;
}
globalThis.lecternFit = pageFit;

let slides: readonly HTMLElement[] = [];

/** Goes to the first slide; all have to be there. */
function begin(): void {
  if (slides.length === 0) slides = slidesOf(document);
  document.querySelector('.slides')?.replaceChildren(...slides);
  press('Home');
}

/** Goes to a slide as back and forward do, by the address. */
function goTo(slug: string, step: number): void {
  history.replaceState(null, '', `../${slug}/#${step}`);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Measures the slide that the stage shows at each of its steps, and moves on to the next. */
async function measureSteps(slug: string): Promise<Measured[]> {
  const slide = shown(slug);
  await decoded(slide);
  const found: Measured[] = [];
  for (let step = 0; step <= stepsOf(slide); step++) {
    found.push(...measureSlide(slide).map((fault) => leaving(fault, step)));
    press('PageDown');
  }
  return found;
}

/**
 * The same for the contrast of its text: after the last step, and at each step where code has marks that change.
 * All other slides are taken out of the page, as axe looks at everything in it each time.
 */
async function contrastOfSteps(slug: string): Promise<{ found: Measured[]; hasBackdrop: boolean }> {
  const slide = shown(slug);
  const next = slides[slides.indexOf(slide) + 1];
  slide.parentElement?.replaceChildren(slide);
  const last = stepsOf(slide);
  const isMarked = slide.querySelector(`[${MARKS_FROM}]`) !== null;
  const found: Measured[] = [];
  let hasBackdrop = false;
  for (let step = 0; step <= last; step++) {
    if (isMarked || step === last) {
      const contrast = await contrastOf(slide);
      found.push(...contrast.faults.map((fault) => leaving(fault, step)));
      hasBackdrop = contrast.hasBackdrop;
    }
    if (step === last && next) slide.after(next);
    press('PageDown');
  }
  return { found, hasBackdrop };
}

/** Shows a slide, as it is after its last step, without its texts, and tells where they were. All slides have to be there. */
function takeTextsOf(slug: string): TakenText[] {
  const step = stepsOf(slides.find((slide) => slide.getAttribute(SLIDE) === slug));
  goTo(slug, step);
  document.documentElement.setAttribute(IDLE, '');
  return takeTexts(shown(slug), step);
}

/** Measures all slides that can be seen, as on paper. */
async function measureAll(): Promise<Measured[]> {
  const seen = slidesOf(document).filter((slide) => slide.getClientRects().length > 0);
  await Promise.all(seen.map(decoded));
  return seen.flatMap((slide) =>
    measureSlide(slide).map((fault) => leaving(fault, stepsOf(slide))),
  );
}

/** The first of some scales, in percent, at which a slide fits; the last where it does at none. */
function scaleOf(slug: string, scales: readonly number[]): number {
  const slide = slidesOf(document).find((candidate) => candidate.getAttribute(SLIDE) === slug);
  const scale = scales.find((each) => {
    slide?.classList.remove(...scales.map((other) => `fit-${other}`));
    slide?.classList.add(`fit-${each}`);
    return slide && !measureSlide(slide).some(isOver);
  });
  return scale ?? scales.at(-1) ?? 100;
}

/** Draws faults over the slide that is shown. */
function outlineAll(faults: readonly Measured[]): void {
  // The controls would cover what stands below them.
  document.documentElement.setAttribute(IDLE, '');
  outline(
    faults.flatMap((fault) => arriving(fault) ?? []),
    undefined,
    (slide) => slide.getBoundingClientRect(),
  );
}

/** The slide that the stage shows, which has to be this one. */
function shown(slug: string): HTMLElement {
  const [slide, ...more] = slidesOf(document).filter(({ hidden }) => !hidden);
  if (slide?.getAttribute(SLIDE) === slug && more.length === 0) return slide;
  throw new Error(`The stage does not show the slide "${slug}".`);
}

function stepsOf(slide: Element | undefined): number {
  return Number(slide?.getAttribute(STEPS)) || 0;
}

async function decoded(slide: Element): Promise<void> {
  const pictures = [...slide.querySelectorAll('img')];
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
}

/** As a clicker would: these keys mean the same in all directions of writing. */
function press(key: 'Home' | 'PageDown'): void {
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
}
