/** Tags that are shown as one whole, whatever is within them. */
const wholes = new Set(['audio', 'canvas', 'iframe', 'img', 'math', 'object', 'svg', 'video']);

export function isWhole(node: Node): boolean {
  return node instanceof Element && wholes.has(node.localName);
}

/** Whether an element has a box that can be seen. */
export function isShown(element: Element): boolean {
  const { display, visibility, opacity } = getComputedStyle(element);
  return (
    display !== 'none' &&
    visibility === 'visible' &&
    opacity !== '0' &&
    !element.classList.contains('visually-hidden')
  );
}

/** What an element is made of: nodes that stand in lines together, and blocks. */
export function partsOf(element: Element): (Node[] | Element)[] {
  const parts: (Node[] | Element)[] = [];
  for (const node of childrenOf(element)) {
    if (node instanceof Element && !isInline(node)) {
      if (isShown(node)) parts.push(node);
      continue;
    }
    const last = parts.at(-1);
    if (Array.isArray(last)) last.push(node);
    else parts.push([node]);
  }
  return parts.filter((part) => !Array.isArray(part) || part.some(isSaid));
}

/** The child nodes; those of what has no box of its own stand in its place. */
function childrenOf(element: Element): Node[] {
  return [...element.childNodes].flatMap((node) => {
    if (node instanceof Text) return [node];
    if (!(node instanceof Element)) return [];
    const { display } = getComputedStyle(node);
    return display === 'contents' ? childrenOf(node) : display === 'none' ? [] : [node];
  });
}

function isInline(element: Element): boolean {
  return /^(inline|ruby)/.test(getComputedStyle(element).display);
}

function isSaid(node: Node): boolean {
  return (
    isWhole(node) ||
    (node instanceof Element && (node.querySelector('img, svg, math, input') ?? node) !== node) ||
    node.textContent?.trim() !== ''
  );
}
