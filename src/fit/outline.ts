import type { Box } from './boxes.ts';
import type { FoundFault } from './fault.ts';
import { label } from './sentence.ts';

/**
 * Draws a line around each block that is at fault, and beside it what is wrong, over the page: the slides are not touched.
 * What was drawn before goes.
 *
 * @param note what else a label says, as `line 12`
 */
export function outline(
  faults: readonly FoundFault[],
  note: (fault: FoundFault) => string = () => '',
): void {
  for (const old of document.querySelectorAll(name)) old.remove();
  if (faults.length === 0) return;
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const blocks = Map.groupBy(faults, (fault) =>
    fault.rule === 'code' ? fault.element : fault.block,
  );
  for (const [block, about] of blocks) root.append(frame(block, about, note));
  // It stands outside of what the slides are laid out in, and no one else hears of it.
  host.setAttribute('aria-hidden', 'true');
  document.documentElement.append(host);
}

const name = 'lectern-faults';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { position: absolute; inset: 0 auto auto 0; inline-size: 0; block-size: 0; z-index: 8; pointer-events: none }
  div { position: absolute; box-sizing: border-box; border: 3px solid #d0002b; outline: 1px solid #fff }
  span { position: absolute; inset: -3px -3px auto auto; padding: 2px 8px; background: #d0002b; color: #fff; font: 600 14px/1.4 system-ui, sans-serif; white-space: nowrap }
`);

function frame(
  block: Element,
  faults: readonly FoundFault[],
  note: (fault: FoundFault) => string,
): Element {
  const { left, right, top, bottom } = shownPart(block);
  const box = document.createElement('div');
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
  box.style.width = `${right - left}px`;
  box.style.height = `${bottom - top}px`;
  const text = document.createElement('span');
  const words = faults.map((fault) => [label(fault), note(fault)].filter(Boolean).join(', '));
  text.textContent = [...new Set(words)].join(' · ');
  // Above what it is about, where there is room.
  if (top + scrollY > 30) text.style.translate = '0 -100%';
  box.append(text);
  return box;
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
  if (text.width === 0 || block.matches('img, svg, video, .line')) return own;
  return {
    left: Math.min(own.left, text.left),
    right: Math.max(own.right, text.right),
    top: Math.min(own.top, text.top),
    bottom: Math.max(own.bottom, text.bottom),
  };
}
