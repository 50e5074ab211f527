import { fold } from './fold.ts';
import type { Line } from './search.ts';

/** Elements within a line; all others begin one. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q ruby s samp small span strong sub sup time tspan u var wbr'.split(
    ' ',
  ),
);
const mathMl = 'http://www.w3.org/1998/Math/MathML';
const silent = 'button, annotation, script, style';

/**
 * What an element says, a paragraph, an item or a line of code each, and what its pictures show.
 *
 * @param attribute has on an element the number of the step that shows it
 */
export function linesOf(root: Element, attribute: string): Line[] {
  const lines: Line[] = [];
  let text = '';
  const end = (step: number): void => {
    const line = text.replace(/\s+/g, ' ').trim();
    if (fold(line) !== '') lines.push({ text: line, step });
    text = '';
  };
  const read = (element: Element, before: number): void => {
    if (element.matches(silent)) return;
    const own = Number(element.getAttribute(attribute));
    const step = Math.max(before, own);
    const isLine = own > 0 || !isInline(element);
    if (isLine) end(before);
    text += element.getAttribute('alt') ?? '';
    if (element.matches('svg[aria-label]')) text += `${element.getAttribute('aria-label') ?? ''}\n`;
    for (const node of element.childNodes) {
      if (node instanceof Element) read(node, step);
      else if (node instanceof Text) text += node.data;
    }
    if (isLine) end(step);
  };
  read(root, 0);
  return lines;
}

function isInline(element: Element): boolean {
  return (
    (inline.has(element.localName) && !element.classList.contains('line')) ||
    element.namespaceURI === mathMl
  );
}
