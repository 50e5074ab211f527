import { seenBoxes } from './boxes.ts';
import type { Box } from './boxes.ts';
import type { FoundFault } from './fault.ts';
import { labelPlace } from './label-place.ts';
import { label } from './sentence.ts';

/**
 * Draws a line around each block that is at fault, or each line of code in it, and beside it what is wrong, over the page:
 * the slides are not touched. What was drawn before goes.
 *
 * @param faults of one slide
 * @param note what else a label says, as `line 12`
 * @param boundsOf where the labels of a slide may stand
 */
export function outline(
  faults: readonly FoundFault[],
  note: (fault: FoundFault) => string = () => '',
  boundsOf: (slide: Element) => Box = windowBox,
): void {
  for (const old of document.querySelectorAll(name)) old.remove();
  const slide = faults[0]?.element.closest('.slide');
  if (!slide) return;
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  // It stands outside of what the slides are laid out in, and no one else hears of it.
  host.setAttribute('aria-hidden', 'true');
  document.documentElement.append(host);

  const covered = seenBoxes(slide).map(({ box }) => box);
  const bounds = boundsOf(slide);
  for (const about of Map.groupBy(faults, ({ block }) => block).values()) {
    const parts = about.map(({ rule, element, block }) => (rule === 'code' ? element : block));
    const frames = [...new Set(parts)].map(shownPart);
    for (const frame of frames) root.append(placed(document.createElement('div'), frame));
    const text = document.createElement('span');
    text.textContent = textOf(about, note);
    root.append(text);
    const place = labelPlace(text.getBoundingClientRect(), around(frames), bounds, covered);
    covered.push(place);
    placed(text, place);
  }
}

const name = 'lectern-faults';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { position: absolute; inset: 0 auto auto 0; inline-size: 0; block-size: 0; z-index: 8; direction: ltr; pointer-events: none }
  div { position: absolute; box-sizing: border-box; border: 3px solid #d0002b; outline: 1px solid #fff }
  span { position: absolute; box-sizing: border-box; inline-size: max-content; max-inline-size: calc(100vw - 16px); padding: 2px 8px; background: #d0002b; color: #fff; font: 600 14px/1.4 system-ui, sans-serif }
`);

/** As many of a block's faults are told beside it. */
const most = 3;

function textOf(faults: readonly FoundFault[], note: (fault: FoundFault) => string): string {
  const words = faults.map((fault) => [label(fault), note(fault)].filter(Boolean).join(', '));
  const told = [...new Set(words)];
  const rest = told.length - most;
  return told.slice(0, most).join(' · ') + (rest > 0 ? ` · and ${rest} more` : '');
}

/** Puts an element at a place in the window; it stays there in the page. */
function placed(element: HTMLElement, { left, top, right, bottom }: Box): HTMLElement {
  element.style.left = `${left + scrollX}px`;
  element.style.top = `${top + scrollY}px`;
  element.style.width = `${right - left}px`;
  element.style.height = `${bottom - top}px`;
  return element;
}

function windowBox(): Box {
  return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Around a block and all that goes beyond its box, as far as the slide; what has left it altogether is marked at its edge. */
function shownPart(block: Element): Box {
  const inner = extentOf(block);
  const outer = (
    block.parentElement?.closest('pre, .slide') ?? document.documentElement
  ).getBoundingClientRect();
  const room = 4;
  const left = Math.min(Math.max(inner.left - room, outer.left), outer.right - least);
  const top = Math.min(Math.max(inner.top - room, outer.top), outer.bottom - least);
  return {
    left,
    top,
    right: Math.max(Math.min(inner.right + room, outer.right), left + least),
    bottom: Math.max(Math.min(inner.bottom + room, outer.bottom), top + least),
  };
}

/** No frame is smaller. */
const least = 8;

function extentOf(block: Element): Box {
  const own = block.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(block);
  const text = range.getBoundingClientRect();
  if (text.width === 0 || block.matches('img, svg, video, audio, .line')) return own;
  const { direction, fontSize } = getComputedStyle(block);
  // Numbers of two digits hang out of their list, and nothing tells how far.
  const hang = block.matches('ol:has(> li:nth-child(10))') ? parseFloat(fontSize) * 0.75 : 0;
  const { left, right, top, bottom } = around([own, text]);
  return direction === 'rtl'
    ? { left, right: right + hang, top, bottom }
    : { left: left - hang, right, top, bottom };
}
