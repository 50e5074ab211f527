import type { TextShape } from '../shapes.ts';
import { linesOf, toBox } from './places.ts';
import { paragraphLook } from './paragraphs.ts';
import { runsOf } from './runs.ts';
import type { Piece } from './runs.ts';
import { spacedToFit } from './spacing.ts';

/**
 * The text boxes of a paragraph that has pictures in its lines: one for each part of a line between them, as only so it stays where
 * the pictures leave room for it.
 */
export function fragmentsOf(pieces: readonly Piece[], block: Element): TextShape[] {
  const look = paragraphLook(block);
  const shapes: TextShape[] = [];
  let parts: WordPiece[] = [];
  const flush = (): void => {
    const first = parts[0];
    const last = parts.at(-1);
    const runs = runsOf(parts.map(({ run, node }) => ({ run, node })));
    parts = [];
    if (!first || !last || !runs.some(({ text }) => text.trim() !== '')) return;
    const left = Math.min(first.rect.left, last.rect.left);
    const right = Math.max(first.rect.right, last.rect.right);
    const middle = (first.rect.top + first.rect.bottom) / 2;
    const { lineHeight } = look;
    const w = (right - left) * 1.06 + 2;
    const spaced = spacedToFit(runs, right - left);
    shapes.push({
      kind: 'text',
      role: 'text',
      box: {
        x: look.isRtl ? right - w : left,
        y: middle - lineHeight / 2,
        w,
        h: lineHeight,
      },
      paragraphs: [{ ...look, align: look.isRtl ? 'right' : 'left', firstIndent: 0, runs: spaced }],
    });
  };
  for (const piece of pieces) {
    if ('whole' in piece) {
      flush();
      continue;
    }
    for (const word of wordsOf(piece)) {
      const line = parts[0]?.rect;
      if (line && word.rect.top > (line.top + line.bottom) / 2) flush();
      // The space at which a line was broken is not there.
      if (parts.length > 0 || word.run.text.trim() !== '') parts.push(word);
    }
  }
  flush();
  return shapes;
}

interface WordPiece {
  readonly run: Extract<Piece, { run: unknown }>['run'];
  readonly node: Text | undefined;
  readonly rect: DOMRect;
}

/** A piece word by word, each with its place. */
function wordsOf({ run, node }: Extract<Piece, { run: unknown }>): WordPiece[] {
  if (!node) return [];
  const range = document.createRange();
  const words = [...node.data.matchAll(/\s+|\S+/g)];
  return words.flatMap(({ 0: word, index }) => {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const rect = rects[0];
    const text = word.trim() === '' ? ' ' : word;
    return rect ? [{ run: { ...run, text, startsLine: false }, node, rect }] : [];
  });
}

/** The place of a whole that stands in a line. */
export function placeOfWhole(element: Element): ReturnType<typeof toBox> | undefined {
  const [edges] = linesOf([element]);
  return edges && toBox(edges);
}
