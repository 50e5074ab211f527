import type { Element, Properties } from 'hast';
import { visit } from 'unist-util-visit';
import { madeMarkup } from '../made-markup.ts';

/** What a program that draws gave: an SVG, and how large its usual text is in it, in its own units. */
export interface Drawing {
  readonly svg: string;
  readonly textSize: number;
}

/** What is wrong in the text of a drawing; `line` counts from 1 within it, `column` where it is known. */
export class DrawingError extends Error {
  readonly line: number;
  readonly column: number | undefined;

  constructor(message: string, line = 1, column?: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

/** A drawing in the page, and how wide it is where its usual text has the size of the text around it, in em. */
export interface DrawingElement {
  readonly svg: Element;
  readonly width: number;
}

/**
 * A drawing as an element of the page: it takes its colours and its face from there, has no style of its own, and ids that no other drawing has.
 *
 * @param label what it shows, for those who do not see it
 * @param place its number among the drawings of the slide
 */
export function drawingElement(
  { svg, textSize }: Drawing,
  label: string,
  place: number,
): DrawingElement {
  const root = madeMarkup(svg.slice(svg.indexOf('<svg')), 'svg').find(
    (child) => child.type === 'element',
  );
  if (!root) throw new DrawingError('The drawing is empty.');
  clean(root, `drawing-${place}-`);
  const [, , width = 0, height = 0] = String(root.properties['viewBox'])
    .split(/[\s,]+/)
    .map(Number);
  const { viewBox } = root.properties;
  const size = { width: round(width / textSize), height: round(height / textSize) };
  const properties = {
    viewBox,
    // In the size of the text around it; where that is too large, the style sheet makes it smaller.
    width: `${size.width}em`,
    height: `${size.height}em`,
    preserveAspectRatio: 'xMinYMin meet',
    role: 'img',
    ariaLabel: label,
  };
  return { svg: { ...root, properties }, width: size.width };
}

function clean(root: Element, prefix: string): void {
  visit(root, (node, index, parent) => {
    // Titles become tooltips and would be read as text; so would what is no markup.
    const isNoise =
      node.type === 'comment' ||
      (node.type === 'element' && /^(?:style|title|desc|script)$/.test(node.tagName));
    if (isNoise && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return index;
    }
    if (node.type !== 'element') return undefined;
    node.properties = Object.fromEntries(
      Object.entries(node.properties)
        .filter(([name]) => !foreign.test(name))
        .map(([name, value]) => [name, renamed(name, value, prefix)]),
    );
    return undefined;
  });
}

/** Attributes that are no drawing: they style it, act, or speak for it in its place. */
const foreign = /^(?:style|fontFamily|role|tabIndex|on.*|aria.*|data[A-Z].*)$/;

function renamed(name: string, value: Value, prefix: string): Value {
  if (name === 'id') return prefix + String(value);
  if (typeof value !== 'string') return value;
  const isLink = name === 'href' || name === 'xLinkHref';
  return value.replace(isLink ? /^#/ : /(?<=url\()#/g, `#${prefix}`);
}

type Value = Properties[string];

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
