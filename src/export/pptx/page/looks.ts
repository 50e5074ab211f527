import { SLIDE } from '../../../markup.ts';
import type { Link, Run } from '../shapes.ts';
import { paintOf } from './colours.ts';
import { lengthOf } from './places.ts';

type Look = Omit<Run, 'text' | 'startsLine'>;

/**
 * How the text of an element looks.
 *
 * @param block the element whose lines it stands in: what is behind that is behind all of them
 */
export function lookOf(element: Element, block: Element, pseudo?: string): Look {
  const style = getComputedStyle(element, pseudo);
  const around = ancestors(element, block);
  const styles = [style, ...around.map((each) => getComputedStyle(each))];
  const inner = [style, ...around.filter((each) => each !== block).map((e) => getComputedStyle(e))];
  const lines = styles.map(({ textDecorationLine }) => textDecorationLine).join(' ');
  const raised = inner.map(({ verticalAlign }) => raisedBy(verticalAlign)).find(Boolean);
  const ground = inner
    .filter(({ display }) => display === 'inline')
    .map(({ backgroundColor }) => paintOf(backgroundColor))
    .find(Boolean);
  const base = raised && element.closest('sup, sub')?.parentElement;
  const link = linkOf(element.closest('a[href]'));
  const line = underlineOf(styles);
  return {
    size: lengthOf((base ? getComputedStyle(base) : style).fontSize),
    paint: paintOf(style.color) ?? { color: '000000', opacity: 0 },
    face: faceOf(style.fontFamily),
    lang: element.closest('[lang]')?.getAttribute('lang') ?? '',
    spacing: lengthOf(style.letterSpacing),
    // Fonts in the file have two weights; a semibold is nearer to the bold.
    ...(Number(style.fontWeight) >= 550 && { isBold: true }),
    ...(style.fontStyle !== 'normal' && { isItalic: true }),
    ...(lines.includes('line-through') && { isStruck: true }),
    ...(line && { underline: line }),
    ...(raised && { raised }),
    ...(ground && { highlight: ground.color }),
    ...(link && { link }),
  };
}

/** The line under a text; of one that is wavy the colour too, as it says that something is wrong. */
function underlineOf(styles: readonly CSSStyleDeclaration[]): Run['underline'] {
  const line = styles.find(({ textDecorationLine }) => textDecorationLine.includes('underline'));
  if (line?.textDecorationStyle !== 'wavy') return line && { style: 'sng' };
  const color = paintOf(line.textDecorationColor)?.color;
  return { style: 'wavy', ...(color !== undefined && { color }) };
}

/** An element and what it stands in, up to a block. */
function ancestors(element: Element, block: Element): Element[] {
  const found = [element];
  for (let each = element; each !== block && each.parentElement;) {
    each = each.parentElement;
    found.push(each);
  }
  return found;
}

function raisedBy(verticalAlign: string): Run['raised'] {
  return verticalAlign === 'super'
    ? 'superscript'
    : verticalAlign === 'sub'
      ? 'subscript'
      : undefined;
}

/** Which of the kinds of faces a family is: by its last name, which is one of all systems. */
export function faceOf(family: string): Run['face'] {
  const last = family.split(',').at(-1)?.trim();
  return last === 'monospace' ? 'mono' : last === 'serif' ? 'serif' : 'sans';
}

/** Where a link leads, if it does so in a file. */
export function linkOf(link: Element | null): Link | undefined {
  if (!(link instanceof HTMLAnchorElement)) return undefined;
  const href = link.getAttribute('href') ?? '';
  if (!href.startsWith('#')) return { url: link.href };
  const target = document.getElementById(href.slice(1))?.closest(`[${SLIDE}]`);
  const slide = target?.getAttribute(SLIDE);
  return slide == null ? undefined : { slide };
}

/** The text that CSS puts before or after an element in its lines; none where that is a box of its own. */
export function pseudoText(element: Element, pseudo: '::before' | '::after'): string {
  const { content, display, position, paddingInlineEnd, fontSize } = getComputedStyle(
    element,
    pseudo,
  );
  if (content === 'none' || content === 'normal' || !display.startsWith('inline')) return '';
  if (position === 'absolute') return '';
  const parts = content.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)\)/g);
  const text = Array.from(parts, ([, string, name]) =>
    string === undefined
      ? (element.getAttribute(name ?? '') ?? '')
      : string.replaceAll(/\\(.)/g, '$1'),
  ).join('');
  // A letter of code is 0.6 em wide. Not every face has the space that is as wide as a digit.
  const padding = Math.round(lengthOf(paddingInlineEnd) / (0.6 * lengthOf(fontSize)));
  return text === '' ? '' : `${text}${'\u00A0'.repeat(padding)}`.replaceAll('\u2007', '\u00A0');
}
