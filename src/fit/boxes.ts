/** A part of a slide that can be seen: a line of a text, or a picture. */
export interface SeenBox {
  readonly element: Element;
  readonly box: Box;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How many pixels of the page one of the slide's 1280 (or 960) units takes. */
export function unitOf(slide: Element): number {
  const width = Number(getComputedStyle(slide).getPropertyValue('--stage-width')) || 1280;
  return slide.getBoundingClientRect().width / width;
}

/** The texts of a slide, as an audience sees them now: not what a later step brings, what is only read out, or its buttons. */
export function textsOf(slide: Element): { text: Text; parent: Element }[] {
  const seen = new Map<Element, boolean>();
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || node.data.trim() === '') continue;
    const isSeen = seen.get(parent) ?? isSeenText(parent);
    seen.set(parent, isSeen);
    if (isSeen) texts.push({ text: node, parent });
  }
  return texts;
}

/** The pictures of a slide that can be seen now, and the controls of sounds; what is drawn inside of one belongs to it. */
export function picturesOf(slide: Element): Element[] {
  return [...slide.querySelectorAll('.canvas :is(img, video, audio, canvas, svg)')].filter(
    (element) =>
      !element.closest('button') && !element.parentElement?.closest('svg') && isSeen(element),
  );
}

/** Lines of text and pictures. Boxes without either do not count: they may be wider than what is in them. */
export function seenBoxes(slide: Element): SeenBox[] {
  const lines = textsOf(slide)
    .filter(({ parent }) => !parent.closest('svg'))
    .flatMap(({ text, parent }) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      return rects.map((box) => ({ element: partAround(parent), box }));
    });
  const pictures = picturesOf(slide)
    .filter((element) => !isPlacedDecoration(element, slide))
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  return [...lines, ...pictures];
}

/** The block that an element belongs to: what stands in the slide itself, in a column of it, or is its footer. */
export function blockAround(element: Element): Element {
  let block = element;
  for (let parent = block.parentElement; parent; parent = block.parentElement) {
    // What is around a wide table has no box.
    if (parent.matches('.canvas, .column, .columns, .slide, :has(> table)')) break;
    block = parent;
  }
  return block;
}

/** The smallest part around an element that has a line of its own in the slide's file. */
function partAround(element: Element): Element {
  return element.closest('.line') ?? element.closest(parts) ?? element;
}

const parts =
  'li, p, h1, h2, h3, h4, h5, h6, tr, dt, dd, figcaption, pre, math, blockquote, figure, .furniture';

function isSeenText(parent: Element): boolean {
  return !parent.closest('.visually-hidden, button, .permalink') && isSeen(parent);
}

function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** A picture that says nothing and is taken out of the flow may leave the slide on purpose, as one behind a title does. */
function isPlacedDecoration(picture: Element, slide: Element): boolean {
  const isDecoration =
    picture.closest('[aria-hidden=true], [role=presentation], [role=none]') !== null ||
    picture.getAttribute('alt') === '';
  if (!isDecoration) return false;
  for (let each: Element | null = picture; each && each !== slide; each = each.parentElement)
    if (/absolute|fixed/.test(getComputedStyle(each).position)) return true;
  return false;
}
