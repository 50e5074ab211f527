import type { Paragraph, Run, Shape, TextShape } from '../shapes.ts';
import { paintOf } from './colours.ts';
import { lookOf } from './looks.ts';
import { paragraphLook } from './paragraphs.ts';
import { boxOf, insetOf, lengthOf } from './places.ts';
import { piecesOf, runsOf } from './runs.ts';

/** A block of code: its ground, the grounds of its marked lines, and its text, a paragraph a line. */
export function codeShapes(pre: Element): Shape[] {
  const lines = [...pre.querySelectorAll('.line')];
  const marks = lines.flatMap(markShapes);
  const box = boxOf(pre);
  const inset = insetOf(pre);
  const isWrapped = getComputedStyle(pre).whiteSpace === 'pre-wrap';
  const ground = paintOf(getComputedStyle(pre).backgroundColor);
  const text: TextShape = {
    kind: 'text',
    role: 'code',
    box,
    // A line that is as long as the block has the padding too, should the face be a little wider.
    inset: isWrapped ? inset : { ...inset, right: 0 },
    paragraphs: lines.length > 0 ? lines.map((line) => codeLine(line, pre)) : plainLines(pre),
  };
  if (!ground) return [...marks, text];
  return marks.length === 0
    ? [{ ...text, fill: ground }]
    : [{ kind: 'box', box, fill: ground }, ...marks, text];
}

function codeLine(line: Element, pre: Element): Paragraph {
  const runs = withoutTabs(runsOf(piecesOf([...line.childNodes], line)), pre);
  const { paddingInlineStart, marginInlineStart, textIndent } = getComputedStyle(line);
  const indent = lengthOf(paddingInlineStart) + lengthOf(marginInlineStart);
  const { lineHeight } = paragraphLook(pre);
  return {
    ...paragraphLook(line),
    lineHeight,
    runs: runs.length > 0 ? runs : [{ ...lookOf(line, line), text: '' }],
    indent,
    firstIndent: lengthOf(textIndent),
  };
}

/** Tabs as spaces: every program has stops of its own. All letters of code are of one width. */
function withoutTabs(runs: readonly Run[], pre: Element): Run[] {
  const size = lengthOf(getComputedStyle(pre).tabSize) || 8;
  let column = 0;
  return runs.map((run) => {
    const text = [...run.text].map((letter) => {
      const width = letter === '\t' ? size - (column % size) : 1;
      column += width;
      return letter === '\t' ? ' '.repeat(width) : letter;
    });
    return { ...run, text: text.join('') };
  });
}

/** The lines of a block that nobody has highlighted. */
function plainLines(pre: Element): Paragraph[] {
  const look = lookOf(pre.querySelector('code') ?? pre, pre);
  const lines = pre.textContent.replace(/\n$/, '').split('\n');
  return lines.map((text) => ({
    ...paragraphLook(pre),
    runs: withoutTabs([{ ...look, text }], pre),
  }));
}

/** A line's ground, and the bar at its beginning. */
function markShapes(line: Element): Shape[] {
  const { backgroundColor, boxShadow } = getComputedStyle(line);
  const fill = paintOf(backgroundColor);
  if (!fill) return [];
  const box = boxOf(line);
  const bar = /^(\w+\([^)]*\)) ([\d.]+)px .* inset$/.exec(boxShadow);
  const paint = bar?.[1] === undefined ? undefined : paintOf(bar[1]);
  return [
    { kind: 'box', box, fill },
    ...(paint
      ? [{ kind: 'box' as const, box: { ...box, w: lengthOf(bar?.[2] ?? '') }, fill: paint }]
      : []),
  ];
}
